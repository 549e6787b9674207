import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { compactJson } from '../build/compact-json.ts'
import { prepareModules } from '../build/prepare-modules.ts'
import { projectFolder } from '../tools.ts'

/** Bundles what runs in the measured pages, with the engine's own modules and the peers; answers the script's text. */
export async function buildProbe(): Promise<string> {
  const outDir = join(projectFolder, '.output', 'bench')
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    plugins: [compactJson(), prepareModules()],
    build: {
      outDir,
      emptyOutDir: true,
      lib: {
        entry: join(import.meta.dirname, 'probe', 'index.ts'),
        formats: ['iife'],
        name: 'bundled',
        fileName: () => 'probe.js',
      },
    },
  })
  return readFileSync(join(outDir, 'probe.js'), 'utf8')
}

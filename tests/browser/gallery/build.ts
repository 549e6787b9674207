import { join, resolve } from 'node:path'
import preact from '@preact/preset-vite'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../../..')

/** Builds the gallery into `.output/gallery/`; answers where its page is. */
export async function buildGallery(): Promise<string> {
  const outDir = join(root, '.output/gallery')
  await build({
    root: import.meta.dirname,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins: [preact()],
    build: { outDir, emptyOutDir: true, rolldownOptions: { input: join(import.meta.dirname, 'gallery.html') } },
  })
  return join(outDir, 'gallery.html')
}

if (import.meta.main) console.log(await buildGallery())

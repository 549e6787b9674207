import { runnerImport } from 'vite'

/**
 * A Vite plugin that runs modules called `*.prepared.ts` when the extension is built. Such a module has one default
 * export, a function without parameters that makes plain data out of our own tables; the bundle gets the data in its place,
 * as text that is parsed when the function is called. Where nothing is bundled, as in tests, the module runs as it stands
 * and gives the same.
 */
export function prepareModules() {
  return {
    name: 'prepare-modules',
    enforce: 'pre' as const,
    async load(this: { addWatchFile(file: string): void }, id: string) {
      if (!id.endsWith('.prepared.ts')) return null
      const { module, dependencies } = await runnerImport<{ default: () => unknown }>(id)
      for (const file of dependencies) this.addWatchFile(file)
      const text = JSON.stringify(module.default())
      return `export default () => JSON.parse(${JSON.stringify(text)})`
    },
  }
}

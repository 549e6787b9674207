import { globSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepareModules } from '../../scripts/build/prepare-modules.ts'

const root = resolve(import.meta.dirname, '..', '..')
const modules = globSync('{core,data}/**/*.prepared.ts', { cwd: root })

/** What the bundle gets in the place of a module, and the files it is made from. */
async function prepare(file: string): Promise<{ code: string | null; watched: string[] }> {
  const watched: string[] = []
  const code = await prepareModules().load.call({ addWatchFile: (path) => watched.push(path) }, resolve(root, file))
  return { code, watched }
}

describe('a module that is run when the extension is built', () => {
  it.each(modules)('gives in the bundle what it gives here: %s', async (file) => {
    const { code } = await prepare(file)
    const bundled = (await import(`data:text/javascript,${encodeURIComponent(code ?? '')}`)) as { default(): unknown }
    const here = (await import(resolve(root, file))) as { default(): unknown }
    expect(bundled.default()).toEqual(here.default())
  })

  it('is made anew when a file changes that it was made from', async () => {
    const { watched } = await prepare('core/claims/phrases/book.prepared.ts')
    expect(watched.some((path) => path.endsWith('phrases/treating.ts'))).toBe(true)
  })

  it('is told by its name', async () => {
    expect((await prepare('core/claims/phrases/groups.ts')).code).toBeNull()
  })
})

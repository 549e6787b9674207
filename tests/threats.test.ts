import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(resolve(root, path), 'utf8')

/** Every test that THREATS.md names: `file`: *title*. */
const named = [...read('THREATS.md').matchAll(/`([\w/-]+)`: \*([^*]+)\*/g)].map(([, file = '', title = '']) => {
  const path = `tests/${file.includes('/') ? file : `browser/${file}`}.test.ts`
  return { path: existsSync(resolve(root, path)) ? path : `${path}x`, title }
})

describe('what the documents promise', () => {
  it.each(named)('is a test: $title', ({ path, title }) => {
    expect(existsSync(resolve(root, path)), path).toBe(true)
    expect(read(path)).toContain(`'${title}'`)
  })

  it('names a test for every threat', () => {
    const rows = read('THREATS.md')
      .split('\n')
      .filter((line) => /^\| (?!attack|---)/.test(line))
    expect(rows.length).toBeGreaterThan(12)
    for (const row of rows) expect(row).toMatch(/`[\w/-]+`: \*[^*]+\*/)
  })

  it('lists in the README what the built extension depends on, and nothing else', () => {
    const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> }
    const block = /```\ncrampwise@[^\n]*\n([\s\S]*?)```/.exec(read('README.md'))?.[1] ?? ''
    const listed = [...block.matchAll(/^[├└][─┬]+ (.+)@[\d.]+$/gm)].map(([, name]) => name)
    expect(listed).toEqual(Object.keys(dependencies).sort())
  })
})

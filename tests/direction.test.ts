import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** What has a side of its own in every language, by file: declarations that may stay as they are. */
const allowed: Record<string, readonly string[]> = {
  // A tick is drawn of two edges, and no tick is mirrored.
  'components/page.css': ['border-width: 0 2px 2px 0'],
}

const sided =
  /^(left|right|(margin|padding|border|inset|scroll-margin|scroll-padding)-(left|right)(-\w+)?|border-(top|bottom)-(left|right)-radius)$/
const sidedWord = /^(text-align|float|clear|caption-side|transform-origin|background-position|object-position)$/
const ofFourSides = /^(margin|padding|inset|border-(width|color|style)|scroll-margin|scroll-padding)$/

/** How to say it for both directions; null for a declaration that already does. */
function complaint(property: string, value: string): string | null {
  const parts = value.split(/\s+(?![^(]*\))/)
  if (sided.test(property)) return `write ${property.replace(/left/, 'inline-start').replace(/right/, 'inline-end')}`
  if (sidedWord.test(property) && /\b(left|right)\b/.test(value)) return 'write start or end'
  if (ofFourSides.test(property) && parts.length === 4 && parts[1] !== parts[3])
    return `write ${property.replace(/^(border)?-?/, '$1')}-block and -inline`
  if (property === 'border-radius') {
    const [start, end = start, low = start, lowEnd = end] = parts
    if (start !== end || low !== lowEnd) return 'write border-start-start-radius and its like'
  }
  if (/transform|translate/.test(property) && /translateX/.test(value)) return 'move along the text, or in :dir()'
  return null
}

/** The declarations of a stylesheet that know left from right. */
function sidesOf(css: string): { said: string; advice: string }[] {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '')
  return [...plain.matchAll(/(?:^|[{;])\s*([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g)].flatMap(
    ([, property = '', value = '']) => {
      const advice = complaint(property, value.trim())
      return advice === null ? [] : [{ said: `${property}: ${value.trim()}`, advice }]
    },
  )
}

describe('stylesheets', async () => {
  const files: string[] = []
  for await (const file of glob('{components,entrypoints,demo}/**/*.css', { cwd: root })) files.push(file)

  it('are looked at', () => {
    expect(files.length).toBeGreaterThan(20)
  })

  it.each([
    ['a { left: 3px }', ['left: 3px']],
    ['a { color: red; margin-right: 1px; }', ['margin-right: 1px']],
    ['@media print { a { padding: 1px 2px 3px 4px; } }', ['padding: 1px 2px 3px 4px']],
    ['a { text-align: right; border-radius: 0 8px 8px 0; }', ['text-align: right', 'border-radius: 0 8px 8px 0']],
    ['a { border-top-left-radius: 2px; border-left-color: red; }', 2],
    ['a:left { inset: 0 auto; padding: 1px 2px 3px 2px; border-radius: 3px 3px 0 0; /* left: 0; */ }', []],
    ['a { margin: calc(1px + 2px) 3px 0; inset-inline-start: 3px; text-align: start }', []],
  ])('are told apart by what knows left from right: %s', (css, expected) => {
    const said = sidesOf(css).map((one) => one.said)
    expect(typeof expected === 'number' ? said.length : said).toEqual(expected)
  })

  it.each(files)('follow the direction of the text: %s', (file) => {
    const faults = sidesOf(readFileSync(resolve(root, file), 'utf8'))
      .filter(({ said }) => !allowed[file]?.includes(said))
      .map(({ said, advice }) => `${file}: "${said}" stays on its side where text runs to the left: ${advice}.`)
    expect(faults).toEqual([])
  })

  it('have no exception that is gone', () => {
    for (const [file, declarations] of Object.entries(allowed)) {
      const said = sidesOf(readFileSync(resolve(root, file), 'utf8')).map((one) => one.said)
      expect(said).toEqual(expect.arrayContaining([...declarations]))
    }
  })
})

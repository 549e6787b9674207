import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Catalogue } from '../../scripts/catalogue.ts'

const folder = new URL('../../public/_locales/', import.meta.url)
const languages = readdirSync(folder).sort()
const catalogues = new Map(languages.map((one) => [one, read(one)]))
const english = catalogues.get('en') ?? {}

function read(one: string): Catalogue {
  return JSON.parse(readFileSync(new URL(`${one}/messages.json`, folder), 'utf8'))
}

const gapsOf = (text: string) => [
  ...new Set([...text.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase())),
]
/** A form of a count may say the count in words ("one night"), any other message says all it is given. */
const isForm = (key: string) => /_(zero|one|two|few|many|other)$/.test(key)

it('there are catalogues in English and Spanish', () => {
  expect(languages).toEqual(['en', 'es'])
})

describe.each([...catalogues])('the catalogue "%s"', (one, catalogue) => {
  const entries = Object.entries(catalogue)

  it('names its language and direction', () => {
    expect(catalogue.language?.message).toBe(one.replace('_', '-'))
    expect(['ltr', 'rtl']).toContain(catalogue.direction?.message)
  })

  it('has the keys of the English one, and the forms that its language counts by', () => {
    const forms = new Intl.PluralRules(one).resolvedOptions().pluralCategories
    const bases = Object.keys(english).filter(
      (key) => key.endsWith('_other') && key.replace(/_other$/, '_one') in english,
    )
    const extra = bases.flatMap((key) => forms.map((form) => key.replace(/other$/, form)))
    const missing = Object.keys(english).filter((key) => !(key in catalogue))
    const unknown = Object.keys(catalogue).filter((key) => !(key in english) && !extra.includes(key))
    expect({ missing, unknown }).toEqual({ missing: [], unknown: [] })
  })

  it('is sorted, so that a key is found and two changes seldom meet', () => {
    const keys = entries.map(([key]) => key)
    expect(keys).toEqual([...keys].sort())
  })

  it('has keys that every browser takes, also where it does not tell capitals apart', () => {
    expect(entries.map(([key]) => key).filter((key) => !/^[A-Za-z0-9_@]+$/.test(key))).toEqual([])
    expect(new Set(entries.map(([key]) => key.toLowerCase())).size).toBe(entries.length)
  })

  it('takes the same values in every message, numbered by their names', () => {
    const faults = entries.flatMap(([key, { message, placeholders = {} }]) => {
      const names = Object.keys(placeholders)
      const like = english[key] ?? english[key.replace(/_\w+$/, '_other')]
      const expected = Object.keys(like?.placeholders ?? {}).sort()
      const numbered = [...names].sort().every((name, i) => placeholders[name]?.content === `$${i + 1}`)
      const gaps = gapsOf(message)
      return [
        ...(`${[...names].sort()}` === `${expected}` ? [] : [`${key}: takes ${names}, the English ${expected}`]),
        ...(numbered ? [] : [`${key}: number the placeholders by the alphabet`]),
        // A browser hands over nine at most.
        ...(names.length <= 9 ? [] : [`${key}: more than nine values`]),
        ...gaps.filter((gap) => !names.includes(gap)).map((gap) => `${key}: no placeholder "${gap}"`),
        ...(isForm(key)
          ? []
          : names.filter((name) => !gaps.includes(name)).map((name) => `${key}: leaves out "${name}"`)),
      ]
    })
    expect(faults).toEqual([])
  })

  it('describes the extension in the 132 characters that stores take', () => {
    expect(catalogue.manifest_description?.message.length).toBeLessThanOrEqual(132)
  })

  it('says everything, calmly', () => {
    const faults = entries
      .filter(([, { message }]) => message.trim() === '' || /[!¡]/.test(message))
      .map(([key]) => key)
    expect(faults).toEqual([])
  })
})

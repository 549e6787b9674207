import { describe, expect, it } from 'vitest'
import english from '../../public/_locales/en/messages.json' with { type: 'json' }
import type { Catalogue } from '../../scripts/catalogue.ts'
import { pseudoCatalogue, pseudoNames, pseudoText } from '../../scripts/pseudo/pseudo-catalogue.ts'

const all: Catalogue = english
const withoutGaps = (text: string) => text.replaceAll(/\$\w*\$|Crampwise/g, '')

describe.each(pseudoNames)('the made-up language "%s"', (pseudo) => {
  const made = pseudoCatalogue(all, pseudo)
  const told = Object.keys(all).filter((key) => !['language', 'direction'].includes(key))

  it('has every message, with the same gaps in the same order', () => {
    expect(Object.keys(made)).toEqual(Object.keys(all))
    const gaps = (catalogue: Catalogue) =>
      Object.entries(catalogue).map(([key, { message, placeholders }]) => [
        key,
        message.match(/\$\w*\$/g),
        placeholders,
      ])
    expect(gaps(made)).toEqual(gaps(all))
  })

  it('leaves no plain letter but in gaps and in the name', () => {
    for (const key of told) expect(withoutGaps(made[key]?.message ?? 'a'), key).not.toMatch(/[a-z]/i)
  })

  it('is about a third longer, and shows both ends', () => {
    const letters = (catalogue: Catalogue) =>
      told.reduce((sum, key) => sum + (withoutGaps(catalogue[key]?.message ?? '').match(/\p{L}/gu)?.length ?? 0), 0)
    const ratio = letters(made) / letters(all)
    expect(ratio).toBeGreaterThan(1.25)
    expect(ratio).toBeLessThan(1.35)
    expect(made.library_title ?? { message: '[x]' }).toMatchObject({ message: expect.stringMatching(/^\[.*\]$/) })
  })

  it('leaves the name of the extension as it is', () => {
    expect(pseudoText('Crampwise', pseudo)).toBe('Crampwise')
    expect(pseudoText('About Crampwise', pseudo)).toMatch(/^\[.* Crampwise\]$/)
  })
})

it('says which way each of them runs', () => {
  expect(pseudoCatalogue(all, 'long').direction?.message).toBe('ltr')
  expect(pseudoCatalogue(all, 'bidi').direction?.message).toBe('rtl')
  expect(pseudoText('ab', 'bidi')).toMatch(/^\[[\u0600-\u06ff]+\]$/)
})

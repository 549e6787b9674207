import { describe, expect, it } from 'vitest'
import { isSameCompound, readForm } from '../../../core/doses/read-form.ts'

const formOf = (text: string, name = 'magnesium') => {
  const start = text.indexOf(name)
  return readForm(text, { start, end: start + name.length })
}

describe('the form of a remedy', () => {
  it.each([
    ['magnesium citrate capsules', ['citrate'], 'mouth'],
    ['magnesium lactate and citrate tablets', ['lactate', 'citrate'], 'mouth'],
    ['magnesium bisglycinate chelate', ['glycinate'], null],
    ['magnesium oil on the soles', [], 'skin'],
    ['magnesium given into a vein', [], 'vein'],
    ['magnesium', [], null],
  ])('%s', (text, compounds, route) => {
    expect(formOf(text)).toEqual({ compounds, route })
  })

  it('is read within its sentence', () => {
    const text = 'Magnesium. Citrate tablets.'
    expect(readForm(text, { start: 0, end: 9 }, { start: 0, end: 11 })).toEqual({ compounds: [], route: null })
  })

  it('is the same whichever way a compound is written, and unknown where none is named', () => {
    expect(isSameCompound(formOf('magnesium glycinate'), formOf('magnesium bisglycinate'))).toBe(true)
    expect(isSameCompound(formOf('magnesium oxide'), formOf('magnesium citrate'))).toBe(false)
    expect(isSameCompound(formOf('magnesium'), formOf('magnesium citrate'))).toBe(null)
  })
})

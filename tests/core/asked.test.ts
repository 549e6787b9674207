import { expect, it } from 'vitest'
import { longestAsked, readAsked } from '../../core/asked.ts'

it.each([undefined, null, 7, {}, ['magnesium'], '', '  \n '])('is nothing for a selection of %j', (selected) => {
  expect(readAsked(selected, false)).toBeNull()
})

it('is the selection without the space around it, and remembers a private window', () => {
  expect(readAsked(' leg\ncramps ', false)).toEqual({ text: 'leg\ncramps', isCut: false, isPrivate: false })
  expect(readAsked('zinc', true)).toEqual({ text: 'zinc', isCut: false, isPrivate: true })
})

it('is cut where it is longer than several pages, with no half of a sign at its end', () => {
  expect(readAsked('a'.repeat(longestAsked), false)?.isCut).toBe(false)
  const asked = readAsked(`${'a'.repeat(longestAsked - 1)}😴 and more`, false)
  expect(asked?.isCut).toBe(true)
  expect(asked?.text).toHaveLength(longestAsked)
  expect(asked?.text.isWellFormed()).toBe(true)
})

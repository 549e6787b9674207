import { describe, expect, it } from 'vitest'
import { placeClaims } from '../../../entrypoints/engine/place-claims.ts'
import { sampleClaim } from '../../fixtures/claims.ts'

const text = 'Magnesium stops cramps. Cramps hurt. Zinc and magnesium help cramps.'
const claim = (start: number, end: number, topic = 'magnesium') => ({ ...sampleClaim({ topic }), start, end })
const node = {} as Text
const placeOf = (start: number, end: number) => ({
  startNode: node,
  startOffset: start,
  endNode: node,
  endOffset: end,
  spanned: null,
})
const at = (...starts: number[]) => starts.map((start) => ({ start }))

describe('sentences with claims', () => {
  it('stand at every mention in them, as one object, and at no other', () => {
    const claims = [claim(0, 23), claim(37, 68, 'zinc'), claim(37, 68)]
    const [first, second, third, zinc, magnesium] = placeClaims(at(0, 16, 24, 37, 46), claims, text, placeOf)
    expect(first?.text).toBe('Magnesium stops cramps.')
    expect(second).toBe(first)
    expect(third).toBeNull()
    expect(zinc?.claims.map(({ topic }) => topic)).toEqual(['zinc', 'magnesium'])
    expect(magnesium).toBe(zinc)
  })

  it('are left out where the page changed under the reading', () => {
    expect(placeClaims(at(0), [claim(0, 23)], text, () => null)).toEqual([null])
  })

  it('are none without claims', () => {
    expect(placeClaims(at(0, 16), [], text, placeOf)).toEqual([null, null])
  })
})

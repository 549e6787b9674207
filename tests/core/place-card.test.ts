import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { edgeGap, isInCorridor, lineAt, placeCard } from '../../core/place-card.ts'

const view = { left: 0, top: 0, right: 1000, bottom: 800 }
const card = { width: 372, height: 400 }
const line = (left: number, top: number, width = 80, height = 20) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

describe('placing a card', () => {
  it('goes under its line when there is room', () => {
    expect(placeCard(line(100, 100), null, card, view)).toMatchObject({ side: 'below', top: 126, left: 100 })
  })

  it('goes above when only there is room', () => {
    expect(placeCard(line(100, 700), null, card, view)).toMatchObject({ side: 'above', top: 294 })
  })

  it('does not stick out on the right', () => {
    expect(placeCard(line(950, 100), null, card, view).left).toBe(1000 - edgeGap - 372)
  })

  it('keeps its start in sight in a view narrower than itself', () => {
    expect(placeCard(line(10, 10), null, card, { left: 0, top: 0, right: 300, bottom: 800 }).left).toBe(edgeGap)
  })

  it('starts near the pointer on a long line', () => {
    expect(placeCard(line(50, 100, 800), { x: 600, y: 110 }, card, view).left).toBe(507)
  })

  it('begins at the right end of its line where text runs to the left', () => {
    expect(placeCard(line(500, 100), null, card, view, 'rtl').left).toBe(580 - 372)
  })

  it('begins near the pointer on a long line that runs to the left', () => {
    expect(placeCard(line(50, 100, 800), { x: 600, y: 110 }, card, view, 'rtl').left).toBe(600 + 93 - 372)
  })

  it('does not stick out on the left', () => {
    expect(placeCard(line(20, 100), null, card, view, 'rtl').left).toBe(edgeGap)
  })

  it('stays in the part of the page that pinch zoom shows', () => {
    const zoomed = { left: 200, top: 300, right: 700, bottom: 700 }
    const spot = placeCard(line(220, 310), null, card, zoomed)
    expect(spot.left).toBeGreaterThanOrEqual(208)
    expect(spot.top + Math.min(card.height, spot.room)).toBeLessThanOrEqual(692)
  })

  it('is always inside the view, wherever its line is', () => {
    const size = fc.integer({ min: 1, max: 900 })
    const place = fc.integer({ min: -200, max: 1200 })
    fc.assert(
      fc.property(
        place,
        place,
        size,
        size,
        fc.integer({ min: 400, max: 1400 }),
        fc.constantFrom('ltr' as const, 'rtl' as const),
        (left, top, width, height, bottom, direction) => {
          const spot = placeCard(
            line(left, top),
            { x: left, y: top },
            { width, height },
            { ...view, bottom },
            direction,
          )
          expect(spot.top).toBeGreaterThanOrEqual(edgeGap)
          expect(spot.top + Math.min(height, spot.room)).toBeLessThanOrEqual(bottom - edgeGap + 0.001)
          expect(spot.left).toBeGreaterThanOrEqual(edgeGap)
          if (width <= 984) expect(spot.left + width).toBeLessThanOrEqual(1000 - edgeGap)
        },
      ),
    )
  })
})

describe('a mark on several lines', () => {
  const lines = [line(900, 100), line(0, 120)]
  it('is placed by the line under the pointer', () => {
    expect(lineAt(lines, { x: 20, y: 130 })).toBe(lines[1])
    expect(lineAt(lines, { x: 920, y: 110 })).toBe(lines[0])
  })
  it('is placed by its first line without a pointer', () => {
    expect(lineAt(lines, null)).toBe(lines[0])
  })
  it('without lines has an empty one', () => {
    expect(lineAt([], null)).toEqual({ left: 0, top: 0, right: 0, bottom: 0 })
  })
})

describe('the way from mark to card', () => {
  const mark = line(100, 100)
  const below = { left: 100, top: 126, right: 472, bottom: 526 }
  it.each([
    ['the gap between them', { x: 120, y: 123 }, true],
    ['beside both', { x: 20, y: 123 }, false],
    ['above the mark', { x: 120, y: 90 }, false],
  ])('%s', (_, point, expected) => {
    expect(isInCorridor(point, mark, below)).toBe(expected)
  })
})

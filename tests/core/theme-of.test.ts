import { describe, expect, it } from 'vitest'
import { luminance, parseColour, themeOf } from '../../core/theme-of.ts'

describe('the theme of a text', () => {
  it.each([
    ['white page', ['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'], 'rgb(0, 0, 0)', 'light'],
    ['dark page', ['rgb(18, 22, 27)'], 'rgb(240, 240, 240)', 'dark'],
    ['a light box on a dark page', ['rgb(255, 250, 240)', 'rgb(0, 0, 0)'], 'rgb(0, 0, 0)', 'light'],
    ['a veil that hides nothing', ['rgba(0, 0, 0, 0.1)', 'rgb(255, 255, 255)'], 'rgb(0, 0, 0)', 'light'],
    ['nothing painted, dark text', ['rgba(0, 0, 0, 0)'], 'rgb(20, 20, 20)', 'light'],
    ['nothing painted, light text', ['rgba(0, 0, 0, 0)'], 'rgb(235, 235, 235)', 'dark'],
    ['a wide-gamut colour', ['color(srgb 0.05 0.05 0.08)'], 'rgb(255, 255, 255)', 'dark'],
    ['a lightness colour', ['oklch(0.2 0.02 250)'], 'rgb(255, 255, 255)', 'dark'],
    ['nothing known', ['', 'something'], 'canvastext', 'light'],
  ] as const)('%s', (_, backgrounds, text, expected) => {
    expect(themeOf(backgrounds, text)).toBe(expected)
  })

  it('reads colours', () => {
    expect(parseColour('rgb(1, 2, 3)')).toEqual([1, 2, 3, 1])
    expect(parseColour('rgba(1, 2, 3, 0.5)')).toEqual([1, 2, 3, 0.5])
    expect(parseColour('red')).toBeNull()
    expect(luminance([255, 255, 255])).toBeCloseTo(1)
    expect(luminance([0, 0, 0])).toBe(0)
  })
})

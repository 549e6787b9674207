import { describe, expect, it } from 'vitest'
import { readPeople } from '../../../core/claims/populations.ts'

describe('whom a text is about', () => {
  it.each<[string, string[], string | null]>([
    ['in pregnant women', ['pregnancy'], null],
    ['on haemodialysis', ['dialysis'], null],
    ['on hemodialysis', ['dialysis'], null],
    ['people with cirrhosis', ['cirrhosis'], null],
    ['marathon runners', ['exercise'], null],
    ['runners who are pregnant', ['pregnancy', 'exercise'], null],
    ['older people at night', [], 'firm'],
    ['cramps in bed', [], 'night'],
    ['in the long run', [], null],
    ['people without liver disease', [], null],
    ['night sweats', [], 'night'],
    ['', [], null],
  ])('%s', (text, populations, general) => {
    expect(readPeople(text)).toEqual({ populations, general })
  })
})

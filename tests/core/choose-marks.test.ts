import { describe, expect, it } from 'vitest'
import { chooseMarks, createHiding, isSiteOff, wrongWords } from '../../core/choose-marks.ts'

const mention = (topic: string, section: number) => ({ topic, section, text: topic })
const all = [mention('a', 0), mention('b', 0), mention('a', 0), mention('a', 3), mention('b', 3)]

describe('which mentions carry a mark', () => {
  it.each([
    ['every', [], [0, 1, 2, 3, 4]],
    ['section', [], [0, 1, 3, 4]],
    ['page', [], [0, 1]],
    ['none', [], []],
    ['every', ['a'], [1, 4]],
    ['page', ['b'], [0]],
  ] as const)('%s, without %j', (density, off, expected) => {
    expect(chooseMarks(all, density, createHiding(off, []))).toEqual(expected.map((i) => all[i]))
  })
})

describe('words that mean something else here', () => {
  it('carry no mark, in any case and however they are spaced, and leave the first real mention to be marked', () => {
    const said = (text: string) => ({ topic: 'salt', section: 0, text })
    const mentions = [said('Table  Salt'), said('table-salt'), said('salt')]
    expect(chooseMarks(mentions, 'page', createHiding([], [wrongWords(' table salt')]))).toEqual([mentions[2]])
  })
})

describe('sites that are off', () => {
  it('are told by the whole host, in any letter case', () => {
    const sites = { off: ['example.org'] }
    expect(isSiteOff('Example.org', sites)).toBe(true)
    expect(isSiteOff('www.example.org', sites)).toBe(false)
  })
})

import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { applyChange, changeSchema, hostSchema } from '../../core/check-settings.ts'
import { checkGroup, checkSettings } from '../../core/read-settings.ts'
import { defaults } from '../../core/settings.ts'

describe('stored settings', () => {
  it('nothing stored yet gives the defaults and resets nothing', () => {
    expect(checkSettings({})).toEqual({ settings: defaults, resets: [] })
  })

  it('a bad field falls back alone and is named', () => {
    const { value, resets } = checkGroup('reading', {
      density: 'loud',
      hoverMode: 'click',
      hoverKey: 'Shift',
      dwellMs: 500,
    })
    expect(value).toEqual({ ...defaults.reading, hoverMode: 'click', hoverKey: 'Shift', dwellMs: 500 })
    expect(resets).toEqual(['reading.density'])
  })

  it.each([
    ['a dwell of no number', { dwellMs: '350' }],
    ['a dwell that is no whole number', { dwellMs: 350.5 }],
    ['a dwell out of range', { dwellMs: 99 }],
    ['not a number at all', { dwellMs: Number.NaN }],
  ])('%s is reset', (_, stored) => {
    expect(checkGroup('reading', stored).resets).toEqual(['reading.dwellMs'])
  })

  it('a missing field takes its default without a word', () => {
    expect(checkGroup('reading', { density: 'page' })).toEqual({
      value: { ...defaults.reading, density: 'page' },
      resets: [],
    })
  })

  it('a bad entry of a list goes alone', () => {
    expect(checkGroup('sites', { off: ['example.org', 7, 'Not A Host', 'example.org'] })).toEqual({
      value: { off: ['example.org'] },
      resets: [],
    })
  })

  it('a bad entry among words that are wrong goes alone, and each is kept once', () => {
    const good = { words: 'salt', host: 'example.org' }
    const here = [good, { words: 'salt' }, { words: '', host: 'example.org' }, { ...good, newer: 1 }, 'salt']
    expect(checkGroup('wrong', { here })).toEqual({ value: { here: [good] }, resets: [] })
  })

  it.each(['text', 42, [], true])('a group that is %j is reset as a whole', (stored) => {
    expect(checkGroup('topics', stored)).toEqual({ value: defaults.topics, resets: ['topics.off'] })
  })

  it('anything at all gives settings that hold, and leaves the defaults as they are', () => {
    const before = structuredClone(defaults)
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), fc.anything(), (reading, topics, sites, wrong) => {
        const { settings } = checkSettings({ reading, topics, sites, wrong })
        expect(checkSettings({ ...settings })).toEqual({ settings, resets: [] })
      }),
    )
    expect(defaults).toEqual(before)
  })
})

describe('words that are wrong on a site', () => {
  const change = (words: string, on: boolean) => ({ type: 'wrong', words, host: 'example.org', on }) as const
  const apply = (...changes: ReturnType<typeof change>[]) => {
    let here = defaults.wrong.here
    for (const one of changes)
      ({ here } = applyChange({ ...defaults, wrong: { here } }, one).value as typeof defaults.wrong)
    return here
  }

  it('are kept once, in the form they are compared in, and come back', () => {
    const kept = [{ words: 'table salt', host: 'example.org' }]
    expect(apply(change(' Table-Salt ', false))).toEqual(kept)
    expect(apply(change('Table Salt', false), change('table salt', false))).toEqual(kept)
    expect(apply(change('Table Salt', false), change('TABLE SALT', true))).toEqual([])
  })

  it('are refused when they are none, too many, or of no site', () => {
    for (const bad of [change('  ', false), change('x'.repeat(101), false), { ...change('salt', false), host: '' }]) {
      expect(v.is(changeSchema, bad)).toBe(false)
    }
    expect(v.is(changeSchema, change('salt', false))).toBe(true)
  })
})

describe('hosts', () => {
  it.each([
    'example.org',
    'www.example.org',
    'localhost',
    '127.0.0.1',
    'xn--bcher-kva.example',
    'a_b.example',
    '[::1]',
  ])('%s is one', (host) => {
    expect(v.is(hostSchema, host)).toBe(true)
  })
  it.each(['', 'Example.org', 'https://example.org', 'example.org/a', 'a b', '-a.org', 'a..b', '*.example.org'])(
    '%j is none',
    (host) => {
      expect(v.is(hostSchema, host)).toBe(false)
    },
  )
})

describe('changes', () => {
  const settings = { ...defaults, topics: { off: ['heat'] }, sites: { off: ['example.org'] } }
  it.each([
    [
      'a topic goes off',
      { type: 'topic', id: 'magnesium', on: false },
      { group: 'topics', value: { off: ['heat', 'magnesium'] } },
    ],
    [
      'a topic that is off stays off once',
      { type: 'topic', id: 'heat', on: false },
      { group: 'topics', value: { off: ['heat'] } },
    ],
    ['a topic comes on', { type: 'topic', id: 'heat', on: true }, { group: 'topics', value: { off: [] } }],
    [
      'a site goes off',
      { type: 'site', host: 'a.org', on: false },
      { group: 'sites', value: { off: ['example.org', 'a.org'] } },
    ],
    [
      'one field of reading',
      { type: 'reading', patch: { dwellMs: 600 } },
      { group: 'reading', value: { ...defaults.reading, dwellMs: 600 } },
    ],
  ] as const)('%s', (_, change, expected) => {
    expect(applyChange(settings, change)).toEqual(expected)
  })

  it.each([
    null,
    'topic',
    {},
    { type: 'topic' },
    { type: 'topic', id: '../x', on: true },
    { type: 'reading', patch: { colour: 'red' } },
    { type: 'reading', patch: { dwellMs: 5 } },
    { type: 'site', host: 'Not a host', on: false },
  ])('%j is no change', (change) => {
    expect(v.is(changeSchema, change)).toBe(false)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPlan } from '../../core/bedtime/plan.ts'
import { checkSyncState, readItem } from '../../core/check-sync.ts'
import { defaults } from '../../core/settings.ts'
import {
  findRoom,
  nextStep,
  noteChange,
  ownPlanFields,
  type Seen,
  type SyncGroup,
  sharedOf,
  syncGroups,
  syncLimits,
  textOf,
  usualTexts,
} from '../../core/sync.ts'

const plan = { ...defaultPlan, on: true, pausedUntil: '2026-12-27', once: '2026-12-24', rests: ['2026-12-01'] }
const shared = sharedOf({ ...defaults, sites: { off: ['news.example'] } }, plan)

describe('what is kept in step', () => {
  it('is neither sites nor words nor what the plan says of one machine', () => {
    expect(Object.keys(shared).sort()).toEqual([...syncGroups].sort())
    for (const field of ownPlanFields) expect(shared.plan).not.toHaveProperty(field)
    expect(JSON.stringify(shared)).not.toMatch(/news|2026/)
  })

  it('is the same text in whatever order it was written', () => {
    const { density, ...rest } = defaults.reading
    expect(textOf({ ...rest, density })).toBe(textOf(defaults.reading))
    expect(textOf({ off: ['heat', 'zinc'] })).toBe(textOf({ off: ['zinc', 'heat'] }))
    expect(textOf({ off: ['heat'] })).not.toBe(textOf({ off: ['zinc'] }))
  })
})

describe('an item of the sync', () => {
  const item = <Value>(value: Value) => ({ version: 1, changedAt: 5, value })

  it.each(syncGroups)('is read as it was sent: %s', (group) => {
    expect(readItem(group, JSON.parse(JSON.stringify(item(shared[group]))))).toEqual(item(shared[group]))
  })

  it.each<[string, SyncGroup, unknown, unknown]>([
    ['none', 'plan', undefined, null],
    ['a newer version', 'plan', { version: 2, changedAt: 5, value: {} }, 'newer'],
    ['a version before the first', 'plan', { ...item(shared.plan), version: 0 }, 'damaged'],
    ['no item', 'topics', 'off', 'damaged'],
    ['no moment', 'topics', { version: 1, value: { off: [] } }, 'damaged'],
    ['a moment after the last', 'topics', { ...item({ off: [] }), changedAt: 1e17 }, 'damaged'],
    ['a bad topic among good ones', 'topics', item({ off: ['heat', '../x'] }), 'damaged'],
    ['a list in no group', 'topics', item(['heat']), 'damaged'],
    ['half a group', 'reading', item({ density: 'every' }), 'damaged'],
    ['a value out of range', 'reading', item({ ...defaults.reading, dwellMs: 5 }), 'damaged'],
    ['a field nobody knows', 'reading', item({ ...defaults.reading, moon: 'full' }), 'damaged'],
    ['half a plan', 'plan', item({ on: true }), 'damaged'],
    ['a plan without an evening', 'plan', item({ ...shared.plan, times: Array(7).fill(null) }), 'damaged'],
    ['a plan with the pause of another machine', 'plan', item({ ...shared.plan, pausedUntil: null }), 'damaged'],
  ])('is checked when it comes back: %s', (_, group, stored, expected) => {
    expect(readItem(group, stored)).toEqual(expected)
  })

  it('has its size checked, key and all, and that of all items together', () => {
    const limits = { item: 40, all: 60 }
    expect(findRoom('plan', 'ä'.repeat(17), {}, limits)).toBe('fits')
    expect(findRoom('plan', 'ä'.repeat(18), {}, limits)).toBe('too-large')
    expect(findRoom('plan', 'a'.repeat(30), { topics: 'b'.repeat(20) }, limits)).toBe('full')
    expect(findRoom('plan', 'a'.repeat(30), { plan: 'b'.repeat(30) }, limits)).toBe('fits')
    for (const group of syncGroups) expect(findRoom(group, item(shared[group]), {}, syncLimits)).toBe('fits')
  })
})

describe('what this device keeps of it', () => {
  it.each([
    [undefined, { on: false, failure: null, seen: {} }],
    ['on', { on: false, failure: null, seen: {} }],
    [
      { on: 'yes', failure: { reason: 'bad' }, seen: 7 },
      { on: false, failure: null, seen: {} },
    ],
    [
      { on: true, seen: { topics: { changedAt: 1, text: 'a', sent: true }, plan: {} } },
      { on: true, failure: null, seen: { topics: { changedAt: 1, text: 'a', sent: true } } },
    ],
  ])('falls back field by field, to off: %j', (stored, expected) => {
    expect(checkSyncState(stored)).toEqual(expected)
  })
})

describe('browsers kept in step', () => {
  interface Machine {
    local: string
    seen: Seen | undefined
  }

  it('end with the same value, whatever changed where and how wrong their clocks are', () => {
    const change = fc.record({
      who: fc.nat({ max: 2 }),
      text: fc.constantFrom('a', 'b', 'c'),
      clock: fc.nat({ max: 9 }),
      alone: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const machines: Machine[] = [0, 1, 2].map(() => ({ local: usualTexts.topics, seen: undefined }))
        let held: { changedAt: number; text: string } | null = null
        const settle = (machine: Machine, clock: number): boolean => {
          machine.seen = noteChange(machine.seen, 'topics', machine.local, clock)
          const step = nextStep(machine.seen, held)
          if (step === 'take' && held !== null) {
            machine.local = held.text
            machine.seen = { ...held, sent: true }
          }
          if (machine.seen !== undefined && step === 'send') {
            held = { changedAt: machine.seen.changedAt, text: machine.seen.text }
            machine.seen = { ...machine.seen, sent: true }
          }
          return step === 'rest'
        }
        for (const { who, text, clock, alone } of changes) {
          const machine = machines[who] as Machine
          machine.local = text
          if (alone) machine.seen = noteChange(machine.seen, 'topics', text, clock)
          else settle(machine, clock)
        }
        let rounds = 0
        while (!machines.map((machine) => settle(machine, 0)).every(Boolean)) expect(++rounds).toBeLessThan(5)
        expect(new Set(machines.map(({ local }) => local)).size).toBe(1)
      }),
    )
  })

  it('send nothing again that was deleted elsewhere, until it changes', () => {
    const seen = { changedAt: 5, text: 'a', sent: true }
    expect(nextStep(seen, null)).toBe('rest')
    expect(nextStep(noteChange(seen, 'topics', 'b', 6), null)).toBe('send')
  })

  it('count a change as newer than what it changed, though the clock lags', () => {
    expect(noteChange({ changedAt: 500, text: 'a', sent: true }, 'topics', 'b', 20)?.changedAt).toBe(501)
  })
})

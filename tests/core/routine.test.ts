import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildPhases, totalSeconds } from '../../core/routine/build-phases.ts'
import {
  back,
  boundaries,
  doseShare,
  heldMs,
  pause,
  placeAt,
  resume,
  skip,
  startSession,
} from '../../core/routine/session.ts'
import type { LegOrder, Length, Routine } from '../../core/routine/types.ts'
import { poses } from '../../core/routine/types.ts'
import { loadRoutines } from '../../data/routines.ts'

const [trial] = loadRoutines() as [Routine]
const phases = (version = 'standing', length: Length = 'full', order: LegOrder = 'in-turn') =>
  buildPhases(trial, version, { length, order })
const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0)

describe('the trial routine', () => {
  it('keeps the protocol of the trial', () => {
    expect(trial.timing).toEqual({ holdSeconds: 10, restSeconds: 10, repetitions: 3 })
    expect(trial.study).toBe('hallegraeff2012')
    for (const { stretches } of trial.versions) for (const { pose } of stretches) expect(poses).toContain(pose)
  })

  it.each<[string, Length, LegOrder, number]>([
    ['standing', 'full', 'in-turn', 190],
    ['standing', 'short', 'in-turn', 130],
    ['standing', 'full', 'one-leg', 230],
    ['seated', 'full', 'in-turn', 60],
  ])('%s, %s, legs %s takes %i s', (version, length, order, seconds) => {
    expect(totalSeconds(phases(version, length, order))).toBe(seconds)
  })

  it('lets each leg rest at least as long as the trial did, and holds both alike', () => {
    for (const order of ['in-turn', 'one-leg'] as const) {
      const parts = phases('standing', 'full', order)
      for (const side of ['left', 'right'] as const) {
        const held = parts.filter((part) => part.kind === 'hold' && part.side === side)
        expect(held).toHaveLength(6)
      }
    }
  })
})

describe('a session', () => {
  it('goes through all parts to the whole dose', () => {
    const session = startSession(phases(), 5000)
    const end = boundaries(session).at(-1) ?? 0
    expect(placeAt(session, end - 1).done).toBe(false)
    expect(placeAt(session, end).done).toBe(true)
    expect(doseShare(trial, 'standing', heldMs(session, end))).toBe(1)
  })

  it('gives two thirds for the short one', () => {
    const session = startSession(phases('standing', 'short'), 0)
    expect(doseShare(trial, 'standing', heldMs(session, 1e6))).toBeCloseTo(2 / 3)
  })

  it('counts no hold that was skipped, and none twice', () => {
    let session = startSession(phases(), 0)
    session = skip(session, 1000)
    expect(placeAt(session, 1000).phase.kind).toBe('hold')
    session = skip(session, 5000)
    expect(sum(heldMs(session, 5000))).toBe(4000)
    session = back(back(session, 5500), 5600)
    const again = startSession(phases(), 0)
    const redone = back(again, 19_000)
    expect(sum(heldMs(redone, 24_000))).toBe(9000)
    expect(sum(heldMs(redone, 29_000))).toBe(10_000)
    expect(placeAt(session, 5600).index).toBeGreaterThanOrEqual(0)
  })

  it('stands still while paused', () => {
    const session = pause(startSession(phases(), 0), 12_000)
    expect(placeAt(session, 99_000)).toEqual(placeAt(session, 12_000))
    expect(placeAt(resume(session, 99_000), 100_000).elapsedMs).toBe(3000)
  })

  it('stays in range and never past the dose, whatever is pressed', () => {
    const acts = fc.array(
      fc.tuple(fc.constantFrom('pause', 'resume', 'skip', 'back', 'wait'), fc.integer({ min: 0, max: 40_000 })),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(acts, (list) => {
        let now = 0
        let session = startSession(phases(), now)
        let before = 0
        for (const [act, ms] of list) {
          now += ms
          if (act !== 'wait') session = { pause, resume, skip, back }[act](session, now)
          const { index, remainingMs } = placeAt(session, now)
          expect(index).toBeGreaterThanOrEqual(0)
          expect(index).toBeLessThan(session.phases.length)
          expect(remainingMs).toBeGreaterThanOrEqual(0)
          const share = doseShare(trial, 'standing', heldMs(session, now)) ?? -1
          expect(share).toBeLessThanOrEqual(1)
          expect(share).toBeGreaterThanOrEqual(before)
          before = share
        }
      }),
    )
  })
})

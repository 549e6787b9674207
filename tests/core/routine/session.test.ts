import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildPhases, heldSeconds, totalSeconds } from '../../../core/routine/build-phases.ts'
import {
  back,
  backMs,
  boundaries,
  doseShare,
  heldMs,
  pause,
  placeAt,
  resume,
  type Session,
  skip,
  startSession,
} from '../../../core/routine/session.ts'
import type { LegOrder, Length, Phase, Routine } from '../../../core/routine/types.ts'
import { loadRoutines } from '../../../data/routines.ts'

const [trial, other] = loadRoutines() as [Routine, Routine]
const phasesOf = (version = 'standing', length: Length = 'full', order: LegOrder = 'in-turn') =>
  buildPhases(trial, version, { length, order })
// prepare 0-10, left 10-20, switch 20-25, right 25-35, switch 35-40, ...
const phases = phasesOf()
const wholeMs = totalSeconds(phases) * 1000
const sum = (list: readonly number[]) => list.reduce((all, one) => all + one, 0)
const shareOf = (session: Session, now: number) => doseShare(trial, 'standing', heldMs(session, now))

type Act = 'pause' | 'resume' | 'skip' | 'back' | 'look'
const acts: Record<Act, (session: Session, now: number) => Session> = {
  pause,
  resume,
  skip,
  back,
  look: (session) => session,
}
/** What a reader does, and how long after what came before; now and then a tab sleeps for minutes. */
const anyActs = (ms: fc.Arbitrary<number>) =>
  fc.array(fc.record({ act: fc.constantFrom<Act>('pause', 'resume', 'skip', 'back', 'look'), ms }), { maxLength: 40 })
const wholeWait = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 15_000 }) }, fc.nat({ max: 200_000 }))
const anyWait = fc.double({ min: 0, max: 30_000, noNaN: true })

/** The same told step by step, without a clock: what a timer would do that is never late. */
class Teller {
  index = 0
  inPhase = 0
  paused = false
  held: number[]
  readonly phases: readonly Phase[]
  constructor(phases: readonly Phase[]) {
    this.phases = phases
    this.held = phases.map(() => 0)
  }
  wait(ms: number): void {
    let left = this.paused ? 0 : ms
    for (let phase = this.phases[this.index]; phase && left > 0; phase = this.phases[this.index]) {
      const step = Math.min(left, phase.seconds * 1000 - this.inPhase)
      this.inPhase += step
      left -= step
      if (phase.kind === 'hold') this.held[this.index] = Math.max(this.held[this.index] ?? 0, this.inPhase)
      if (this.inPhase === phase.seconds * 1000) this.go(this.index + 1)
    }
  }
  do(act: Act): void {
    const isOver = this.index === this.phases.length
    if (act === 'pause') this.paused = true
    if (act === 'resume') this.paused = false
    if (act === 'skip' && !isOver) this.go(this.index + 1)
    if (act === 'back') this.go(Math.max(0, isOver || this.inPhase < backMs ? this.index - 1 : this.index))
  }
  private go(index: number): void {
    this.index = index
    this.inPhase = 0
  }
}

describe('placeAt', () => {
  it.each<[now: number, index: number, elapsed: number, remaining: number, done: boolean]>([
    [0, 0, 0, 10_000, false],
    [9999, 0, 9999, 1, false],
    [10_000, 1, 0, 10_000, false],
    [22_500, 2, 2500, 2500, false],
    [189_999, 23, 9999, 1, false],
    [190_000, 23, 10_000, 0, true],
    [900_000, 23, 10_000, 0, true],
  ])('after %i ms is in part %i', (now, index, elapsedMs, remainingMs, done) => {
    const session = startSession(phases, 5000)
    expect(placeAt(session, 5000 + now)).toEqual({ index, phase: phases[index], elapsedMs, remainingMs, done })
  })

  it('takes a clock from before the beginning for the beginning', () => {
    expect(placeAt(startSession(phases, 5000), 4000)).toMatchObject({ index: 0, elapsedMs: 0, done: false })
  })

  it('is where a timer that is never late would be, whatever came between', () => {
    fc.assert(
      fc.property(anyActs(wholeWait), (list) => {
        let now = 0
        let session = startSession(phases, now)
        const teller = new Teller(phases)
        for (const { act, ms } of list) {
          now += ms
          session = acts[act](session, now)
          teller.wait(ms)
          teller.do(act)
          const { index, elapsedMs, done } = placeAt(session, now)
          expect(done).toBe(teller.index === phases.length)
          if (!done) expect([index, elapsedMs]).toEqual([teller.index, teller.inPhase])
          expect(heldMs(session, now)).toEqual(teller.held)
        }
      }),
    )
  })

  it('does not drift with pauses: the running time alone says where it is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyWait, anyWait), { maxLength: 200 }), (list) => {
        let now = 1234.5678
        let ran = 0
        let session = startSession(phases, now)
        for (const [run, rest] of list) {
          now += run
          ran += run
          session = pause(session, now)
          now += rest
          session = resume(session, now)
        }
        const { index, elapsedMs } = placeAt(session, now)
        const before = totalSeconds(phases.slice(0, index)) * 1000
        expect(before + elapsedMs).toBeCloseTo(Math.min(ran, wholeMs), 4)
      }),
    )
  })
})

describe('startSession', () => {
  it('refuses a routine without parts', () => {
    expect(() => startSession([], 0)).toThrow(RangeError)
  })
})

describe('pause and resume', () => {
  it('never change the place, whenever they come', () => {
    fc.assert(
      fc.property(anyActs(anyWait), anyWait, anyWait, (list, more, rest) => {
        let now = 0
        let session = startSession(phases, now)
        for (const { act, ms } of list) {
          now += ms
          session = acts[act](session, now)
        }
        session = resume(session, now)
        now += more
        const place = placeAt(session, now)
        const paused = pause(session, now)
        expect(placeAt(paused, now)).toEqual(place)
        expect(placeAt(paused, now + rest)).toEqual(place)
        expect(placeAt(resume(paused, now + rest), now + rest)).toEqual(place)
        expect(heldMs(paused, now + rest)).toEqual(heldMs(session, now))
      }),
    )
  })

  it('asked twice are as once', () => {
    const paused = pause(startSession(phases, 0), 12_000)
    expect(pause(paused, 40_000)).toBe(paused)
    const running = resume(paused, 50_000)
    expect(resume(running, 60_000)).toBe(running)
    expect(placeAt(running, 53_000)).toMatchObject({ index: 1, elapsedMs: 5000 })
  })
})

describe('skip and back', () => {
  it('land on the very start of a part, on a clock of fractions too', () => {
    fc.assert(
      fc.property(anyActs(anyWait), fc.double({ min: 0, max: 1e9, noNaN: true }), (list, start) => {
        let now = start
        let session = startSession(phases, now)
        for (const { act, ms } of list) {
          now += ms
          const before = placeAt(session, now)
          session = acts[act](session, now)
          const { index, elapsedMs, done } = placeAt(session, now)
          if (act === 'skip' && !done) expect([index, elapsedMs]).toEqual([before.index + 1, 0])
          if (act === 'back') expect([elapsedMs, done]).toEqual([0, false])
          expect(index).toBeGreaterThanOrEqual(0)
          expect(index).toBeLessThan(phases.length)
        }
      }),
    )
  })

  it.each([
    [13_000, 1],
    [12_000, 1],
    [11_999, 0],
    [10_000, 0],
    [1000, 0],
    [190_000, 23],
  ])('back at %i ms leads to part %i', (now, index) => {
    expect(placeAt(back(startSession(phases, 0), now), now)).toMatchObject({ index, elapsedMs: 0, done: false })
  })

  it('skip the last part to the end, and stay there', () => {
    const ended = skip(startSession(phases, 0), 185_000)
    expect(placeAt(ended, 185_000)).toMatchObject({ index: 23, remainingMs: 0, done: true })
    expect(placeAt(skip(ended, 186_000), 186_000).done).toBe(true)
  })

  it('work while paused, and the clock stays stopped', () => {
    const paused = skip(pause(startSession(phases, 0), 4000), 9000)
    expect(paused.pausedAt).not.toBeNull()
    expect(placeAt(paused, 99_000)).toMatchObject({ index: 1, elapsedMs: 0 })
    expect(placeAt(resume(paused, 99_000), 101_000)).toMatchObject({ index: 1, elapsedMs: 2000 })
    expect(placeAt(back(paused, 99_000), 120_000)).toMatchObject({ index: 0, elapsedMs: 0 })
  })
})

describe('heldMs', () => {
  it.each<[string, (session: Session) => Session, now: number, held: number]>([
    ['nothing while getting ready', (s) => s, 10_000, 0],
    ['a hold that is on, up to now', (s) => s, 14_000, 4000],
    ['no change of legs', (s) => s, 24_000, 10_000],
    ['everything that passed while the tab slept', (s) => s, 900_000, 120_000],
    ['no more of a hold than was held before it was skipped', (s) => skip(s, 13_000), 17_000, 3000],
    ['nothing of a hold that was skipped at once', (s) => skip(skip(s, 1000), 1000), 5000, 0],
    ['a hold done twice once', (s) => back(s, 19_000), 34_000, 10_000],
    ['the longer go of two', (s) => skip(back(s, 17_000), 19_000), 20_000, 7000],
    ['nothing while paused', (s) => pause(s, 12_000), 99_000, 2000],
    ['on after a pause', (s) => resume(pause(s, 12_000), 50_000), 53_000, 5000],
  ])('counts %s', (_, change, now, held) => {
    expect(sum(heldMs(change(startSession(phases, 0)), now))).toBe(held)
  })

  it('has an entry for each part, and none above its length', () => {
    const held = heldMs(startSession(phases, 0), wholeMs)
    expect(held).toEqual(phases.map(({ kind, seconds }) => (kind === 'hold' ? seconds * 1000 : 0)))
  })
})

describe('boundaries', () => {
  it('are where each part begins, and the end', () => {
    const times = boundaries(startSession(phases, 7000))
    expect(times).toHaveLength(phases.length + 1)
    expect(times.slice(0, 4)).toEqual([7000, 17_000, 27_000, 32_000])
    expect(times.at(-1)).toBe(7000 + wholeMs)
  })

  it('are none while paused', () => {
    expect(boundaries(pause(startSession(phases, 0), 1000))).toEqual([])
  })

  it('come true after anything that was done', () => {
    fc.assert(
      fc.property(anyActs(wholeWait), (list) => {
        let now = 0
        let session = startSession(phases, now)
        for (const { act, ms } of list) {
          now += ms
          session = acts[act](session, now)
        }
        const here = placeAt(session, now)
        for (const [index, at] of boundaries(session).entries()) {
          if (at <= now || here.done) continue
          expect(placeAt(session, at - 1).index).toBe(index - 1)
          if (index < phases.length) expect(placeAt(session, at)).toMatchObject({ index, elapsedMs: 0 })
          else expect(placeAt(session, at).done).toBe(true)
        }
      }),
    )
  })
})

describe('doseShare', () => {
  it.each<[string, Length, LegOrder, number]>([
    ['standing', 'full', 'in-turn', 1],
    ['standing', 'full', 'one-leg', 1],
    ['standing', 'short', 'in-turn', 2 / 3],
    ['standing', 'short', 'one-leg', 2 / 3],
    ['seated', 'full', 'in-turn', 1],
    ['seated', 'short', 'in-turn', 2 / 3],
  ])('%s, %s, legs %s, done to the end', (version, length, order, share) => {
    const session = startSession(phasesOf(version, length, order), 0)
    expect(doseShare(trial, version, heldMs(session, 1e6))).toBeCloseTo(share, 12)
  })

  it('is null for a routine that is not the trial’s', () => {
    expect(doseShare(other, 'standing', [10_000])).toBeNull()
    expect(doseShare({ ...trial, isTrialDose: false }, 'standing', [10_000])).toBeNull()
  })

  it('is never over 1', () => {
    expect(doseShare(trial, 'seated', [heldSeconds(phases) * 1000])).toBe(1)
    expect(doseShare(trial, 'standing', [])).toBe(0)
  })

  it('stays within 0 and 1 and never shrinks, whatever is pressed', () => {
    fc.assert(
      fc.property(anyActs(anyWait), (list) => {
        let now = 0
        let session = startSession(phases, now)
        let before = 0
        for (const { act, ms } of list) {
          now += ms
          session = acts[act](session, now)
          const share = shareOf(session, now) ?? Number.NaN
          expect(share).toBeLessThanOrEqual(1)
          expect(share).toBeGreaterThanOrEqual(before)
          before = share
        }
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type HoverEffect, type HoverEvent, type HoverState, idle, shownMark, step } from '../../core/hover.ts'

type Event = HoverEvent<string>

/** Runs events through the machine; `token` in an event may be 'now' for the current one. */
function run(events: (Event | ((state: HoverState<string>) => Event))[]) {
  let state = idle<string>()
  const effects: HoverEffect<string>[] = []
  for (const event of events) {
    const result = step(state, typeof event === 'function' ? event(state) : event)
    state = result.state
    effects.push(...result.effects)
  }
  return { state, effects: effects.map((effect) => effect.type) }
}

const over = (mark: string | null, armed = true): Event => ({ type: 'over', mark, armed })
const dwellEnded = (state: HoverState<string>): Event => ({ type: 'dwell-ended', token: state.token })
const graceEnded = (state: HoverState<string>): Event => ({ type: 'grace-ended', token: state.token })
const shown = (state: HoverState<string>): Event => ({ type: 'card-shown', token: state.token })
const failed = (state: HoverState<string>): Event => ({ type: 'card-failed', token: state.token })
const hovered = [over('a'), dwellEnded, shown]

describe('hovering', () => {
  it.each<[string, Parameters<typeof run>[0], string, string[]]>([
    ['a rest opens a card', hovered, 'open', ['start-dwell', 'show-card']],
    ['passing over opens none', [over('a'), over(null)], 'idle', ['start-dwell']],
    ['a rest without the held key opens none', [over('a', false)], 'idle', []],
    ['letting the key go ends the rest', [over('a'), over('a', false)], 'idle', ['start-dwell']],
    ['moving within the mark does not start the rest again', [over('a'), over('a')], 'resting', ['start-dwell']],
    ['the next mark starts its own rest', [over('a'), over('b')], 'resting', ['start-dwell', 'start-dwell']],
    ['leaving starts the grace', [...hovered, over(null)], 'leaving', ['start-dwell', 'show-card', 'start-grace']],
    [
      'coming back within the grace keeps the card',
      [...hovered, over(null), over('a')],
      'open',
      ['start-dwell', 'show-card', 'start-grace'],
    ],
    [
      'reaching the card keeps it',
      [...hovered, over(null), { type: 'over-card' }],
      'open',
      ['start-dwell', 'show-card', 'start-grace'],
    ],
    [
      'the end of the grace hides it',
      [...hovered, over(null), graceEnded],
      'idle',
      ['start-dwell', 'show-card', 'start-grace', 'hide-card'],
    ],
    [
      'resting on another mark switches',
      [...hovered, over('b'), dwellEnded, shown],
      'open',
      ['start-dwell', 'show-card', 'start-dwell', 'show-card'],
    ],
    [
      'crossing another mark on the way to the card does not',
      [...hovered, over('b'), { type: 'over-card' }],
      'open',
      ['start-dwell', 'show-card', 'start-dwell'],
    ],
    [
      'a card that cannot be shown leaves nothing open',
      [over('a'), dwellEnded, failed],
      'idle',
      ['start-dwell', 'show-card'],
    ],
    ['Esc closes', [...hovered, { type: 'close' }], 'idle', ['start-dwell', 'show-card', 'hide-card']],
    ['Esc during a rest hides nothing', [over('a'), { type: 'close' }], 'idle', ['start-dwell']],
    ['closing nothing is nothing', [{ type: 'close' }], 'idle', []],
    ['a click opens at once', [{ type: 'activate', mark: 'a', by: 'click' }, shown], 'open', ['show-card']],
    [
      'a card opened by keyboard stays when the pointer moves',
      [{ type: 'activate', mark: 'a', by: 'keyboard' }, shown, over(null), over('b')],
      'open',
      ['show-card'],
    ],
    [
      'a hovered card that got the focus stays',
      [...hovered, { type: 'focus-card' }, over(null)],
      'open',
      ['start-dwell', 'show-card'],
    ],
    [
      'so does one that got it during the grace',
      [...hovered, over(null), { type: 'focus-card' }, over(null)],
      'open',
      ['start-dwell', 'show-card', 'start-grace'],
    ],
    [
      'moving on while the card is on its way drops it',
      [over('a'), dwellEnded, over(null)],
      'idle',
      ['start-dwell', 'show-card'],
    ],
  ])('%s', (_, events, at, effects) => {
    const result = run(events)
    expect(result.state.at).toBe(at)
    expect(result.effects).toEqual(effects)
  })

  it('drops a late card for an earlier mark', () => {
    const first = run([over('a'), dwellEnded]).state
    const { state } = run([over('a'), dwellEnded, over('b'), dwellEnded, { type: 'card-shown', token: first.token }])
    expect(state.at).toBe('opening')
    expect(shownMark(state)).toBe('b')
  })

  it('drops a timer of an earlier rest', () => {
    const { state } = run([over('a'), over('b'), { type: 'dwell-ended', token: 1 }])
    expect(state.at).toBe('resting')
  })

  it('never reuses a token and never shows two cards without a new one', () => {
    const mark = fc.constantFrom('a', 'b', null)
    const event = fc.oneof(
      fc.record({ type: fc.constant('over' as const), mark, armed: fc.boolean() }),
      fc.constantFrom<Event>({ type: 'over-card' }, { type: 'close' }, { type: 'focus-card' }),
      fc.record({
        type: fc.constant('activate' as const),
        mark: fc.constantFrom('a', 'b'),
        by: fc.constantFrom('click' as const, 'keyboard' as const),
      }),
      fc.record({
        type: fc.constantFrom(
          'dwell-ended' as const,
          'grace-ended' as const,
          'card-shown' as const,
          'card-failed' as const,
        ),
        token: fc.nat(30),
      }),
    )
    fc.assert(
      fc.property(fc.array(event, { maxLength: 60 }), (events) => {
        let state = idle<string>()
        let last = 0
        for (const one of events) {
          const result = step(state, one)
          expect(result.state.token).toBeGreaterThanOrEqual(state.token)
          for (const effect of result.effects) {
            if (effect.type !== 'show-card') continue
            expect(effect.token).toBeGreaterThan(last)
            last = effect.token
          }
          state = result.state
        }
      }),
    )
  })
})

/** Time a pointer may be off mark and card before the card closes, in ms: enough to cross a gap, short enough to feel gone. */
export const graceMs = 300

/** What made a card open. A card opened on purpose stays until it is closed on purpose. */
export type OpenedBy = 'pointer' | 'click' | 'keyboard'

/**
 * Where hovering stands. `token` numbers each attempt, so that a late timer or a late card for an earlier mark is told
 * apart from the current one and dropped.
 */
export type HoverState<Mark> =
  | { at: 'idle'; token: number }
  | { at: 'resting'; token: number; mark: Mark }
  | { at: 'opening'; token: number; mark: Mark; by: OpenedBy }
  | { at: 'open'; token: number; mark: Mark; by: OpenedBy }
  | { at: 'leaving'; token: number; mark: Mark }
  /** A card is open and the pointer rests on another mark. */
  | { at: 'switching'; token: number; mark: Mark; to: Mark }

export type HoverEvent<Mark> =
  /** The pointer is over a mark, or over none. `armed`: the setting lets a rest open a card now. */
  | { type: 'over'; mark: Mark | null; armed: boolean }
  /** The pointer is over the card, or on the way to it. */
  | { type: 'over-card' }
  | { type: 'dwell-ended'; token: number }
  | { type: 'grace-ended'; token: number }
  | { type: 'activate'; mark: Mark; by: 'click' | 'keyboard' }
  | { type: 'card-shown'; token: number }
  | { type: 'card-failed'; token: number }
  /** Focus moved into the card: from now on it was opened on purpose. */
  | { type: 'focus-card' }
  /** Esc, a press outside, the close button, the mark scrolled away or gone. */
  | { type: 'close' }

export type HoverEffect<Mark> =
  | { type: 'start-dwell'; token: number }
  | { type: 'start-grace'; token: number }
  | { type: 'show-card'; token: number; mark: Mark; by: OpenedBy }
  | { type: 'hide-card' }

export interface HoverStep<Mark> {
  state: HoverState<Mark>
  effects: HoverEffect<Mark>[]
}

/** The state before anything happened. */
export function idle<Mark>(): HoverState<Mark> {
  return { at: 'idle', token: 0 }
}

/** The mark whose card is open or on its way, or null. */
export function shownMark<Mark>(state: HoverState<Mark>): Mark | null {
  return state.at === 'idle' || state.at === 'resting' ? null : state.mark
}

/** One step of the machine: pure, so that each path is a test. Unknown combinations leave the state as it is. */
export function step<Mark>(state: HoverState<Mark>, event: HoverEvent<Mark>): HoverStep<Mark> {
  switch (event.type) {
    case 'over':
      return over(state, event.mark, event.armed)
    case 'over-card':
      return state.at === 'leaving' || state.at === 'switching'
        ? { state: backToOpen(state), effects: [] }
        : same(state)
    case 'dwell-ended':
      return dwellEnded(state, event.token)
    case 'grace-ended':
      return state.at === 'leaving' && state.token === event.token ? closed(state) : same(state)
    case 'activate':
      return show(state, event.mark, event.by)
    case 'card-shown':
      return state.at === 'opening' && state.token === event.token
        ? { state: { ...state, at: 'open' }, effects: [] }
        : same(state)
    case 'card-failed':
      return state.at === 'opening' && state.token === event.token
        ? { state: { at: 'idle', token: state.token + 1 }, effects: [] }
        : same(state)
    case 'focus-card':
      return shownMark(state) === null || state.at === 'opening'
        ? same(state)
        : { state: { ...backToOpen(state as Shown<Mark>), by: 'keyboard' } as HoverState<Mark>, effects: [] }
    case 'close':
      return state.at === 'idle' ? same(state) : closed(state)
  }
}

type Shown<Mark> = Extract<HoverState<Mark>, { at: 'open' | 'leaving' | 'switching' }>

function same<Mark>(state: HoverState<Mark>): HoverStep<Mark> {
  return { state, effects: [] }
}

function closed<Mark>(state: HoverState<Mark>): HoverStep<Mark> {
  const effects: HoverEffect<Mark>[] = state.at === 'resting' ? [] : [{ type: 'hide-card' }]
  return { state: { at: 'idle', token: state.token + 1 }, effects }
}

function show<Mark>(state: HoverState<Mark>, mark: Mark, by: OpenedBy): HoverStep<Mark> {
  const token = state.token + 1
  return { state: { at: 'opening', token, mark, by }, effects: [{ type: 'show-card', token, mark, by }] }
}

/** Leaving and switching happen only to cards that a pointer opened. */
function backToOpen<Mark>(state: Shown<Mark>): HoverState<Mark> {
  return state.at === 'open' ? state : { at: 'open', token: state.token + 1, mark: state.mark, by: 'pointer' }
}

function over<Mark>(state: HoverState<Mark>, mark: Mark | null, armed: boolean): HoverStep<Mark> {
  const token = state.token + 1
  switch (state.at) {
    case 'idle':
      return mark && armed
        ? { state: { at: 'resting', token, mark }, effects: [{ type: 'start-dwell', token }] }
        : same(state)
    case 'resting':
      if (mark === state.mark && armed) return same(state)
      return over({ at: 'idle', token }, mark, armed)
    case 'opening':
      // The pointer moved on before the card came: a purely hovered card is no longer wanted.
      return mark === state.mark || state.by !== 'pointer' ? same(state) : over({ at: 'idle', token }, mark, armed)
    case 'open':
      if (mark === state.mark || state.by !== 'pointer') return same(state)
      return leaveFor(state.mark, mark, armed, token)
    case 'leaving':
      if (mark === state.mark) return { state: backToOpen(state), effects: [] }
      return mark && armed ? leaveFor(state.mark, mark, armed, token) : same(state)
    case 'switching':
      if (mark === state.to && armed) return same(state)
      if (mark === state.mark) return { state: backToOpen(state), effects: [] }
      return leaveFor(state.mark, mark, armed, token)
  }
}

function leaveFor<Mark>(mark: Mark, to: Mark | null, armed: boolean, token: number): HoverStep<Mark> {
  return to && armed
    ? { state: { at: 'switching', token, mark, to }, effects: [{ type: 'start-dwell', token }] }
    : { state: { at: 'leaving', token, mark }, effects: [{ type: 'start-grace', token }] }
}

function dwellEnded<Mark>(state: HoverState<Mark>, token: number): HoverStep<Mark> {
  if (state.token !== token) return same(state)
  if (state.at === 'resting') return show(state, state.mark, 'pointer')
  if (state.at === 'switching') return show(state, state.to, 'pointer')
  return same(state)
}

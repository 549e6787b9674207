import { graceMs, type HoverEvent, type HoverState, idle, type OpenedBy, shownMark, step } from '../../core/hover.ts'
import { isInCorridor, lineAt, type Point } from '../../core/place-card.ts'
import type { Settings } from '../../core/settings.ts'
import { take } from '../content/world.ts'
import type { CardHost } from './card-request.ts'
import type { Mark, Marks } from './marks.ts'
import { visibleLines } from './visible-lines.ts'

/**
 * How long before the end of a rest the card's bundle is fetched, in ms: it takes up to 250 to come and start, and a
 * pointer that only passes has gone by then.
 */
const prepareMs = 280

export interface HoverOptions {
  window: Window
  marks: Marks
  reading: () => Settings['reading']
  /** Shows the card of a mark. Resolves when it is there, with false when it could not be shown. */
  showCard(mark: Mark, by: OpenedBy, point: Point | null): Promise<boolean>
  /** A card is likely to be wanted in a moment. */
  prepareCard(): void
  /** Ends all of this when a newer copy has taken over. Returns whether it did. */
  endIfOver(): boolean
  signal: AbortSignal
}

/** Turns pointer, key and scroll events into steps of the hover machine, and its effects into timers and cards. */
export function createHover({ window, marks, reading, showCard, prepareCard, endIfOver, signal }: HoverOptions) {
  let state: HoverState<Mark> = idle()
  let timer: ReturnType<typeof setTimeout> | undefined
  let preparing: ReturnType<typeof setTimeout> | undefined
  let point: Point | null = null
  let frame = 0
  const card = (): CardHost | null => take('card')

  const send = (event: HoverEvent<Mark>) => {
    const result = step(state, event)
    if (result.state.token !== state.token) {
      clearTimeout(timer)
      clearTimeout(preparing)
    }
    state = result.state
    marks.setActive(shownMark(state))
    for (const effect of result.effects) {
      switch (effect.type) {
        case 'start-dwell':
          timer = setTimeout(() => send({ type: 'dwell-ended', token: effect.token }), reading().dwellMs)
          preparing = setTimeout(prepareCard, Math.max(0, reading().dwellMs - prepareMs))
          break
        case 'start-grace':
          timer = setTimeout(() => send({ type: 'grace-ended', token: effect.token }), graceMs)
          break
        case 'show-card':
          void show(effect.mark, effect.by, effect.token)
          break
        case 'hide-card':
          card()?.close()
          break
      }
    }
  }

  const show = async (mark: Mark, by: OpenedBy, token: number) => {
    const shown = await showCard(mark, by, by === 'keyboard' ? null : point)
    if (state.token !== token) {
      // The pointer moved on while the card was on its way, and no other card took its place.
      if (shown && shownMark(state) === null) card()?.close()
      return
    }
    send({ type: shown ? 'card-shown' : 'card-failed', token })
  }

  const targetOf = (event: MouseEvent): Element | null => {
    const target = event.composedPath()[0]
    return target instanceof Element ? target : null
  }

  const markUnder = (event: MouseEvent): Mark | null => {
    const target = targetOf(event)
    return target && marks.at(target, { x: event.clientX, y: event.clientY })
  }

  const isOnTheWay = (at: Point): boolean => {
    const shown = shownMark(state)
    const box = card()?.box()
    return shown !== null && !!box && isInCorridor(at, lineAt(marks.lines(shown), at), box)
  }

  const isArmed = (event: MouseEvent): boolean => {
    const { hoverMode, hoverKey } = reading()
    if (event.buttons !== 0) return false
    return hoverMode === 'rest' || (hoverMode === 'key' && event.getModifierState(hoverKey))
  }

  /** Where the pointer was last seen, for a key that is pressed while it rests. */
  let last: { at: Point; target: Element | null } | null = null

  const moved = (at: Point, target: Element | null, armed: boolean) => {
    if (endIfOver()) return
    point = at
    const under = target && marks.at(target, at)
    const shown = shownMark(state)
    // From a mention to the rest of its sentence the card is the same.
    const mark = under?.claim && under.claim === shown?.claim ? shown : under
    if (!mark && isOnTheWay(at)) send({ type: 'over-card' })
    else send({ type: 'over', mark, armed })
  }

  // One look a frame at most: a pointer moves several times between two paints, and a path ends with its event.
  const onMove = (event: PointerEvent) => {
    if (!event.isTrusted || event.pointerType === 'touch') return
    if (marks.all().length === 0 && state.at === 'idle') return
    cancelAnimationFrame(frame)
    const at = { x: event.clientX, y: event.clientY }
    const target = targetOf(event)
    const armed = isArmed(event)
    const fromCard = card()?.isFrom(event) === true
    last = fromCard ? null : { at, target }
    frame = requestAnimationFrame(() => (fromCard ? send({ type: 'over-card' }) : moved(at, target, armed)))
  }

  const onPress = (event: PointerEvent) => {
    if (event.isTrusted && state.at !== 'idle' && !card()?.isFrom(event)) {
      const mark = markUnder(event)
      if (!mark || mark !== shownMark(state)) send({ type: 'close' })
    }
  }

  const onClick = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || card()?.isFrom(event)) return
    // A click on a link or control is the page's; a mark inside one still opens by resting or by keyboard.
    if (targetOf(event)?.closest('a[href], button, input, select, textarea, label, summary')) return
    const mark = markUnder(event)
    if (!mark || window.getSelection()?.isCollapsed === false) return
    // People click into sentences to place a caret or select a word; where a click is the only way, it opens them too.
    if (mark.isSentence && reading().hoverMode !== 'click') return
    point = { x: event.clientX, y: event.clientY }
    send({ type: 'activate', mark, by: 'click' })
  }

  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted) return
    const { hoverMode, hoverKey } = reading()
    if (hoverMode === 'key' && event.key === hoverKey && !event.repeat && last) moved(last.at, last.target, true)
    const open = card()
    // Idle, or the page took the card away: every key is the page's.
    if (state.at === 'idle' || state.at === 'resting' || !open?.box()) return
    if (event.key === 'Escape') {
      // Beneath a dialog or full screen of the page the card is not what the key is meant for.
      if (!open.isCovered()) {
        event.preventDefault()
        event.stopImmediatePropagation()
      }
      send({ type: 'close' })
    } else if (isPlainTab(event) && !open.isFrom(event) && !open.wasFocused()) {
      // Not swallowed: focus goes to the card's start, and the browser's own Tab goes on from there.
      open.focus()
    }
  }

  const onScroll = () => {
    const mark = shownMark(state)
    if (mark && visibleLines(mark, marks.lines(mark)).length === 0) send({ type: 'close' })
  }

  const onLeave = (event: PointerEvent) => {
    const to = event.relatedTarget
    // Into a frame the pointer leaves for good, as out of the window: no move tells of it.
    const isGone = to === null || (to instanceof Element && to.matches('iframe, frame, object, embed'))
    if (!event.isTrusted || !isGone) return
    cancelAnimationFrame(frame)
    last = null
    send({ type: 'over', mark: null, armed: false })
  }

  const onPageHide = (event: PageTransitionEvent) => {
    if (event.isTrusted) send({ type: 'close' })
  }

  const listen = () => {
    const options = { capture: true, passive: true, signal }
    window.addEventListener('pointermove', onMove, options)
    window.addEventListener('pointerdown', onPress, options)
    window.addEventListener('pointerout', onLeave, options)
    window.addEventListener('click', onClick, options)
    window.addEventListener('keydown', onKey, { capture: true, signal })
    window.addEventListener('scroll', onScroll, options)
    window.addEventListener('resize', onScroll, options)
    window.addEventListener('pagehide', onPageHide, options)
  }
  listen()
  signal.addEventListener('abort', () => {
    clearTimeout(timer)
    clearTimeout(preparing)
    cancelAnimationFrame(frame)
    card()?.close()
  })

  return {
    /** Opens a mark's card on purpose, by keyboard or from the popup. */
    activate: (mark: Mark) => send({ type: 'activate', mark, by: 'keyboard' }),
    close: () => send({ type: 'close' }),
    /** Marks went: closes the card of one, and gives up what is about to open at one. */
    drop(isGone: (mark: Mark) => boolean) {
      if (state.at === 'idle') return
      if (isGone(state.mark)) send({ type: 'close' })
      else if (state.at === 'switching' && isGone(state.to)) send({ type: 'over', mark: null, armed: false })
    },
    focusedCard: () => send({ type: 'focus-card' }),
    shown: () => shownMark(state),
    /** Listens again after `document.open` took all listeners away; known ones are not added twice. */
    listen,
  }
}

/** Forwards, and nothing held that makes it another command. */
function isPlainTab(event: KeyboardEvent): boolean {
  return event.key === 'Tab' && !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { graceMs, type HoverEvent, type HoverState, idle, type OpenedBy, shownMark, step } from '../../core/hover.ts'
import { isInCorridor, lineAt, type Point } from '../../core/place-card.ts'
import { defaults } from '../../core/settings.ts'

/** The card that is shown: of which mark, opened how, and where the pointer was. */
export interface ShownCard {
  mark: number
  by: OpenedBy
  point: Point | null
}

export interface HoverOptions {
  /** Fetches what a card needs. */
  load: () => Promise<unknown>
  markElement: (mark: number) => HTMLElement | null
  cardElement: () => HTMLElement | null
}

export interface Hover {
  shown: ShownCard | null
  /** What a card needs did not come. */
  failed: boolean
  activate: (mark: number, by: 'click' | 'keyboard', point: Point | null) => void
  close: () => void
  focusedCard: () => void
}

/** Opens and closes the practice card as cards open on pages: by the same steps, with the usual rest. */
export function useHover({ load, markElement, cardElement }: HoverOptions): Hover {
  const state = useRef<HoverState<number>>(idle())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const point = useRef<Point | null>(null)
  const [shown, setShown] = useState<ShownCard | null>(null)
  const [failed, setFailed] = useState(false)

  const send = useCallback((event: HoverEvent<number>) => {
    const result = step(state.current, event)
    if (result.state.token !== state.current.token) clearTimeout(timer.current)
    state.current = result.state
    for (const effect of result.effects) {
      const { type } = effect
      if (type === 'start-dwell') {
        // It is there when the rest ends; whether it failed matters only then.
        load().catch(() => {})
        timer.current = setTimeout(() => send({ type: 'dwell-ended', token: effect.token }), defaults.reading.dwellMs)
      } else if (type === 'start-grace') {
        timer.current = setTimeout(() => send({ type: 'grace-ended', token: effect.token }), graceMs)
      } else if (type === 'show-card') {
        void show(effect.mark, effect.by, effect.token)
      }
    }
    if (shownMark(state.current) === null) setShown(null)
  }, [])

  async function show(mark: number, by: OpenedBy, token: number) {
    const isThere = await load().then(
      () => true,
      () => false,
    )
    if (state.current.token !== token) return
    setFailed(!isThere)
    if (isThere) setShown({ mark, by, point: point.current })
    send({ type: isThere ? 'card-shown' : 'card-failed', token })
  }

  useEffect(() => {
    const isInCard = (target: EventTarget | null) => target instanceof Node && cardElement()?.contains(target) === true
    const isOnTheWay = (at: Point) => {
      const mark = shownMark(state.current)
      const lines = mark === null ? undefined : markElement(mark)?.getClientRects()
      const box = cardElement()?.getBoundingClientRect()
      return lines !== undefined && box !== undefined && isInCorridor(at, lineAt([...lines], at), box)
    }
    const onMove = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return
      const at = { x: event.clientX, y: event.clientY }
      const mark = markOf(event.target)
      if (isInCard(event.target) || (mark === null && isOnTheWay(at))) return send({ type: 'over-card' })
      point.current = at
      send({ type: 'over', mark, armed: event.buttons === 0 })
    }
    const onLeave = (event: PointerEvent) => {
      if (event.relatedTarget === null) send({ type: 'over', mark: null, armed: false })
    }
    const onPress = (event: PointerEvent) => {
      if (!isInCard(event.target) && markOf(event.target) === null) send({ type: 'close' })
    }
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || shownMark(state.current) === null) return
      event.preventDefault()
      send({ type: 'close' })
    }
    const ends = new AbortController()
    const { signal } = ends
    document.addEventListener('pointermove', onMove, { signal })
    document.addEventListener('pointerout', onLeave, { signal })
    document.addEventListener('pointerdown', onPress, { signal })
    document.addEventListener('keydown', onKey, { signal })
    return () => {
      ends.abort()
      clearTimeout(timer.current)
    }
  }, [])

  return {
    shown,
    failed,
    activate: (mark, by, at) => {
      point.current = at
      send({ type: 'activate', mark, by })
    },
    close: () => send({ type: 'close' }),
    focusedCard: () => send({ type: 'focus-card' }),
  }
}

/** The number of the mark an event is on, or null. */
function markOf(target: EventTarget | null): number | null {
  const mark = target instanceof Element ? target.closest<HTMLElement>('[data-mark]') : null
  return mark === null ? null : Number(mark.dataset.mark)
}

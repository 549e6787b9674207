import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { askedClass, recordNameClass } from '../../components/RecordView.tsx'
import type { RecordAccess } from '../../components/Said.tsx'
import { giveFocus } from './card-focus.ts'

/** Where the reader left the card's own text. */
interface Origin {
  card: Element
  link: HTMLElement
  scrollTop: number
}

/** The record a card shows in place of its text: focus goes to its heading, and on the way back to where it came from. */
export function useOpenRecord() {
  const [from, setFrom] = useState<string | null>(null)
  const origin = useRef<Origin | null>(null)
  const access = useMemo<RecordAccess>(
    () => ({
      onOpen: (next, link) => {
        const card = link.closest('.cw-card')
        // A record opened from a record goes back to the card too.
        if (card) origin.current ??= { card, link, scrollTop: card.scrollTop }
        setFrom(next)
      },
    }),
    [],
  )
  useLayoutEffect(() => {
    const left = origin.current
    if (!left) return
    if (from !== null) return showRecord(left.card)
    origin.current = null
    giveFocus(left.link)
    left.card.scrollTop = left.scrollTop
  }, [from])
  return { from, access, back: () => setFrom(null) }
}

/** Shows a record from its heading on, scrolled only as far as the figure asked for needs. */
function showRecord(card: Element): void {
  giveFocus(card.querySelector(`.${recordNameClass}`))
  card.scrollTop = 0
  const asked = card.querySelector(`.${askedClass}`)?.getBoundingClientRect()
  if (!asked) return
  // The page must not scroll, so scrollIntoView is out.
  const { top, height } = card.getBoundingClientRect()
  const beyond = asked.bottom - (top + height - 24)
  if (beyond > 0) card.scrollTop = beyond + height / 4
}

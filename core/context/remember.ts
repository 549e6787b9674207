import type { Span } from '../text/sentences.ts'

/** Asks once for each number and remembers the answer. */
export function remember<Answer>(ask: (key: number) => Answer): (key: number) => Answer {
  const known = new Map<number, { answer: Answer }>()
  return (key) => {
    let found = known.get(key)
    if (!found) {
      found = { answer: ask(key) }
      known.set(key, found)
    }
    return found.answer
  }
}

/** Asks once for each span, as long as spans of one start are mostly the same. */
export function rememberSpan<Answer>(ask: (span: Span) => Answer): (span: Span) => Answer {
  const known = new Map<number, { end: number; answer: Answer }>()
  return (span) => {
    let found = known.get(span.start)
    if (found?.end !== span.end) {
      found = { end: span.end, answer: ask(span) }
      known.set(span.start, found)
    }
    return found.answer
  }
}

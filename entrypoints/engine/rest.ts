/** How changes that come together are waited for, in ms: one reading for all of them. */
const gatherMs = 150
/** A reading is followed by a rest of so many times its own length: at most a part in eleven goes into reading. */
const restFactor = 10

/** How much of the wait for a judgement counts, in ms: it may be a background that starts, or works for other pages. */
const mostWaitMs = 500

/** What a reading of `allMs` took, of which it waited `waitedMs` for its judgement. */
export function tookMs(allMs: number, waitedMs: number): number {
  return allMs - waitedMs + Math.min(waitedMs, mostWaitMs)
}

/** A reading that is over: when it ended, on the clock of `performance.now`, and how long it took, in ms. */
export interface PastReading {
  endedAt: number
  tookMs: number
}

/**
 * How long a change waits until the page is read again, in ms. The first reading waits for nothing. The rest counts from
 * the end of the last reading, not from the change: where a large page was quiet for long, a new sentence waits no longer
 * than on a small one.
 */
export function restBefore(now: number, last: PastReading | null): number {
  if (last === null) return 0
  return Math.max(gatherMs, last.endedAt + last.tookMs * restFactor - now)
}

/**
 * Longest time between two looks at a routine under way, in ms. A page in front looks ten times a second; a hidden one is
 * woken at each change of part, and by browsers that save power no seldomer than once a minute.
 */
const longest = { inFront: 5000, hidden: 75_000 } as const

/**
 * Whether the computer slept between two looks, in ms on the page's clock: on some systems that clock runs on through
 * sleep, and nobody held a stretch meanwhile. `wasHidden`: the page was hidden at the first look.
 */
export function wasAway(lastLookMs: number, nowMs: number, wasHidden: boolean): boolean {
  return nowMs - lastLookMs > (wasHidden ? longest.hidden : longest.inFront)
}

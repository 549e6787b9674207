/** Longest stretch of work without giving the page its turn, in ms; half a frame. */
const sliceMs = 8

/** Gives a page its turn, at the front of the queue where the browser can. */
export async function breathe(): Promise<void> {
  if ('scheduler' in globalThis && 'yield' in scheduler) await scheduler.yield()
  else await new Promise((resolve) => setTimeout(resolve))
}

/**
 * Does work in slices: `advance` works until it is done, which it answers, or until `expired` says so; `rest` gives others
 * their turn in between. Resolves with false when `signal` ended it.
 */
export async function runSliced(
  advance: (expired: () => boolean) => boolean,
  signal: AbortSignal,
  rest: () => Promise<unknown> = breathe,
): Promise<boolean> {
  for (;;) {
    const until = performance.now() + sliceMs
    if (advance(() => performance.now() > until)) return !signal.aborted
    await rest()
    if (signal.aborted) return false
  }
}

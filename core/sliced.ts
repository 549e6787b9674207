/** Work that can be done in slices; `result` is there once `advance` has returned true, and throws before. */
export interface Sliced<Result> {
  /** Works until done or until `expired` says so. Returns whether it is done. */
  advance(expired: () => boolean): boolean
  result(): Result
}

/** Runs steps that yield wherever they may rest. */
export function sliced<Result>(steps: Generator<void, Result>): Sliced<Result> {
  let found: { result: Result } | null = null
  return {
    advance(expired) {
      while (!found) {
        const step = steps.next()
        if (step.done) found = { result: step.value }
        else if (expired()) return false
      }
      return true
    },
    result() {
      if (!found) throw new Error('the search is not done')
      return found.result
    },
  }
}

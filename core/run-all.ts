/** Runs steps to their end without a rest, for what is short. */
export function runAll<Result>(steps: Generator<void, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Index of the first value that is at least `least` in ascending numbers; their count when none is. Logarithmic. */
export function firstAtLeast(ascending: readonly number[], least: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether ascending numbers hold one from `from` up to, not including, `end`. Logarithmic. */
export function anyWithin(ascending: readonly number[], from: number, end: number): boolean {
  const value = ascending[firstAtLeast(ascending, from)]
  return value !== undefined && value < end
}

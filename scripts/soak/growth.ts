/** Figures of one moment, by name; null where a browser does not tell. All are taken in the same state of the page. */
export type Sample = Record<string, number | null>

/** How much a figure may differ from one end of a run to the other and still count as flat: a share of it, or a number. */
export interface Allowance {
  share: number
  least: number
}

/** What became of one figure over a run. */
export interface Growth {
  name: string
  first: number
  last: number
  /** What the trend adds from the first counted sample to the last. */
  grown: number
  /** The most the trend may add. */
  allowed: number
  grows: boolean
}

/** The first part of a run is left out: code is compiled and caches fill. */
const warmUp = 0.25

/**
 * The rule: of the samples after the first quarter take the median of all slopes between two of them (Theil and Sen),
 * which a few outliers do not move. What that slope adds up to over those samples must stay within the allowance, and
 * within three times the usual distance of a sample from the trend, whichever is more.
 */
export function judgeGrowth(name: string, values: readonly number[], { share, least }: Allowance): Growth {
  const kept = values.slice(Math.floor(values.length * warmUp))
  const slopes = kept.flatMap((from, i) => kept.slice(i + 1).map((to, j) => (to - from) / (j + 1)))
  const slope = median(slopes)
  const start = median(kept.map((value, i) => value - slope * i))
  const noise = median(kept.map((value, i) => Math.abs(value - (start + slope * i))))
  const grown = slope * (kept.length - 1)
  const allowed = Math.max(least, share * Math.abs(median(kept)), 3 * noise)
  return { name, first: kept[0] ?? 0, last: kept.at(-1) ?? 0, grown, allowed, grows: grown > allowed }
}

/** The middle value; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return sorted.length % 2 ? (sorted[Math.floor(middle)] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
}

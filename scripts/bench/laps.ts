import type { TraceEvent } from './page-cost.ts'

/** What the name of a performance mark of the bench begins with. */
export const lapPrefix = 'crampwise-bench '

/**
 * Processor time of each part between the marks a probe left in a trace, in ms, by the name of the mark that ended it.
 * Time in which another process had the processor does not count; where the system cannot tell, it does.
 */
export function readLaps(events: readonly TraceEvent[]): Record<string, number> {
  const marks = events.filter(({ name }) => name.startsWith(lapPrefix)).sort((one, other) => one.ts - other.ts)
  const laps: Record<string, number> = {}
  for (const [i, mark] of marks.entries()) {
    const before = marks[i - 1]
    if (before) laps[mark.name.slice(lapPrefix.length)] = ((mark.tts ?? mark.ts) - (before.tts ?? before.ts)) / 1000
  }
  return laps
}

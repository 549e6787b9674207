import { addDays, isWithin, monthOf } from './calendar.ts'
import { type Rate, rateOf } from './rates.ts'
import { daysBetween, nightsIn, type Span } from './series.ts'
import type { Diary, Muscle, Night, Period, Side } from './types.ts'

/** Most months that have a line of their own; a page holds no more. */
export const mostMonths = 6
/** Most things tried that have one. */
export const mostTried = 12

/** Nights of a stretch of time, as a doctor's page tells them. */
export interface NightsLine {
  span: Span
  /** Evenings in all, written down or not. */
  days: number
  /** Null where no night is written down. */
  rate: Rate | null
  /** Nights with a cramp; those of them that said whether it woke the writer, and those it woke. */
  withCramps: number
  saidWoke: number
  woke: number
  /** Worst pain said, 0 to 10; null where none was. */
  worstPain: number | null
  /** Longest cramp said, in minutes. */
  longest: number | null
  /** Nights with the stretch routine. */
  stretched: number
}

/** Something that was tried, and the nights while it was. */
export interface TriedLine {
  period: Period
  nights: NightsLine
}

/** What a page for the doctor says of a span. */
export interface DoctorSummary {
  all: NightsLine
  /** By calendar month, the newest first, at most `mostMonths`. */
  months: NightsLine[]
  /** The newest first, at most `mostTried`, and how many are left out. */
  tried: TriedLine[]
  triedMore: number
  /** Where the cramps were most often, and in how many of the nights that said it. */
  place: { muscle: Muscle; side: Side | null; nights: number; of: number } | null
}

export function summariseForDoctor(diary: Diary, stretched: readonly string[], span: Span): DoctorSummary {
  const line = (within: Span) => lineOf(diary.nights, stretched, within)
  const tried = diary.periods
    .filter((period) => isWithin(period, span.from, span.until))
    .sort((a, b) => (a.from < b.from ? 1 : -1))
  return {
    all: line(span),
    months: monthSpans(span).slice(0, mostMonths).map(line),
    tried: tried.slice(0, mostTried).map((period) => ({ period, nights: line(overlap(period, span)) })),
    triedMore: Math.max(0, tried.length - mostTried),
    place: commonPlace(nightsIn(diary.nights, span)),
  }
}

function lineOf(all: readonly Night[], stretched: readonly string[], span: Span): NightsLine {
  const nights = nightsIn(all, span)
  const bad = nights.filter(({ cramps }) => cramps > 0)
  return {
    span,
    days: daysBetween(span.from, span.until) + 1,
    rate: rateOf(nights),
    withCramps: bad.length,
    saidWoke: bad.filter(({ woke }) => woke !== null).length,
    woke: bad.filter(({ woke }) => woke === true).length,
    worstPain: greatest(bad.map(({ pain }) => pain)),
    longest: greatest(bad.map(({ minutes }) => minutes)),
    stretched: stretched.filter((evening) => evening >= span.from && evening <= span.until).length,
  }
}

function monthSpans({ from, until }: Span): Span[] {
  const spans: Span[] = []
  for (let end = until; end >= from; end = addDays(`${monthOf(end)}-01`, -1)) {
    const first = `${monthOf(end)}-01`
    spans.push({ from: first < from ? from : first, until: end })
  }
  return spans
}

function overlap(period: Period, span: Span): Span {
  const until = period.until ?? span.until
  return {
    from: period.from > span.from ? period.from : span.from,
    until: until < span.until ? until : span.until,
  }
}

function greatest(values: readonly (number | null)[]): number | null {
  const said = values.filter((value) => value !== null)
  return said.length === 0 ? null : Math.max(...said)
}

function commonPlace(nights: readonly Night[]): DoctorSummary['place'] {
  const counts = new Map<string, { muscle: Muscle; side: Side | null; nights: number }>()
  let of = 0
  for (const { muscle, side } of nights) {
    if (muscle === null) continue
    of++
    const key = `${side} ${muscle}`
    const count = counts.get(key)
    if (count) count.nights++
    else counts.set(key, { muscle, side, nights: 1 })
  }
  const [first] = [...counts.values()].sort((a, b) => b.nights - a.nights)
  return first === undefined ? null : { ...first, of }
}

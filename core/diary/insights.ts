import type { EveningLog } from '../bedtime/plan.ts'
import { capitalise } from '../evidence/prose.ts'
import type { Evidence } from '../evidence/schema.ts'
import { insightStrings as words } from '../strings/diary-insights.ts'
import { decimalText } from '../strings/numbers.ts'
import {
  addDays,
  type Comparison,
  compareBefore,
  compareOutside,
  compareRoutine,
  leastCramps,
  nightsIn,
} from './compare.ts'
import { runningExperiment } from './experiment.ts'
import { type Published, publishedOf, topicOf } from './published.ts'
import { type Rate, rateOf } from './rates.ts'
import type { Diary, Period } from './types.ts'

/** How an answer looks: told by shape and words, not by colour alone. */
export type Tone = 'early' | 'fewer' | 'more' | 'unclear' | 'hidden' | 'plain'

/** One side of a comparison, or a rate by itself, in words. */
export interface SideLine {
  label: string
  text: string
  rate: Rate | null
}

/** A published result beside the reader's own difference in the same unit; null while that is too early to tell. */
export interface PublishedBeside extends Published {
  yours: string | null
}

/** One thing the diary shows, ready to render. */
export interface Insight {
  id: string
  title: string
  sides: SideLine[]
  tone: Tone
  /** Sentences, the first the most important. */
  answer: string[]
  /** What else could be behind it. */
  cautions: string[]
  /** Whether an experiment of the reader’s own could tell more. */
  offersExperiment: boolean
  published: PublishedBeside[]
}

/** Evenings of the rate that is told first. */
const lately = 28

/** Chooses what a diary shows, the most general first; empty without a night. */
export function chooseInsights(diary: Diary, log: readonly EveningLog[], today: string, evidence: Evidence): Insight[] {
  if (diary.nights.length === 0) return []
  const isRunning = runningExperiment(diary.experiments, today) !== null
  const periods = [...diary.periods].reverse()
  return [
    rateInsight(diary, today),
    ...routineInsight(diary, log, evidence, isRunning),
    ...periods.flatMap((period) => periodInsights(diary, period, today, evidence, isRunning)),
  ]
}

function rateInsight({ nights }: Diary, today: string): Insight {
  const recent = nightsIn(nights, addDays(today, 1 - lately), today)
  return {
    ...blank('rate', words.rateTitle),
    sides: [sideLine(words.lastWeeks, rateOf(recent)), sideLine(words.allNights, rateOf(nights))],
  }
}

function routineInsight(diary: Diary, log: readonly EveningLog[], evidence: Evidence, isRunning: boolean): Insight[] {
  const compared = compareRoutine(diary.nights, log)
  if (compared === null) return []
  const insight = blank('routine', words.routineTitle)
  if (isRunning) return [{ ...insight, tone: 'hidden', answer: [words.hidden] }]
  return [
    {
      ...insight,
      ...compareWords(
        compared,
        { label: words.withRoutine, which: words.nightsOf.withRoutine, grows: true },
        { label: words.withoutRoutine, which: words.nightsOf.withoutRoutine, grows: true },
      ),
      cautions: [words.chosen],
      offersExperiment: true,
      published: besidePublished('stretching', compared, evidence),
    },
  ]
}

function periodInsights(
  { nights, periods }: Diary,
  period: Period,
  today: string,
  evidence: Evidence,
  isRunning: boolean,
): Insight[] {
  const name = capitalise(words.named(period.name, period.dose))
  const topic = topicOf(period, evidence)
  const insight = blank(`before-${period.id}`, words.beforeTitle(name))
  // What the stretch does shows no earlier here than in the experiment's own result.
  if (isRunning && topic === 'stretching') return [{ ...insight, tone: 'hidden', answer: [words.hidden] }]
  const during = {
    label: words.during,
    which: words.nightsOf.during,
    grows: period.until === null || period.until >= today,
  }
  const before = compareBefore(nights, period, periods, today)
  const outside = compareOutside(nights, period, today)
  const published = topic === null ? [] : besidePublished(topic, before, evidence)
  const shown: Insight[] = [
    {
      ...insight,
      ...compareWords(before, during, { label: words.before, which: words.nightsOf.before, grows: false }),
      cautions: [
        words.regression,
        ...(before.worseJustBefore ? [words.worseJustBefore] : []),
        ...(before.others.length > 0 ? [capitalise(words.others(before.others))] : []),
      ],
      published,
    },
  ]
  if (outside !== null && outside.early === null) {
    shown.push({
      ...blank(`outside-${period.id}`, words.insideTitle(name)),
      ...compareWords(outside, during, { label: words.outside, which: words.nightsOf.outside, grows: true }),
      cautions: [words.outsideNote],
    })
  }
  return shown
}

function blank(id: string, title: string): Insight {
  return { id, title, sides: [], tone: 'plain', answer: [], cautions: [], offersExperiment: false, published: [] }
}

/** A side of a comparison by name; `grows`: nights still to come will be on it. */
interface SideName {
  label: string
  /** The same after a number of nights: "during it". */
  which: string
  grows: boolean
}

function compareWords(
  compared: Comparison,
  first: SideName,
  second: SideName,
): Pick<Insight, 'sides' | 'tone' | 'answer'> {
  const sides = [sideLine(first.label, compared.first), sideLine(second.label, compared.second)]
  if (compared.early) return { sides, tone: 'early', answer: earlyWords(compared.early, first, second) }
  const { ratio } = compared
  if (!ratio) return { sides, tone: 'early', answer: [words.early.none] }
  const { low, high } = ratio.interval
  const tone = high < 1 ? 'fewer' : low > 1 ? 'more' : 'unclear'
  return { sides, tone, answer: [words[tone], ratioWords(ratio.value, low, high)] }
}

function earlyWords(early: NonNullable<Comparison['early']>, first: SideName, second: SideName): string[] {
  const sides = [
    { missing: early.first, ...first },
    { missing: early.second, ...second },
  ].filter(({ missing }) => missing > 0)
  const gone = sides.find(({ grows }) => !grows)
  if (gone) return [words.early.past(gone.missing, gone.which)]
  const bySide = sides.length > 0 ? [words.early.each(sides)] : []
  if (early.nights === null) return [words.early.none, ...bySide]
  return [words.early.nights(early.nights), ...bySide, ...(early.cramps > 0 ? [words.early.cramps(leastCramps)] : [])]
}

function ratioWords(value: number, low: number, high: number): string {
  if (value === 0) return words.noneFirst(timesText(high))
  if (!Number.isFinite(value)) return words.noneSecond(timesText(low))
  return words.ratio(timesText(value), words.range(timesText(low), timesText(high)))
}

/** One side with its numbers in words. */
export function sideLine(label: string, rate: Rate | null): SideLine {
  if (rate === null) return { label, text: words.noNights, rate }
  const range = words.range(rateText(rate.interval.low), rateText(rate.interval.high))
  return { label, text: words.side(rate.cramps, rate.nights, rateText(rate.perWeek), range, rate.orMore), rate }
}

/** What trials found of a topic, beside a difference of the reader’s own. */
export function besidePublished(
  topic: string,
  { difference }: Pick<Comparison, 'difference'>,
  evidence: Evidence,
): PublishedBeside[] {
  return publishedOf(topic, evidence).map((published) => ({
    ...published,
    yours: difference && words.yours(differenceWords(difference, published.unitNights)),
  }))
}

/** A difference in cramps a week, told over as many nights as a trial counts: "0.4 fewer cramps a night (...)". */
export function differenceWords(
  { perWeek, interval }: NonNullable<Comparison['difference']>,
  unitNights: number,
): string {
  const signed = (weekly: number) => {
    return signedText((weekly / 7) * unitNights)
  }
  return words.yourDifference(
    signed(perWeek),
    words.unitOf(unitNights),
    words.range(signed(interval.low), signed(interval.high)),
  )
}

/** A rate as it is written: "2.6", and "12" where a tenth says nothing. */
export function rateText(rate: number): string {
  return decimalText(rate, rate >= 9.95 ? 0 : 1)
}

/** A difference as it is written: "0.4 fewer"; what rounds to nothing is no fewer. */
export function signedText(difference: number): string {
  const size = Math.abs(difference)
  return words.signed(rateText(size), size < 0.05 ? 0 : difference)
}

/** A ratio as it is written: two digits that count. */
function timesText(times: number): string {
  return decimalText(times, times >= 9.95 ? 0 : times >= 0.995 ? 1 : 2)
}

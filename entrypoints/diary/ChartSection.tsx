import { useMemo, useState } from 'preact/hooks'
import { CalendarLegend } from '../../components/Calendar.tsx'
import { NightChart } from '../../components/NightChart.tsx'
import { RangeChoice } from '../../components/RangeChoice.tsx'
import { isWithin, layLanes } from '../../core/diary/calendar.ts'
import { shortDay } from '../../core/diary/night-words.ts'
import { rateOf, totalOf } from '../../core/diary/rates.ts'
import {
  daysBetween,
  fitSpan,
  moveSpan,
  nightsIn,
  type Range,
  ranges,
  type Span,
  spanOf,
  weeksIn,
} from '../../core/diary/series.ts'
import type { Diary } from '../../core/diary/types.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { decimalText } from '../../core/strings/numbers.ts'
import { WeekTable } from './WeekTable.tsx'

const words = diaryStrings.chart

export interface ChartSectionProps {
  diary: Diary
  stretched: ReadonlySet<string>
  latest: string
}

/** The nights over time: drawn, in a sentence, and as a table. */
export function ChartSection({ diary, stretched, latest }: ChartSectionProps) {
  const first = diary.nights[0]?.evening
  const [range, setRange] = useState<Range | null>('months')
  const [isTableOpen, setTableOpen] = useState(false)
  const [own, setOwn] = useState<Span | null>(null)
  const bounds = useMemo(() => spanOf('all', first ?? latest, latest), [first, latest])
  const span = useMemo(
    () => (range === null && own !== null ? fitSpan(own, bounds) : spanOf(range ?? 'months', first ?? latest, latest)),
    [range, own, bounds, first, latest],
  )
  // All of them once: a span only moves what is seen of them.
  const weeks = useMemo(() => weeksIn(diary.nights, bounds), [diary, bounds])
  const lanes = useMemo(() => layLanes(diary.periods, '0000-01-01', latest), [diary, latest])
  const evenings = useMemo(() => [...stretched].sort(), [stretched])
  if (first === undefined) {
    return (
      <section class="surface" aria-labelledby="chart">
        <h2 id="chart">{words.title}</h2>
        <p class="help">{words.empty}</p>
      </section>
    )
  }

  function show(next: Span) {
    setOwn(next)
    setRange(null)
  }

  const move = (label: string, by: { factor?: number; by?: number }) => (
    <button type="button" class="cw-button" onClick={() => show(moveSpan(span, by, bounds))}>
      {label}
    </button>
  )
  return (
    <section class="surface chart" aria-labelledby="chart">
      <h2 id="chart">{words.title}</h2>
      <div class="chart-line">
        <RangeChoice legend={words.range} ranges={ranges} words={words.ranges} chosen={range} onChoose={setRange} />
        <fieldset class="moves">
          <legend class="cw-hidden">{words.move}</legend>
          {move(words.earlier, { by: -0.5 })}
          {move(words.later, { by: 0.5 })}
          {move(words.zoomIn, { factor: 0.5 })}
          {move(words.zoomOut, { factor: 2 })}
        </fieldset>
      </div>
      <p role="status">{summaryOf(diary, evenings, span)}</p>
      <NightChart
        weeks={weeks}
        nights={diary.nights}
        lanes={lanes}
        stretched={evenings}
        span={span}
        onSpan={(next: Span) => show(fitSpan(next, bounds))}
        onAll={() => setRange('all')}
      />
      <CalendarLegend
        lanes={lanes.filter(({ period }) => isWithin(period, span.from, span.until))}
        lanesOnly
        spanOf={({ period: { from, until } }) =>
          diaryStrings.calendar.span(shortDay(from), until === null ? null : shortDay(until))
        }
      />
      <p class="help keys">{words.help}</p>
      <details class="week-details" onToggle={(event) => setTableOpen(event.currentTarget.open)}>
        <summary>{words.table}</summary>
        {isTableOpen && <WeekTable weeks={weeks} span={span} stretched={evenings} />}
      </details>
    </section>
  )
}

function summaryOf({ nights: all }: Diary, stretched: readonly string[], span: Span): string {
  const nights = nightsIn(all, span)
  const rate = rateOf(nights)
  const { low = 0, high = 0 } = rate?.interval ?? {}
  return words.summary({
    from: shortDay(span.from),
    until: shortDay(span.until),
    nights: nights.length,
    days: daysBetween(span.from, span.until) + 1,
    count: diaryStrings.cramps(
      totalOf(nights),
      nights.some(({ orMore }) => orMore),
    ),
    rate: rate === null ? '' : words.rate(decimalText(rate.perWeek), decimalText(low), decimalText(high)),
    stretched: stretched.filter((evening) => evening >= span.from && evening <= span.until).length,
  })
}

import { addDays, mondayOf } from '../../core/diary/calendar.ts'
import { shortDay } from '../../core/diary/night-words.ts'
import type { Span, WeekPoint } from '../../core/diary/series.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { decimalText } from '../../core/strings/numbers.ts'

const words = diaryStrings.chart

export interface WeekTableProps {
  weeks: readonly WeekPoint[]
  span: Span
  /** Evenings with a routine, in order. */
  stretched: readonly string[]
}

/** The weeks of a span as a table, the newest first. */
export function WeekTable({ weeks, span, stretched }: WeekTableProps) {
  const shown = weeks.filter(({ monday }) => monday <= span.until && addDays(monday, 6) >= span.from).reverse()
  const byMonday = Map.groupBy(stretched, mondayOf)
  const caption = words.tableCaption(shortDay(span.from), shortDay(span.until))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls needs the focus to be scrolled
    <section class="scrolls cw-focus" aria-label={caption} tabIndex={0}>
      <table class="week-table">
        <caption class="cw-hidden">{caption}</caption>
        <thead>
          <tr>
            {[words.week, words.nights, words.cramps, words.aWeek, words.interval, words.stretched].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ monday, rate }) => (
            <tr key={monday}>
              <th scope="row">{shortDay(monday)}</th>
              <td>{rate?.nights ?? 0}</td>
              <td>{rate === null ? '' : `${rate.cramps}${rate.orMore > 0 ? '+' : ''}`}</td>
              <td>{rate === null ? '' : decimalText(rate.perWeek)}</td>
              <td>{rate === null ? '' : words.to(decimalText(rate.interval.low), decimalText(rate.interval.high))}</td>
              <td>{byMonday.get(monday)?.length ?? 0}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

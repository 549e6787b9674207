import { useMemo, useState } from 'preact/hooks'
import { Calendar, CalendarLegend } from '../../components/Calendar.tsx'
import { Glyph } from '../../components/Glyph.tsx'
import { NightTable } from '../../components/NightTable.tsx'
import { addMonths, isWithin, layLanes, monthOf } from '../../core/diary/calendar.ts'
import { monthWords, shortDay } from '../../core/diary/night-words.ts'
import type { Diary, Night } from '../../core/diary/types.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { hrefOf } from './Nights.tsx'

const words = diaryStrings.calendar

export interface MonthSectionProps {
  diary: Diary
  stretched: ReadonlySet<string>
  latest: string
  today: string
  /** "2026-11". */
  month: string
  onMonth: (month: string) => void
}

/** The nights of a month, as a calendar or as a table. */
export function MonthSection({ diary, stretched, latest, today, month, onMonth }: MonthSectionProps) {
  const [isTable, setTable] = useState(false)
  const [first, last] = [`${month}-01`, `${month}-31`]
  const nights = useMemo(
    () => new Map(diary.nights.filter(({ evening }) => monthOf(evening) === month).map((one) => [one.evening, one])),
    [diary, month],
  )
  // Of all times, so that the chart calls them by the same letters.
  const all = useMemo(() => layLanes(diary.periods, '0000-01-01', latest), [diary, latest])
  const lanes = all.filter(({ period }) => isWithin(period, first, last))
  const name = monthWords(month)
  return (
    <section class="surface month" aria-labelledby="month">
      <div class="month-line">
        <h2 id="month">
          <span class="cw-hidden">{words.title}: </span>
          {name}
        </h2>
        <button
          type="button"
          class="cw-button icon back"
          aria-label={words.previous}
          onClick={() => onMonth(addMonths(month, -1))}
        >
          <Glyph name="chevron" />
        </button>
        <button
          type="button"
          class="cw-button icon"
          aria-label={words.next}
          aria-disabled={month >= monthOf(latest)}
          onClick={() => month < monthOf(latest) && onMonth(addMonths(month, 1))}
        >
          <Glyph name="chevron" />
        </button>
        <fieldset class="shown-as">
          <legend class="cw-hidden">{words.views}</legend>
          {[false, true].map((table) => (
            <button
              key={String(table)}
              type="button"
              class="cw-button"
              aria-pressed={isTable === table}
              onClick={() => setTable(table)}
            >
              {table ? words.asTable : words.asCalendar}
            </button>
          ))}
        </fieldset>
      </div>
      <p class="help" role="status">
        <span class="cw-hidden">{name}: </span>
        {sumOf([...nights.values()], month, latest)}
      </p>
      {isTable ? (
        <NightTable
          caption={diaryStrings.table.caption(name)}
          nights={[...nights.values()].reverse()}
          stretched={stretched}
          today={today}
          hrefOf={hrefOf}
        />
      ) : (
        <>
          <Calendar
            month={month}
            nights={nights}
            stretched={stretched}
            lanes={lanes}
            latest={latest}
            hrefOf={hrefOf}
            onMonth={onMonth}
          />
          <CalendarLegend
            lanes={lanes}
            spanOf={({ period: { from, until } }) =>
              words.span(shortDay(from), until === null ? null : shortDay(until))
            }
          />
          <p class="help keys">{words.keys}</p>
        </>
      )}
    </section>
  )
}

function sumOf(nights: readonly Night[], month: string, latest: string): string {
  if (nights.length === 0) return words.noneWritten
  const days = month === monthOf(latest) ? Number(latest.slice(8)) : Temporal.PlainYearMonth.from(month).daysInMonth
  const cramps = nights.reduce((sum, night) => sum + night.cramps, 0)
  const orMore = nights.some((night) => night.orMore)
  return words.sum(nights.length, days, diaryStrings.cramps(cramps, orMore))
}

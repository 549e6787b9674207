import { useEffect, useRef, useState } from 'preact/hooks'
import { weekdayName } from '../core/bedtime/when.ts'
import { dayByKey, type Lane, monthOf, mostLanes, weeksOf } from '../core/diary/calendar.ts'
import { countText, crampWords, detailWords, eveningWords, monthWords } from '../core/diary/night-words.ts'
import type { Night } from '../core/diary/types.ts'
import { diaryStrings } from '../core/strings/diary.ts'
import { alongText } from './arrow-keys.ts'
import { Glyph } from './Glyph.tsx'
import './calendar.css'

const words = diaryStrings.calendar

/** Most cramps that are drawn as dots; more than that the number alone tells. */
const mostDots = 5

export interface CalendarProps {
  /** "2026-11". */
  month: string
  /** The nights of the month by their evening. */
  nights: ReadonlyMap<string, Night>
  /** Evenings with a routine. */
  stretched: ReadonlySet<string>
  /** What was tried in this month. */
  lanes: readonly Lane[]
  /** The last evening that can be written down, "2026-11-28". */
  latest: string
  hrefOf: (evening: string) => string
  onMonth: (month: string) => void
}

/** A month of nights as a grid: each a link to where it is written down, reached by the arrow keys too. */
export function Calendar({ month, nights, stretched, lanes, latest, hrefOf, onMonth }: CalendarProps) {
  const grid = useRef<HTMLTableElement>(null)
  const [chosen, setChosen] = useState(latest)
  /** The focus goes to the chosen night once its month stands there. */
  const [follow, setFollow] = useState(false)
  const lastOfMonth = `${month}-${String(Temporal.PlainYearMonth.from(month).daysInMonth).padStart(2, '0')}`
  // One night of the month shown is where Tab leads.
  const at = monthOf(chosen) === month ? chosen : lastOfMonth < latest ? lastOfMonth : latest
  useEffect(() => {
    if (!follow || monthOf(chosen) !== month) return
    setFollow(false)
    grid.current?.querySelector<HTMLElement>(`[data-evening="${chosen}"]`)?.focus()
  }, [follow, chosen, month])

  function handleKey(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (grid.current === null) return
    const day = dayByKey(at, alongText(event.key, grid.current))
    if (day === null) return
    event.preventDefault()
    const next = day < latest ? day : latest
    setChosen(next)
    setFollow(true)
    if (monthOf(next) !== month) onMonth(monthOf(next))
  }

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern of ARIA, on a table for those without it
    <table class="calendar" role="grid" aria-label={words.grid(monthWords(month))} ref={grid} onKeyDown={handleKey}>
      <thead>
        <tr>
          {[0, 1, 2, 3, 4, 5, 6].map((day) => (
            <th key={day} scope="col" abbr={weekdayName(day)}>
              <span aria-hidden="true">{weekdayName(day, 'narrow')}</span>
              <span class="cw-hidden">{weekdayName(day)}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, index) => (
          <tr key={week.find((day) => day !== null) ?? index}>
            {week.map((day, weekday) =>
              day === null ? (
                // A row has seven cells, whatever the month.
                <td key={weekday} class="outside" />
              ) : (
                <Day
                  key={day}
                  day={day}
                  night={nights.get(day)}
                  isStretched={stretched.has(day)}
                  lanes={lanes.filter(({ period }) => period.from <= day && (period.until ?? latest) >= day)}
                  isAhead={day > latest}
                  isAt={day === at}
                  href={hrefOf(day)}
                  onFocus={() => setChosen(day)}
                />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayProps {
  day: string
  night: Night | undefined
  isStretched: boolean
  lanes: readonly Lane[]
  isAhead: boolean
  isAt: boolean
  href: string
  onFocus: () => void
}

function Day({ day, night, isStretched, lanes, isAhead, isAt, href, onFocus }: DayProps) {
  const number = <span class="day">{Number(day.slice(8))}</span>
  if (isAhead) {
    return (
      <td class="ahead">
        <span aria-hidden="true">{number}</span>
        <span class="cw-hidden">{`${eveningWords(day, day)}: ${words.ahead}`}</span>
      </td>
    )
  }
  return (
    <td class={night === undefined ? 'unwritten' : undefined}>
      <a class="night-link" href={href} tabIndex={isAt ? 0 : -1} data-evening={day} onFocus={onFocus}>
        <span class="cw-hidden">{daySaid(day, night, isStretched, lanes)}</span>
        <span class="drawn" aria-hidden="true">
          <span class="top-line">
            {number}
            {isStretched && <Glyph name="done" />}
          </span>
          {night !== undefined && <Cramps night={night} />}
          <Bands lanes={lanes} day={day} />
        </span>
      </a>
    </td>
  )
}

function daySaid(day: string, night: Night | undefined, isStretched: boolean, lanes: readonly Lane[]): string {
  const said = [
    night === undefined ? words.unwritten : crampWords(night),
    ...(night === undefined ? [] : detailWords(night)),
    ...(isStretched ? [words.stretched] : []),
    ...lanes.map(({ period }) => period.name),
  ]
  return `${eveningWords(day, day)}: ${said.join(', ')}`
}

function Cramps({ night }: { night: Night }) {
  const dots = Math.min(night.cramps, mostDots)
  return (
    <span class={night.cramps === 0 ? 'cramps none' : 'cramps'}>
      <b>{countText(night)}</b>
      <span class="dots">
        {Array.from({ length: dots }, (_, index) => (
          // Dots are alike and never move.
          <i key={index} />
        ))}
      </span>
    </span>
  )
}

/** One thin line for each thing that was tried, always at the height of its lane, with its letter where it begins. */
function Bands({ lanes, day }: { lanes: readonly Lane[]; day: string }) {
  const shown = lanes.filter(({ lane }) => lane < mostLanes)
  if (shown.length === 0) return null
  const isFirst = (from: string) => from === day || day.endsWith('-01')
  return (
    <span class="bands">
      {shown.map(({ period, lane, letter }) => (
        <span key={period.id} class={`band lane-${lane}`}>
          {isFirst(period.from) && <em>{letter}</em>}
        </span>
      ))}
    </span>
  )
}

export interface CalendarLegendProps {
  lanes: readonly Lane[]
  /** From when to when, in words. */
  spanOf: (lane: Lane) => string
  /** Without the signs of the calendar. */
  lanesOnly?: boolean
}

/** What the signs and the letters of the calendar and the chart stand for. */
export function CalendarLegend({ lanes, spanOf, lanesOnly = false }: CalendarLegendProps) {
  return (
    <div class="legend">
      {!lanesOnly && <Signs />}
      {lanes.length > 0 && (
        <ul class="lanes">
          {lanes.map((lane) => (
            <li key={lane.period.id}>
              <span class={`band lane-${Math.min(lane.lane, mostLanes)}`} aria-hidden="true">
                <em>{lane.letter}</em>
              </span>
              <span>
                <b>{lane.period.name}</b>
                {lane.period.dose !== '' && ` ${lane.period.dose}`} <span class="help">{spanOf(lane)}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Signs() {
  return (
    <ul class="signs" aria-hidden="true">
      <li>
        <span class="cramps">
          <b>2</b>
          <span class="dots">
            <i />
            <i />
          </span>
        </span>
        {words.signs.cramps}
      </li>
      <li>
        <span class="cramps none">
          <b>0</b>
        </span>
        {words.signs.none}
      </li>
      <li>
        <Glyph name="done" />
        {words.signs.stretched}
      </li>
    </ul>
  )
}

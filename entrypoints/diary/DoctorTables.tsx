import type { ComponentChildren } from 'preact'
import type { DoctorSummary, NightsLine, TriedLine } from '../../core/diary/doctor-summary.ts'
import { shortDay } from '../../core/diary/night-words.ts'
import type { Rate } from '../../core/diary/rates.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { decimalText } from '../../core/strings/numbers.ts'

const words = diaryStrings.doctor

const spanWords = ({ span }: NightsLine) => diaryStrings.calendar.span(shortDay(span.from), shortDay(span.until))
const rateWords = (rate: Rate | null) =>
  rate === null
    ? ''
    : words.rate(decimalText(rate.perWeek), decimalText(rate.interval.low), decimalText(rate.interval.high))

/** The nights by month, and all of them. */
export function DoctorNights({ summary: { all, months } }: { summary: DoctorSummary }) {
  const line = (name: string, one: NightsLine, isSum = false) => (
    <tr key={name} class={isSum ? 'sum-line' : undefined}>
      <th scope="row">{name}</th>
      <td>{words.writtenOf(one.rate?.nights ?? 0, one.days)}</td>
      <td>{one.withCramps}</td>
      <td>{rateWords(one.rate)}</td>
      <td>{words.wokeOf(one.woke, one.saidWoke)}</td>
      <td>{one.worstPain ?? ''}</td>
      <td>{one.longest ?? ''}</td>
      <td>{one.stretched}</td>
    </tr>
  )
  const heads = [
    words.time,
    words.written,
    words.withCramps,
    words.perWeek,
    words.woke,
    words.pain,
    words.longest,
    words.stretched,
  ]
  return (
    <Scrolls label={words.nights}>
      <table class="night-table doctor-table" aria-label={words.nights}>
        <Heads names={heads} />
        <tbody>
          {months.length > 1 && months.map((one) => line(spanWords(one), one))}
          {line(words.all, all, true)}
        </tbody>
      </table>
    </Scrolls>
  )
}

/** What was tried, and the nights meanwhile. */
export function DoctorTried({ tried }: { tried: readonly TriedLine[] }) {
  return (
    <Scrolls label={words.tried}>
      <table class="night-table doctor-table" aria-label={words.tried}>
        <Heads names={[words.what, words.when, words.written, words.during]} />
        <tbody>
          {tried.map(({ period, nights }) => (
            <tr key={period.id}>
              <th scope="row">{[period.name, period.dose].filter(Boolean).join(', ')}</th>
              <td>
                {diaryStrings.calendar.span(
                  shortDay(period.from),
                  period.until === null ? null : shortDay(period.until),
                )}
              </td>
              <td>{words.writtenOf(nights.rate?.nights ?? 0, nights.days)}</td>
              <td>{rateWords(nights.rate)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolls>
  )
}

function Heads({ names }: { names: readonly string[] }) {
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function Scrolls({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls needs the focus to be scrolled
    <section class="scrolls cw-focus" aria-label={words.asTable(label)} tabIndex={0}>
      {children}
    </section>
  )
}

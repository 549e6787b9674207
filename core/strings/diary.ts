import { longestMinutes, longestName, longestNote, mostCramps, type Side } from '../diary/types.ts'
import { say, sayCount, wordsOf } from './say.ts'

function cramps(n: number, orMore = false): string {
  if (n === 0) return say('diary_noCramps')
  return sayCount(orMore ? 'diary_crampsOrMore' : 'diary_cramps', n)
}

/** What the words of the chart's summary are made of; all in words but the counts. */
export interface ChartSummary {
  from: string
  until: string
  nights: number
  days: number
  count: string
  rate: string
  stretched: number
}

/** Words of the diary's own page. Functions take what varies; days come as the reader writes them. */
export const diaryStrings = wordsOf('diary', {
  pageTitle: (view: string) => say('diary_pageTitle', { view }),
  places: {},
  cramps,
  muscles: {},
  sides: {},
  legs: {},
  placeOf: (muscle: string, side: Side) => {
    if (side === 'both') return say('diary_placeOf_both', { muscle })
    // "Somewhere else" takes no side before it.
    return say(`${muscle.includes(' ') ? 'diary_placeOfPhrase' : 'diary_placeOf'}_${side}`, { muscle })
  },
  painOf: (pain: number) => say('diary_painOf', { pain }),
  minutesOf: (minutes: number) => say('diary_minutesOf', { minutes }),
  wokeOf: {},
  unread: {
    reasons: {},
    aside: (n: number) => sayCount('diary_unread_aside', n),
    newerEntries: (n: number) => sayCount('diary_unread_newerEntries', n),
  },
  night: {
    ofEvening: (day: string) => say('diary_night_ofEvening', { day }),
    counts: {},
    exactErrors: {
      get range() {
        return say('diary_night_exactErrors_range', { most: mostCramps })
      },
    },
    minutesErrors: {
      get range() {
        return say('diary_night_minutesErrors_range', { most: longestMinutes })
      },
    },
    yesNo: {},
    noteError: (length: number) => say('diary_night_noteError', { length, most: longestNote }),
    saved: (count: number, orMore: boolean) => say('diary_night_saved', { cramps: cramps(count, orMore) }),
    anotherErrors: {},
    future: {
      text: (day: string) => say('diary_night_future_text', { day }),
    },
  },
  calendar: {
    grid: (month: string) => say('diary_calendar_grid', { month }),
    signs: {},
    /** After the letter and the name: from and until. */
    span: (from: string, until: string | null) =>
      until === null ? say('diary_calendar_since', { from }) : say('diary_calendar_span', { from, until }),
    sum: (written: number, of: number, count: string) => say('diary_calendar_sum', { written, of, count }),
  },
  table: {
    caption: (month: string) => say('diary_table_caption', { month }),
    editNamed: (day: string) => say('diary_table_editNamed', { day }),
  },
  chart: {
    ranges: {},
    /** What the chart shows, in a sentence or two. */
    summary: ({ from, until, nights, days, count, rate, stretched }: ChartSummary) => {
      const written = { from, until, nights, days, count }
      const first =
        rate === '' ? say('diary_chart_written', written) : say('diary_chart_writtenRate', { ...written, rate })
      return `${first} ${sayCount('diary_chart_stretchedOn', stretched)}`
    },
    rate: (perWeek: string, low: string, high: string) => say('diary_chart_rate', { perweek: perWeek, low, high }),
    tableCaption: (from: string, until: string) => say('diary_chart_tableCaption', { from, until }),
    to: (low: string, high: string) => say('diary_chart_to', { low, high }),
  },
  doctor: {
    ranges: {},
    made: (day: string) => say('diary_doctor_made', { day }),
    sentence: (from: string, until: string, written: number, days: number) =>
      say('diary_doctor_sentence', { from, until, written, days }),
    writtenOf: (written: number, of: number) => say('diary_doctor_writtenOf', { written, of }),
    wokeOf: (woke: number, of: number) => (of === 0 ? '' : say('diary_doctor_wokeOf', { woke, of })),
    rate: (perWeek: string, low: string, high: string) => say('diary_doctor_rate', { perweek: perWeek, low, high }),
    place: (place: string, nights: number, of: number) => say('diary_doctor_place', { place, nights, of }),
    triedMore: (n: number) => sayCount('diary_doctor_triedMore', n),
    asTable: (of: string) => say('diary_doctor_asTable', { of }),
    get ask() {
      return ([1, 2, 3, 4, 5] as const).map((n) => say(`diary_doctor_ask_${n}`))
    },
  },
  periods: {
    kinds: {},
    editNamed: (name: string) => say('diary_periods_editNamed', { name }),
    removeNamed: (name: string) => say('diary_periods_removeNamed', { name }),
    saved: (name: string) => say('diary_periods_saved', { name }),
    removed: (name: string) => say('diary_periods_removed', { name }),
    errors: {
      get 'name-long'() {
        return say('diary_periods_errors_name@long', { most: longestName })
      },
      get 'dose-long'() {
        return say('diary_periods_errors_dose@long', { most: longestName })
      },
    },
  },
  failures: {},
  unknown: {},
})

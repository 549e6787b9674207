import type { NumberFault } from '../diary/night-form.ts'
import type { PeriodFault } from '../diary/period-form.ts'
import type { SaveFailure } from '../diary/save-result.ts'
import type { Range } from '../diary/series.ts'
import {
  longestMinutes,
  longestName,
  longestNote,
  type Muscle,
  mostCramps,
  type Side,
  type TriedKind,
} from '../diary/types.ts'

const cramps = (n: number, orMore = false): string => {
  if (n === 0) return 'no cramps'
  return orMore ? `${n} or more cramps` : `${n} ${n === 1 ? 'cramp' : 'cramps'}`
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
export const diaryStrings = {
  pageTitle: (view: string) => `${view} · Crampwise`,
  nav: 'Parts of the diary',
  skip: 'Skip to the content',
  places: {
    nights: 'Diary',
    insights: 'What it shows',
    experiment: 'Your own experiment',
    doctor: 'For your doctor',
    data: 'Your data',
  },
  link: 'Diary',
  evidence: 'Evidence',
  options: 'Options',
  note: 'The diary stays on this device. Not medical advice.',
  loading: 'Reading your diary',
  cramps,
  muscles: {
    calf: 'Calf',
    foot: 'Foot',
    toes: 'Toes',
    shin: 'Shin',
    'front-thigh': 'Front of the thigh',
    'back-thigh': 'Back of the thigh',
    other: 'Somewhere else',
  } satisfies Record<Muscle, string>,
  sides: { left: 'Left', right: 'Right', both: 'Both' } satisfies Record<Side, string>,
  legs: { left: 'left leg', right: 'right leg', both: 'both legs' } satisfies Record<Side, string>,
  placeOf: (muscle: string, side: Side) => {
    if (side === 'both') return `${muscle} of both legs`
    // "Somewhere else" takes no side before it.
    return muscle.includes(' ') ? `${muscle}, ${side} leg` : `${side} ${muscle}`
  },
  painOf: (pain: number) => `pain ${pain} of 10`,
  minutesOf: (minutes: number) => `longest ${minutes} min`,
  wokeOf: { yes: 'woke up', no: 'did not wake up' },

  unread: {
    title: 'Your diary could not be read',
    reasons: {
      full: 'The disk has no room left. Nothing is lost. Free some space, then try again.',
      blocked: 'Another Crampwise page holds it. Nothing is lost. Close other Crampwise pages, then try again.',
      unavailable:
        'The browser did not let Crampwise reach its storage. Try again; if it stays, restart the browser before you write anything down.',
      private: 'This is a private window, which keeps no diary. Open it in a usual window.',
      newer: 'A newer version of Crampwise wrote it. Update Crampwise, then open this page again.',
      changed: 'It changed while it was read. Try again.',
      invalid: 'It could not be understood. Try again; if it stays, restart the browser.',
    } satisfies Record<SaveFailure, string>,
    retry: 'Try again',
    data: 'What can still be exported or deleted',
    aside: (n: number) =>
      `${n} ${n === 1 ? 'entry' : 'entries'} could not be read and ${n === 1 ? 'is' : 'are'} kept aside. “Your data” exports ${n === 1 ? 'it' : 'them'} too.`,
    newerEntries: (n: number) =>
      `${n} ${n === 1 ? 'entry' : 'entries'} of a newer version of Crampwise ${n === 1 ? 'is' : 'are'} not shown. Update Crampwise to see ${n === 1 ? 'it' : 'them'}.`,
  },

  night: {
    last: 'Last night',
    before: 'The night before',
    earlierNight: 'A night before the last',
    ofEvening: (day: string) => `The night of ${day}`,
    belongs: 'A night belongs to the evening it began on.',
    count: 'How many cramps?',
    counts: { 0: '0', 1: '1', 2: '2', 3: '3+' },
    exact: 'How many exactly',
    exactHelp: 'Leave it empty for “3 or more”.',
    exactErrors: {
      'not-whole': `Enter a whole number, such as 4. The last value was kept.`,
      range: `Enter a number from 3 to ${mostCramps}. The last value was kept.`,
    } satisfies Record<NumberFault, string>,
    more: 'More about this night',
    optional: 'All of this is optional.',
    pain: 'Worst pain',
    painEnds: '0 is no pain, 10 the worst there is.',
    minutes: 'The longest cramp, in minutes',
    minutesHelp: 'Whole minutes; 1 for anything shorter.',
    minutesErrors: {
      'not-whole': 'Enter whole minutes, such as 5. The last value was kept.',
      range: `Enter a number from 1 to ${longestMinutes}. The last value was kept.`,
    } satisfies Record<NumberFault, string>,
    muscle: 'Where',
    side: 'Which leg',
    woke: 'Did a cramp wake you?',
    yesNo: { yes: 'Yes', no: 'No' },
    unsaid: 'Not said',
    note: 'Note',
    noteError: (length: number) =>
      `This note has ${length} characters; ${longestNote} fit. The last text that fitted was kept.`,
    saving: 'Saving',
    saved: (count: number, orMore: boolean) => `Saved: ${cramps(count, orMore)}.`,
    retry: 'Try again',
    remove: 'Remove this night',
    removed: 'This night is removed.',
    undo: 'Undo',
    open: 'Open the diary',
    another: 'Another night',
    anotherGo: 'Go',
    anotherErrors: {
      date: 'Enter the date of an evening.',
      future: 'That night is still to come. Choose an earlier date.',
    },
    earlier: 'The night before',
    after: 'The night after',
    future: {
      title: 'This night is still to come',
      text: (day: string) => `The night of ${day} can be written down once its evening has begun.`,
    },
  },

  calendar: {
    title: 'Your nights',
    asCalendar: 'Calendar',
    asTable: 'Table',
    views: 'Show the month as',
    previous: 'Earlier month',
    next: 'Later month',
    keys: 'Arrow keys go from night to night, Page Up and Page Down from month to month.',
    grid: (month: string) => `Nights of ${month}`,
    unwritten: 'not written down',
    ahead: 'still to come',
    stretched: 'stretched',
    legend: 'What the signs mean',
    signs: {
      cramps: 'a number and as many dots: cramps',
      none: 'a 0 in a ring: no cramps',
      stretched: 'a tick: stretched with the routine',
      bands: 'a band with its letter: something tried',
    },
    /** After the letter and the name: from and until. */
    span: (from: string, until: string | null) => (until === null ? `since ${from}` : `${from} to ${until}`),
    sum: (written: number, of: number, count: string) => `${written} of ${of} nights written down, ${count}.`,
    noneWritten: 'No night of this month is written down yet.',
  },

  table: {
    caption: (month: string) => `Nights of ${month}, the newest first`,
    evening: 'Evening',
    cramps: 'Cramps',
    details: 'Details',
    stretched: 'Stretched',
    note: 'Note',
    editNamed: (day: string) => `Edit the night of ${day}`,
    yes: 'yes',
    empty: 'No night of this month is written down.',
  },

  chart: {
    title: 'Over time',
    ranges: { weeks: '4 weeks', months: '3 months', year: '1 year', all: 'All' } satisfies Record<Range, string>,
    range: 'Time shown',
    move: 'Move the chart',
    zoomIn: 'Closer',
    zoomOut: 'Wider',
    earlier: 'Earlier',
    later: 'Later',
    help: 'Drag across the chart to look closer at that time; a double click shows all.',
    perWeek: 'Cramps per week',
    perWeekHelp: 'The line is what was counted, the shade its 95 % interval: few nights leave it wide.',
    perNight: 'Cramps each night',
    perNightHelp: 'A ring is a night without cramps, a gap a night not written down. Marks at the top: stretched.',
    empty: 'The chart begins with the first night you write down.',
    /** What the chart shows, in a sentence or two. */
    summary: ({ from, until, nights, days, count, rate, stretched }: ChartSummary) =>
      `${from} to ${until}: ${nights} of ${days} nights written down, ${count}${rate === '' ? '' : `, ${rate}`}. Stretched on ${stretched} ${stretched === 1 ? 'night' : 'nights'}.`,
    rate: (perWeek: string, low: string, high: string) => `${perWeek} a week (95 % interval ${low} to ${high})`,
    table: 'The weeks as a table',
    tableCaption: (from: string, until: string) => `Cramps per week, ${from} to ${until}`,
    week: 'Week from',
    nights: 'Nights written down',
    cramps: 'Cramps',
    aWeek: 'Per week',
    interval: '95 % interval',
    stretched: 'Stretched',
    to: (low: string, high: string) => `${low} to ${high}`,
  },

  doctor: {
    title: 'Night leg cramps: a diary for my doctor',
    intro: 'One page to print and take along. Choose the time it tells of, tick what fits, then print.',
    print: 'Print',
    range: 'Time it tells of',
    ranges: { weeks: '4 weeks', months: '3 months', year: '1 year' } satisfies Record<Exclude<Range, 'all'>, string>,
    ticks: 'Ticks and your own question stand on this page only; they are not kept.',
    name: 'Name',
    born: 'Born',
    made: (day: string) => `Written by the patient, printed ${day}`,
    nights: 'Nights',
    sentence: (from: string, until: string, written: number, days: number) =>
      `From ${from} to ${until}, ${written} of ${days} nights were written down.`,
    none: 'No night of this time is written down yet.',
    time: 'Time',
    all: 'All of it',
    written: 'Nights written down',
    withCramps: 'Nights with cramps',
    perWeek: 'Cramps per week (95 % interval)',
    woke: 'Woken',
    wokeOf: (woke: number, of: number) => (of === 0 ? '' : `${woke} of ${of}`),
    pain: 'Worst pain (0 to 10)',
    longest: 'Longest (min)',
    stretched: 'Nights stretched',
    rate: (perWeek: string, low: string, high: string) => `${perWeek} (${low} to ${high})`,
    atLeast: 'Nights noted as “3 or more” count as 3, so rates with them are the least there were.',
    place: (place: string, nights: number, of: number) =>
      `Most often: ${place}, in ${nights} of the ${of} nights that say where.`,
    tried: 'What was tried',
    triedNone: 'Nothing is written down for this time.',
    triedMore: (n: number) => `${n} earlier ${n === 1 ? 'line is' : 'lines are'} left out.`,
    during: 'Cramps per week meanwhile',
    what: 'What',
    when: 'When',
    asTable: (of: string) => `${of}, as a table`,
    notCause: 'Cramps come and go by themselves, so a lower rate meanwhile does not show that it helped.',
    flags: 'Warning signs: tick what fits',
    noWait: 'With one that says now or today, do not wait for an appointment.',
    questions: 'Questions to ask',
    ask: [
      'Could one of my medicines, or an illness, be behind these cramps?',
      'Do I need an examination or a blood test?',
      'Does what I take or plan to take go with my other medicines?',
      'What is worth trying next, for how long, and how will we know whether it works?',
      'Which signs should make me call you at once?',
    ],
    own: 'My own question',
    tick: 'Tick',
    source: 'Made with Crampwise on the patient’s own device. Counts are the patient’s own.',
  },

  periods: {
    title: 'What you tried',
    help: 'A remedy, a medicine or a habit, from its first evening to its last. The stretch routine is noted by itself.',
    none: 'Nothing yet.',
    add: 'Add what you tried',
    kind: 'Kind',
    kinds: {
      supplement: 'Supplement',
      medicine: 'Medicine',
      stretching: 'Stretching without the routine',
      other: 'Something else',
    } satisfies Record<TriedKind, string>,
    name: 'Name',
    namePlaceholder: 'magnesium citrate',
    dose: 'Dose (optional)',
    dosePlaceholder: '300 mg at night',
    from: 'First evening',
    until: 'Last evening (empty while it goes on)',
    save: 'Save',
    cancel: 'Cancel',
    edit: 'Edit',
    editNamed: (name: string) => `Edit ${name}`,
    remove: 'Remove',
    removeNamed: (name: string) => `Remove ${name}`,
    saved: (name: string) => `Saved: ${name}.`,
    removed: (name: string) => `${name} is removed.`,
    undo: 'Undo',
    errors: {
      name: 'Enter a name, such as magnesium citrate.',
      'name-long': `Use at most ${longestName} characters here.`,
      'dose-long': `Use at most ${longestName} characters here.`,
      from: 'Enter the first evening as a date.',
      'from-future': 'The first evening cannot be after today.',
      until: 'Enter a date, or leave it empty.',
      'until-early': 'The last evening cannot be before the first.',
    } satisfies Record<PeriodFault, string>,
  },

  failures: {
    full: 'Not saved: the disk has no room left. What you entered is still here. Free some space, then try again.',
    blocked:
      'Not saved: another Crampwise page holds the diary. What you entered is still here. Close other Crampwise pages, then try again.',
    unavailable:
      'Not saved: the browser did not let Crampwise reach its storage. What you entered is still here. Try again; if it stays, restart the browser before you close this page.',
    private: 'Not saved: a private window keeps no diary. What you entered is still here. Use a usual window for it.',
    newer:
      'Not saved: a newer version of Crampwise wrote this. Update Crampwise, then open this page again. What you entered is still here.',
    changed:
      'Not saved: another Crampwise page wrote this meanwhile. What you entered is still here; try again to keep it instead.',
    invalid:
      'Not saved: the diary cannot keep this as it stands. What you entered is still here. Reload this page and enter it again.',
  } satisfies Record<SaveFailure, string>,
  unknown: {
    title: 'Nothing is here',
    text: 'This address leads to no night and no part of the diary.',
    back: 'To the diary',
  },
} as const

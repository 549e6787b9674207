import type { LegOrder, Length, Phase, PhaseKind, Routine, Side, Timing } from '../routine/types.ts'

const sides: Record<Side, string> = { left: 'left leg', right: 'right leg', both: 'both legs' }

const kinds: Record<PhaseKind, string> = {
  prepare: 'Get ready',
  hold: 'Hold',
  switch: 'Change legs',
  rest: 'Rest',
}

const position = ({ stretch, side }: Phase): string => `${stretch.name}, ${sides[side]}`

/** Shares that have a name of their own, in hundredths. */
const namedShares: readonly [number, string][] = [
  [25, 'a quarter'],
  [33, 'a third'],
  [50, 'half'],
  [67, 'two thirds'],
  [75, 'three quarters'],
]

/** "190" as "3 min 10 s". */
const span = (seconds: number): string => {
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60]
  return [minutes > 0 ? `${minutes} min` : '', rest > 0 || minutes === 0 ? `${rest} s` : ''].filter(Boolean).join(' ')
}

/** Words of the routine page. Functions take what varies; times and days come as the reader writes them. */
export const routineStrings = {
  title: 'Tonight’s stretch',
  pageTitle: (view: string) => `${view} · Crampwise`,

  offers: {
    full: 'Calves and backs of the thighs, before you go to sleep.',
    short: 'It is later than planned, so the two-minute version is chosen. The whole one is there too.',
    tomorrow: 'The evening is nearly over. Two minutes are still possible, and tomorrow is fine too.',
  },
  takes: (seconds: number) => `It takes ${span(seconds)}.`,
  waited: 'The reminder waited while a video with sound filled the screen.',
  planUnread: 'Your plan could not be read. The stretch works without it; reload this page to answer the reminder.',
  start: 'Start',
  later: 'Remind me later',
  laterBy: (minutes: number) => `${minutes} minutes`,
  skip: 'Not tonight',
  resume: 'Remind me after all',
  snoozed: (time: string) => `You will be reminded at ${time}.`,
  skipped: (next: string) => `No more reminders this evening. ${next}`,
  doneAlready: 'Tonight’s stretch is noted already. You can do it again.',
  cramp: 'I have a cramp now',

  choices: {
    title: 'How you want it',
    position: 'Position',
    length: 'Length',
    lengths: { full: 'Whole', short: 'Short' } satisfies Record<Length, string>,
    order: 'Order of legs',
    orders: { 'in-turn': 'Change legs each time', 'one-leg': 'One leg, then the other' } satisfies Record<
      LegOrder,
      string
    >,
    tones: 'Soft tones when to hold and when to rest',
    cues: 'Spoken cues',
    noVoice: 'This browser has no English voice on this device. Others would send the words out, so they are not used.',
  },

  positions: 'The positions',
  who: 'Who should not do this, or ask first',
  source: 'Where this comes from',
  figures: (hold: number, rest: number, times: number) =>
    `Hold for ${hold} seconds, rest for ${rest}, ${times} times: these figures are the trial’s.`,
  when: (when: string) => `The trial asked for it ${when}.`,
  noPromise: 'The trial speaks of a group of people. It cannot say what this will do for you.',
  ours: 'What is not known, and what is ours',
  oursHelp: {
    'in-turn': 'While one leg holds, the other rests. The time to get ready and to change legs is ours.',
    'one-leg':
      'One leg does all its holds, with rests between, before the other. That takes longer, and the time to get ready and to change legs is ours.',
    both: 'The time to get ready is ours.',
  } satisfies Record<LegOrder | 'both', string>,
  record: 'Record of the trial',
  evidence: 'All evidence on stretching',

  others: {
    title: 'Other routines',
    help: 'Nothing times these. Read them, and go at your own pace.',
    uses: {
      guided: '',
      'self-paced': 'at your own pace',
      supervised: 'not for home',
    } satisfies Record<Routine['use'], string>,
    /** What is known of the timing, if anything: "Hold 15 to 30 seconds, 3 times." */
    timing: ({ holdSeconds, holdUpToSeconds, restSeconds, repetitions }: Timing): string => {
      const held = holdUpToSeconds === undefined ? `${holdSeconds}` : `${holdSeconds} to ${holdUpToSeconds}`
      const known = [
        holdSeconds === null ? '' : `hold ${held} seconds`,
        restSeconds === null ? '' : `rest ${restSeconds} seconds`,
        repetitions === null || repetitions === 1 ? '' : `${repetitions} times`,
      ].filter(Boolean)
      return known.length === 0 ? '' : `What the source gives: ${known.join(', ')}.`
    },
    supervised: 'Not for home: in its study it was done under supervision.',
    unknown: 'What is not known',
    cautions: 'Who should not do this, or ask first',
    record: 'Record of the study',
  },

  running: {
    kinds,
    position,
    /** Where one is, and what follows: "Hold 1 of 3, then change legs". */
    line: (phase: Phase, next: Phase | null): string => {
      const hold = `hold ${phase.repetition} of ${phase.repetitions}`
      if (phase.kind !== 'hold') return `Next: ${hold}`
      const then: Record<PhaseKind, string> = {
        prepare: `the next position, ${next?.stretch.name.toLowerCase() ?? ''}`,
        hold: 'hold again',
        switch: 'change legs',
        rest: `rest ${next?.seconds ?? 0} s`,
      }
      return `Hold ${phase.repetition} of ${phase.repetitions}, then ${next === null ? 'done' : then[next.kind]}`
    },
    /** What is read out and spoken when a part begins. */
    say: (phase: Phase): string => {
      switch (phase.kind) {
        case 'prepare':
          return `Get ready: ${position(phase)}. ${phase.stretch.cue}.`
        case 'hold':
          return `Hold ${phase.repetition} of ${phase.repetitions}, ${phase.seconds} seconds.`
        case 'switch':
          return `Change legs: ${sides[phase.side]}.`
        case 'rest':
          return `Rest, ${phase.seconds} seconds.`
      }
    },
    seconds: 'seconds left',
    total: (seconds: number) => `${span(seconds)} in all still to go`,
    paused: 'Paused',
    slept: 'Paused, as this computer slept. What passed meanwhile is not counted.',
    back: 'Back',
    pause: 'Pause',
    resume: 'Continue',
    skip: 'Skip',
    end: 'End',
    keys: 'Space pauses, the arrow keys go back and on, Escape ends.',
    ask: 'End here?',
    askText: 'What you held so far is noted.',
    askEnd: 'End now',
    askStay: 'Go on',
  },

  result: {
    done: 'Done',
    ended: 'Ended',
    share: (share: number): string => {
      const percent = Math.round(share * 100)
      if (percent >= 100) return 'That was the whole of the trial’s dose.'
      const named = namedShares.find(([hundredths]) => Math.abs(hundredths - percent) <= 1)
      if (named) return `That was ${named[1]} of the trial’s dose.`
      return percent < 1 ? 'That was less than 1% of the trial’s dose.' : `That was ${percent}% of the trial’s dose.`
    },
    logging: 'Noting it',
    logged: 'It is noted.',
    nothing: 'Nothing was held, so nothing was noted. You can begin again whenever you like.',
    retry: 'Try again',
    again: 'Do it again',
    back: 'Back to the choices',
  },

  now: {
    title: 'I have a cramp now',
    steps: 'What to do',
    flags: 'Get help instead, if this fits',
    doctor: 'See a doctor',
    other: 'Other cautions',
    allFlags: 'All warning signs',
    more: 'All evidence on relief during a cramp',
    stretch: 'Tonight’s stretch',
  },
} as const

import type { Phase, Timing } from '../routine/types.ts'
import { secondsText } from './durations.ts'
import { percentText } from './numbers.ts'
import { say, sayCount, wordsOf } from './say.ts'

/** Shares that have a name of their own, in hundredths. */
const namedShares = [25, 33, 50, 67, 75] as const

function position({ stretch, side }: Phase): string {
  return say('routine_running_position', { name: stretch.name, side: say(`routine_sides_${side}`) })
}

/** Words of the routine page. Functions take what varies; times and days come as the reader writes them. */
export const routineStrings = wordsOf('routine', {
  pageTitle: (view: string) => say('routine_pageTitle', { view }),
  sides: {},
  offers: {},
  takes: (seconds: number) => say('routine_takes', { time: secondsText(seconds) }),
  laterBy: (minutes: number) => say('routine_laterBy', { minutes }),
  snoozed: (time: string) => say('routine_snoozed', { time }),
  skipped: (next: string) => say('routine_skipped', { next }),
  choices: {
    lengths: {},
    orders: {},
  },
  figures: (hold: number, rest: number, times: number) => say('routine_figures', { hold, rest, times }),
  when: (when: string) => say('routine_when', { when }),
  oursHelp: {},
  others: {
    // The guided routines are what the page is about.
    uses: { guided: '' },
    /** What is known of the timing, if anything: "Hold 15 to 30 seconds, 3 times." */
    timing: ({ holdSeconds, holdUpToSeconds, restSeconds, repetitions }: Timing): string => {
      const seconds = holdSeconds ?? 0
      const hold =
        holdUpToSeconds === undefined
          ? say('routine_others_hold', { seconds })
          : say('routine_others_holdUpTo', { seconds, upto: holdUpToSeconds })
      const known = [
        holdSeconds === null ? '' : hold,
        restSeconds === null ? '' : say('routine_others_rest', { seconds: restSeconds }),
        repetitions === null || repetitions === 1 ? '' : sayCount('routine_others_times', repetitions),
      ].filter(Boolean)
      return known.length === 0 ? '' : say('routine_others_timing', { parts: known.join(', ') })
    },
  },
  running: {
    kinds: {},
    position,
    /** Where one is, and what follows: "Hold 1 of 3, then change legs". */
    line: (phase: Phase, next: Phase | null): string => {
      const { repetition: nth, repetitions: of } = phase
      if (phase.kind !== 'hold') return say('routine_running_next', { nth, of })
      if (next === null) return say('routine_running_then_done', { nth, of })
      switch (next.kind) {
        case 'prepare':
          return say('routine_running_then_prepare', { nth, of, name: next.stretch.name.toLowerCase() })
        case 'hold':
        case 'switch':
          return say(`routine_running_then_${next.kind}`, { nth, of })
        case 'rest':
          return say('routine_running_then_rest', { nth, of, seconds: next.seconds })
      }
    },
    /** What is read out and spoken when a part begins. */
    say: (phase: Phase): string => {
      const { repetition: nth, repetitions: of, seconds, side, stretch } = phase
      switch (phase.kind) {
        case 'prepare':
          return say('routine_running_say_prepare', { position: position(phase), cue: stretch.cue })
        case 'hold':
          return say('routine_running_say_hold', { nth, of, seconds })
        case 'switch':
          return say('routine_running_say_switch', { side: say(`routine_sides_${side}`) })
        case 'rest':
          return say('routine_running_say_rest', { seconds })
      }
    },
    total: (seconds: number) => say('routine_running_total', { time: secondsText(seconds) }),
  },
  result: {
    share: (share: number): string => {
      const percent = Math.round(share * 100)
      if (percent >= 100) return say('routine_result_whole')
      const named = namedShares.find((hundredths) => Math.abs(hundredths - percent) <= 1)
      if (named) return say(`routine_result_shares_${named}`)
      return percent < 1
        ? say('routine_result_least', { percent: percentText(1) })
        : say('routine_result_percent', { percent: percentText(percent) })
    },
  },
  now: {},
})

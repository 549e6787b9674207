import { snoozeRange, windowRange } from '../bedtime/plan.ts'
import type { SnoozeFault } from '../bedtime/plan-form.ts'
import { minutesText } from './durations.ts'
import { say, wordsOf } from './say.ts'

/** Every word of the bedtime plan and of tonight. Functions take what varies; times and days come as the reader writes them. */
export const bedtimeStrings = wordsOf('bedtime', {
  length: minutesText,
  when: {
    tonight: (time: string) => say('bedtime_when_tonight', { time }),
    today: (time: string) => say('bedtime_when_today', { time }),
    tomorrow: (time: string) => say('bedtime_when_tomorrow', { time }),
    onDay: (day: string, time: string) => say('bedtime_when_onDay', { day, time }),
  },
  next: (when: string) => say('bedtime_next', { when }),
  nextOpen: (until: string) => say('bedtime_nextOpen', { until }),
  nextAgain: (time: string) => say('bedtime_nextAgain', { time }),
  nextPaused: (day: string) => say('bedtime_nextPaused', { day }),
  options: {
    dayTime: (day: string) => say('bedtime_options_dayTime', { day }),
    untilOn: (day: string) => say('bedtime_options_untilOn', { day }),
    windowHelp: (minutes: number, pastMidnight: boolean) => {
      const length = minutesText(minutes)
      return pastMidnight
        ? say('bedtime_options_windowHelpPast', { length })
        : say('bedtime_options_windowHelp', { length })
    },
    windowErrors: {
      get short() {
        return say('bedtime_options_windowErrors_short', { length: minutesText(windowRange.min) })
      },
      get long() {
        return say('bedtime_options_windowErrors_long', { length: minutesText(windowRange.max) })
      },
    },
    notice: (minutes: number) => say('bedtime_options_notice', { minutes }),
    get repeatCount() {
      return ([0, 1, 2, 3] as const).map((times) => say(`bedtime_options_repeatCount_${times}`))
    },
    repeatsHelp: (minutes: number) => say('bedtime_options_repeatsHelp', { minutes }),
    sounds: {},
    snoozesHelp: (min: number, max: number) => say('bedtime_options_snoozesHelp', { min, max }),
    snooze: {},
    snoozeError: (which: 0 | 1, fault: SnoozeFault): string => {
      if (fault === 'not-whole') return say('bedtime_options_snoozeErrors_not@whole')
      if (fault === 'order') return say(`bedtime_options_snoozeErrors_${which === 0 ? 'first' : 'second'}`)
      return say('bedtime_options_snoozeErrors_range', { least: snoozeRange.min, most: snoozeRange.max })
    },
    pauseErrors: {},
    resetNames: {},
  },
  popup: {
    pausedText: (day: string) => say('bedtime_popup_pausedText', { day }),
    aheadText: {},
    openText: {},
    again: (time: string) => say('bedtime_popup_again', { time }),
    laterBy: (minutes: number) => say('bedtime_popup_laterBy', { length: minutesText(minutes) }),
    nightsDone: (done: number, of: number) => say('bedtime_popup_nightsDone', { done, of }),
    night: (day: string, done: boolean, isTonight: boolean) =>
      say(`bedtime_popup_night_${done ? 'done' : isTonight ? 'tonight' : 'none'}`, { day }),
  },
})

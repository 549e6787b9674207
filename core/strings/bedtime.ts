import type { Plan, Sound } from '../bedtime/plan.ts'
import { snoozeRange, windowRange } from '../bedtime/plan.ts'
import type { PauseFault, SnoozeFault, WindowFault } from '../bedtime/plan-form.ts'

const length = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ')
}

const kept = 'The last value was kept.'

/** Every word of the bedtime plan and of tonight. Functions take what varies; times and days come as the reader writes them. */
export const bedtimeStrings = {
  length,
  when: {
    tonight: (time: string) => `tonight at ${time}`,
    today: (time: string) => `today at ${time}`,
    tomorrow: (time: string) => `tomorrow at ${time}`,
    onDay: (day: string, time: string) => `${day} at ${time}`,
  },
  next: (when: string) => `Next reminder: ${when}`,
  nextNone: 'No reminder is planned.',
  nextOpen: (until: string) => `This evening is open until ${until}.`,
  nextAgain: (time: string) => `The reminder comes back at ${time}.`,
  nextPaused: (day: string) => `Paused until ${day}.`,

  options: {
    title: 'Bedtime',
    help: 'A reminder to stretch before bed. It comes only in the window you choose.',
    on: 'Remind me in the evening',
    diary: 'The diary',
    morning: 'Ask in the morning how many cramps there were',
    morningHelp:
      'One quiet notification between 8 and 12, only for a night that is not written down yet. It works without the evening’s reminder.',
    routine: 'Start the routine',
    openFailed: 'The page could not be opened. Try again, or reload this page.',
    time: 'Time',
    everyEvening: 'Every evening at',
    timeError: `Enter a time, such as 22:30. ${kept}`,
    differ: 'Different times on some days',
    days: 'Evenings',
    daysHelp: 'Each evening belongs to the day it begins on, so 00:15 on Tuesday is the night after Monday.',
    dayTime: (day: string) => `Time on ${day}`,
    noReminder: 'no reminder',
    noDayError: 'Keep at least one evening. To have no reminder, use the switch at the top of this section.',
    until: 'Remind me until',
    untilOn: (day: string) => `Remind me until, on ${day}`,
    windowHelp: (minutes: number, pastMidnight: boolean) =>
      `${length(minutes)}${pastMidnight ? ', past midnight' : ''}`,
    windowOthers: 'Other evenings have the same length.',
    windowErrors: {
      'no-time': `Enter a time, such as 01:00. ${kept}`,
      zero: `The end is the same as the start. Choose a later end. ${kept}`,
      short: `Leave at least ${length(windowRange.min)} after the start. ${kept}`,
      long: `The end is more than ${length(windowRange.max)} after the start. Choose an earlier end. ${kept}`,
    } satisfies Record<WindowFault, string>,
    reminder: 'The reminder',
    notice: (minutes: number) => `A notice ${minutes} minutes before`,
    repeats: 'If it is not answered',
    repeatCount: ['Do not repeat it', 'Repeat it once', 'Repeat it up to twice', 'Repeat it up to three times'],
    repeatsHelp: (minutes: number) => `A repeat comes after ${minutes} minutes, and never after the window ends.`,
    soundFirefox: 'Whether a reminder makes a sound is up to Firefox and your system.',
    sound: 'Sound',
    sounds: { none: 'No sound', system: 'The sound your system gives its notifications' } satisfies Record<
      Sound,
      string
    >,
    snoozes: 'When you put it off',
    snoozesHelp: (min: number, max: number) =>
      `The two lengths a reminder can be put off for, from ${min} to ${max} minutes, the shorter first.`,
    snooze: ['Shorter', 'Longer'],
    unit: 'min',
    snoozeErrors: [
      {
        'not-whole': `Enter a whole number of minutes. ${kept}`,
        range: `Enter a number from ${snoozeRange.min} to ${snoozeRange.max}. ${kept}`,
        order: `Make this shorter than the second one. ${kept}`,
      },
      {
        'not-whole': `Enter a whole number of minutes. ${kept}`,
        range: `Enter a number from ${snoozeRange.min} to ${snoozeRange.max}. ${kept}`,
        order: `Make this longer than the first one. ${kept}`,
      },
    ] satisfies Record<SnoozeFault, string>[],
    pause: 'Pause until',
    pauseHelp: 'The first evening with a reminder again. Leave it empty for no pause.',
    pauseClear: 'End the pause',
    pauseErrors: {
      'no-date': `Enter a date of the calendar. ${kept}`,
      past: `Choose a date after today. ${kept}`,
    } satisfies Record<PauseFault, string>,
    resetNames: {
      on: 'Whether the reminder is on',
      times: 'The reminder’s times',
      windowMinutes: 'How long the reminder may come',
      notice: 'The notice before the reminder',
      repeats: 'The reminder’s repeats',
      sound: 'The reminder’s sound',
      snoozes: 'How long the reminder can be put off',
      pausedUntil: 'The reminder’s pause',
      once: 'The reminder of one evening',
      morning: 'Whether the morning asks about the night',
      rests: 'The evenings to rest on',
    } satisfies Record<keyof Plan, string>,
  },

  popup: {
    tabs: 'What to show',
    page: 'This page',
    tonight: 'Tonight',
    last: 'Last night',
    looking: 'Reading your plan',
    loadFailed: 'Your plan could not be read. Close this and open it again.',
    off: 'No reminder yet',
    offText: 'Crampwise can remind you to stretch before bed.',
    offTime: 'Every evening at',
    offDiffer: 'Your times for each day are kept.',
    turnOn: 'Remind me',
    timeError: 'Enter a time, such as 22:30.',
    paused: 'Paused',
    pausedText: (day: string) => `Reminders come again from ${day}.`,
    unpause: 'End the pause',
    rest: 'Rest tonight',
    restText: 'Your experiment asks for no stretch this evening, so no reminder comes.',
    aheadText: { tonight: 'Tonight', today: 'Today', tomorrow: 'Tomorrow' },
    open: 'Time to stretch',
    openText: {
      full: 'The whole routine fits in now.',
      short: 'It is later than planned. A routine of two minutes is enough for tonight.',
      tomorrow: 'The evening is nearly over. Tomorrow is fine too.',
    },
    again: (time: string) => `The reminder comes back at ${time}.`,
    snoozedText: 'Put off until then.',
    held: 'The reminder waits',
    heldText: 'A video with sound fills the screen. The reminder comes when it ends.',
    started: 'Begun',
    startedText: 'You began tonight’s routine.',
    done: 'Done for tonight',
    skipped: 'Not tonight',
    skippedText: 'No more reminders this evening.',
    start: 'Start now',
    startAgain: 'Start again',
    later: 'Later',
    laterBy: (minutes: number) => `In ${length(minutes)}`,
    skip: 'Not tonight',
    resume: 'Remind me after all',
    change: 'Change',
    changeHint: 'the reminder’s times, in the options',
    nights: 'The last seven nights',
    nightsDone: (done: number, of: number) => `${done} of the last ${of} nights`,
    night: (day: string, done: boolean, isTonight: boolean) =>
      `${day}: ${done ? 'stretched' : isTonight ? 'not yet' : 'no stretch noted'}`,
    cramp: 'I have a cramp now',
    openFailed: 'The page could not be opened. Close this and try again.',
  },
}

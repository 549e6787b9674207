import type { Due } from '../bedtime/schedule.ts'

/** Words of the reminders that the system shows, and of the toolbar button while one waits. */
export const reminderStrings = {
  notice: { title: 'Stretch in 10 minutes', text: 'Tonight’s calf and hamstring stretch is coming up.' },
  title: 'Time for tonight’s stretch',
  offers: {
    full: 'Calves and hamstrings, about 3 minutes.',
    short: 'It is late, so a version of 2 minutes is ready.',
    tomorrow: 'It is late. Stretch for 2 minutes, or leave it for tomorrow.',
  } satisfies Record<Due['offer'], string>,
  waited: 'This waited while a video with sound filled the screen.',
  morning: { title: 'How was last night?', text: 'Write down how many cramps there were. It takes a few seconds.' },
  test: { title: 'A test from Crampwise', text: 'This is how a reminder looks.' },
  start: 'Start',
  later: (minutes: number) => `In ${minutes} minutes`,
  skip: 'Not tonight',
  waiting: 'Crampwise: tonight’s stretch is waiting',
} as const

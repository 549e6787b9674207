import { say, wordsOf } from './say.ts'

/** Words of the reminders that the system shows, and of the toolbar button while one waits. */
export const reminderStrings = wordsOf('reminders', {
  notice: {},
  offers: {},
  morning: {},
  test: {},
  later: (minutes: number) => say('reminders_later', { minutes }),
})

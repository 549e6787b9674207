import { say, wordsOf } from './say.ts'

/** Every word of the welcome page. */
export const welcomeStrings = wordsOf('welcome', {
  practice: {
    /** Our own words, in English like the pages that are read; `topic` is what the mark on a piece opens. */
    text: [
      { text: 'For ' },
      { text: 'night leg cramps', topic: 'leg_cramps' },
      { text: ', many people take ' },
      { text: 'magnesium', topic: 'magnesium' },
      { text: ' before bed, and some have heard of ' },
      { text: 'vitamin K2', topic: 'vitamin_k2' },
      { text: '. Others do a ' },
      { text: 'calf stretch', topic: 'stretching' },
      { text: ' in the evening instead.' },
    ] as readonly { text: string; topic?: string }[],
  },
  bedtime: {},
  get steps() {
    return [say('welcome_steps_1'), say('welcome_steps_2'), say('welcome_steps_3')]
  },
  get never() {
    return [say('welcome_never_1'), say('welcome_never_2'), say('welcome_never_3'), say('welcome_never_4')]
  },
})

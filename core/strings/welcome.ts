/** Every word of the welcome page. */
export const welcomeStrings = {
  title: 'See what trials found, where you read it',
  intro:
    'Crampwise underlines leg-cramp remedies on web pages, shows what studies found about each, and can remind you of an evening stretch.',
  skip: 'Skip the set-up',
  skipFailed: 'The browser did not let this tab close. You can close it yourself; nothing needs setting up.',

  practice: {
    title: 'Try it here',
    help: 'Rest the pointer on an underlined word, or choose it. Esc closes the card.',
    /** Our own words; `topic` is what the mark on a piece opens. */
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
    failed: 'The card could not be opened. Reload this page and try again.',
    onlyPractice: 'This is only practice: nothing was hidden.',
    pageFailed: 'The browser did not open that page. Try again.',
  },

  bedtime: {
    title: 'An evening reminder',
    intro: 'Crampwise can remind you to stretch before bed. Nothing else is asked here.',
    before: 'Remind me to stretch at',
    after: 'every evening',
    remind: 'Remind me',
    badTime: 'Enter a time of day, such as 22:30.',
    on: 'Your reminder is on.',
    change: 'You can change or stop it in the options.',
    unread:
      'The browser did not let Crampwise reach its storage, so it cannot tell whether a reminder is set. Everything else on this page works.',
    retry: 'Try again',
  },

  stepsTitle: 'How it works',
  steps: [
    'Read as usual. Where a passage is about muscle cramps, remedies carry a quiet dotted line.',
    'Rest the pointer on a line, or use a shortcut. A card shows what was found, in whom, and how sure that is.',
    'Use the toolbar button to list everything found on a page, or to turn marks off there.',
  ],
  statesTitle: 'Six answers, each with its own shape',
  neverTitle: 'What it never does',
  never: [
    'It makes no network request: what you read stays in your browser.',
    'It stores nothing from private windows.',
    'It does not change the text of a page, and it sells nothing.',
    'It is not medical advice.',
  ],
  shortcut: 'opens the card of the next mark.',
  noShortcut: 'You can set a keyboard shortcut for the next mark in the options.',
  options: 'Open options',
  library: 'See all evidence',
} as const

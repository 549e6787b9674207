const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/** Words of what the browser's own menus and address bar lead to. Functions take what varies. */
export const paletteStrings = {
  /** Of the context menu, on selected text. */
  menu: 'What is the evidence?',

  addressBar: {
    /** Before anything is typed. */
    hint: 'Type a topic, such as magnesium, pickle juice or statins',
    find: (words: string) => `Find “${words}” in the evidence`,
    /** Where the line cannot follow what is typed. */
    lookUp: 'Look it up in the evidence',
  },

  asked: {
    waiting: 'Looking it up',
    selected: 'This is the text you selected. It is read on this device and kept nowhere.',
    selectedPrivate:
      'This is what you asked about in a private window. It is read on this device, kept nowhere, and gone when you close or reload this page.',
    cut: (characters: number) => `It is long: only its first ${characters.toLocaleString('en')} characters are here.`,
    lost: 'The text you asked about is no longer here: it is kept nowhere, so a page that was reloaded or restored has lost it. Select it again, or paste it below.',
    nothing: (words: string) => `Nothing here about “${words}”.`,
    nothingHelp: (topics: number) =>
      `The evidence holds ${count(topics, 'topic', 'topics')} about leg cramps, by their English names. That something is not among them says nothing about whether it works.`,
    near: 'Names close to it',
    all: 'All topics',
    named: (topics: number) =>
      `No sentence about muscle cramps, but ${count(topics, 'topic', 'topics')} of the evidence by name.`,
    namedTitle: 'Named in the text',
  },

  options: {
    shortcutsUnknown: 'The browser did not say which shortcuts are set. Its own page shows them.',
    more: 'Also in the browser',
    menuTerm: 'Look up selected text, on any page: in the menu of a right click',
    addressTerm: 'Look up a topic in the address bar: type this word, a space, and the topic',
  },
} as const

import type { ChangeFailure, Density, HoverKey, HoverMode, Reset } from '../settings.ts'

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

/** Every word of the interface that is not evidence. Functions take what varies. */
export const strings = {
  name: 'Crampwise',
  notAdvice: 'Not medical advice',

  card: {
    close: 'Close card',
    onThisPage: (words: string) => `On this page: “${words}”`,
    leadBecause: (words: string) => `Shown first because this page says “${words}”`,
    whatTrialsFound: 'What trials found',
    cautions: 'Cautions',
    safetyFirst: 'Read this first',
    instead: 'What you can do',
    steps: 'What to do now',
    others: (n: number) => count(n, 'other group or outcome', 'other groups and outcomes'),
    sources: 'Sources',
    opensInNewTab: 'opens in a new tab',
    difference: 'Difference',
    ratio: 'Ratio',
    noDifference: 'no difference',
    hideTopic: (title: string) => `Hide ${title}`,
    hideThisTopic: 'Hide this topic',
    hideThisTopicNamed: (title: string) => `Hide this topic: ${title}`,
    hideSite: 'Not on this site',
    options: 'Options',
    privateWindow: 'Private window: choices made here are not stored and last only until this page closes.',
  },

  notices: {
    updated: 'Crampwise was updated. Reload this page to see cards again.',
    loadFailed: 'This card could not be opened. Reload the page and try again.',
    topicHidden: (title: string) => `${title} is no longer marked. You can turn it on again in the options.`,
    topicHiddenHere: (title: string) => `${title} is no longer marked on this page until it closes.`,
    siteHidden: (host: string) => `Nothing is marked on ${host} from now on. The toolbar button turns marks on again.`,
    siteHiddenHere: 'Nothing is marked in this tab until this page closes.',
    working: 'Saving',
    reload: 'Reload page',
  },

  failures: {
    quota:
      'Not saved: the browser has no room left for extension data. Free some disk space, or remove sites from the list in the options, then try again.',
    unavailable:
      'Not saved: the browser did not let Crampwise reach its storage. Close other Crampwise pages and try again.',
    invalid: 'Not saved: that value is not one Crampwise can keep. Reload this page and try again.',
  } satisfies Record<ChangeFailure, string>,

  popup: {
    pageTitle: 'Crampwise on this page',
    looking: 'Looking through this page',
    found: (topics: number, mentions: number) =>
      `${count(topics, 'topic', 'topics')}, ${count(mentions, 'mention', 'mentions')} on this page`,
    rowsHint: 'Choose a topic to go to where it is mentioned.',
    /** After the count: "7" or "2 of 7". */
    rowEnd: (mentions: number, later: boolean) =>
      `${mentions === 1 ? 'mention' : 'mentions'}, go to the ${later ? 'next' : 'first'}`,
    at: (nth: number, of: number) => `${nth} of ${of}`,
    wentTo: (title: string, nth: number, of: number) => `${title}: mention ${nth} of ${of}`,
    nothingTitle: 'Nothing found on this page',
    nothing: 'Crampwise marks muscle-cramp words, and the remedies and conditions written about beside them.',
    unreadableTitle: 'This page cannot be read',
    unreadable:
      'The browser keeps extensions out of its own pages, extension stores and PDF documents, and out of local files unless its extension page allows them.',
    noSettingsTitle: 'Your settings cannot be read',
    noSettings:
      'The browser did not let Crampwise reach its storage, so nothing is marked here. What you chose before is kept. Restart the browser, then reload this page.',
    silentTitle: 'This page has not been looked at',
    noAccess: 'Crampwise has no access to this site. You can let it look once; access ends when you leave the page.',
    noAnswer: 'The page was open before Crampwise was ready. Scan it now, or reload the page.',
    scan: 'Scan this page once',
    scanning: 'Scanning',
    scanFailed: 'The browser did not allow this page to be scanned.',
    evidenceFailed: 'The evidence could not be loaded. Remove Crampwise and install it again if this stays.',
    marksOn: (host: string) => `Marks on ${host}`,
    marksHere: 'Marks in this tab',
    marksOff: 'Marks are off here. What was found is still listed.',
    privateSwitch: 'Private window: nothing is stored. The switch holds until this tab closes.',
    options: 'Options',
    on: 'On',
    off: 'Off',
  },

  options: {
    pageTitle: 'Crampwise options',
    title: 'Options',
    intro: 'Every change is saved at once and applies in open tabs.',
    saved: 'Saved',
    loading: 'Reading your settings',
    loadFailed:
      'The settings could not be read. Close this page, open it again, and restart the browser if that does not help.',
    sections: 'Sections',
    resetsTitle: 'Some settings were reset',
    resets: 'These settings were damaged and went back to their usual values. Everything else was kept.',
    resetNames: {
      'reading.density': 'How much is marked',
      'reading.hoverMode': 'What opens a card',
      'reading.hoverKey': 'The key to hold',
      'reading.dwellMs': 'The rest before a card opens',
      'topics.off': 'Topics that are off',
      'sites.off': 'Sites that are off',
    } as Partial<Record<Reset, string>>,
    reset: (field: Reset): string => strings.options.resetNames[field] ?? field,
    topics: {
      title: 'Topics',
      help: 'A topic that is off carries no marks.',
      search: 'Find a topic',
      shown: (n: number) => count(n, 'topic', 'topics'),
      none: (words: string) => `No topic matches “${words}”.`,
      clear: 'Clear search',
      on: (n: number, of: number) => `${n} of ${of} on`,
      allOn: 'Turn all on',
    },
    marks: {
      title: 'Marks',
      legend: 'How much is marked',
      labels: {
        every: 'Every mention',
        section: 'First in each section',
        page: 'First on the page',
        none: 'No marks',
      } satisfies Record<Density, string>,
      help: {
        every: 'All of them, wherever they stand.',
        section: 'Once under each heading. This is the usual choice.',
        page: 'Once for each topic.',
        none: 'The page stays plain; the toolbar button lists what was found.',
      } satisfies Record<Density, string>,
    },
    cards: {
      title: 'Opening cards',
      legend: 'What opens a card',
      labels: {
        rest: 'Resting the pointer on a mark',
        key: 'Resting the pointer while a key is held',
        click: 'A click only',
      } satisfies Record<HoverMode, string>,
      keyLegend: 'The key to hold',
      keys: { Alt: 'Alt (Option on a Mac)', Control: 'Control', Shift: 'Shift' } satisfies Record<HoverKey, string>,
      dwell: 'Rest before a card opens',
      unit: 'ms',
      dwellHelp: (min: number, max: number) => `A whole number from ${min} to ${max}. 1000 ms is one second.`,
      dwellError: (min: number, max: number) =>
        `Enter a whole number from ${min} to ${max}, in thousandths of a second. The last value was kept.`,
    },
    sites: {
      title: 'Sites that are off',
      help: 'Nothing is marked on these sites. Each name stands for that site alone, not for its subdomains.',
      none: 'Marks are on everywhere.',
      add: 'Add a site',
      placeholder: 'news.example.org',
      addHelp: 'A host name, or an address you paste; only its host is kept.',
      addButton: 'Add site',
      remove: 'Remove',
      removeHost: (host: string) => `Remove ${host}`,
      removed: (host: string) => `${host} removed. Marks are on there again.`,
      added: (host: string) => `${host} added`,
      errors: {
        empty: 'Enter the name of a site, such as news.example.org.',
        'not-web': 'Enter the address of a web site. Pages of the browser and files carry no site name.',
        'not-host': 'That is not a host name. Use letters, digits, dots and hyphens, such as news.example.org.',
        duplicate: 'This site is already on the list.',
      },
    },
    about: {
      title: 'About',
      privacy:
        'Crampwise makes no network request. What you read and what you choose stay in this browser, and nothing from private windows is stored.',
      version: (version: string) => `Version ${version}`,
      shortcuts: 'Keyboard shortcuts',
      noShortcut: 'not set',
      shortcutsHelp: 'The browser keeps the shortcuts and can change them.',
      changeShortcuts: 'Change shortcuts',
      shortcutsFailed:
        'The browser did not open its shortcut page. In Chrome it is chrome://extensions/shortcuts; in Firefox it is in about:addons, under the gear button.',
      commands: {
        'next-mark': 'Open the card of the next mark',
        'previous-mark': 'Open the card of the previous mark',
        'open-card': 'Open the card of the nearest mark in view',
        _execute_action: 'Open the toolbar popup',
      } as Record<string, string>,
      advice:
        'Crampwise shows what studies found in groups of people. It is not medical advice and cannot know your health. Ask a doctor or pharmacist before starting or stopping a medicine or supplement.',
    },
  },

  welcome: {
    pageTitle: 'Welcome to Crampwise',
    title: 'See what trials found, where you read it',
    intro: 'Crampwise underlines leg-cramp remedies on web pages and shows what studies found about each.',
    sample: { before: 'Some people take ', mark: 'magnesium', after: ' before bed for night leg cramps.' },
    sampleLabel: 'How a mark looks',
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
  },
} as const

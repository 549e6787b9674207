import type { ArticleVerdict } from '../evidence/article-schema.ts'
import type { Kind, Population } from '../evidence/types.ts'
import type { Sort } from '../library/route.ts'
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
    cautions: 'Cautions',
    safetyFirst: 'Read this first',
    instead: 'What you can do',
    steps: 'What to do now',
    others: (n: number) => count(n, 'other group or outcome', 'other groups and outcomes'),
    sources: 'Sources',
    opensInNewTab: 'opens in a new tab',
    allEvidence: 'All evidence',
    hideTopic: 'Hide topic',
    hideTopicNamed: (title: string) => `Hide topic: ${title}`,
    hideSite: 'Not on this site',
    options: 'Options',
    privateWindow: 'Private window: choices made here are not stored and last only until this page closes.',
  },

  records: {
    /** What a figure does, for its tooltip and for screen readers. */
    figure: 'Open the record of this figure',
    back: 'Back',
    usedIn: 'Used in',
    all: (name: string) => `All reference values: ${name}`,
    unverified: 'This record is not verified, so its figures are not shown. What is known of it stands below.',
    verified: 'Verified',
    checked: 'Yes. Each figure was read in the study or in a summary of it.',
    notStated: 'Not stated in the record',
    asked: 'The number asked for',
    askedHint: 'the figure you came from',
    rows: {
      n: 'People studied',
      population: 'Who',
      intervention: 'What was given',
      dose: 'Dose',
      duration: 'How long',
      comparator: 'Compared with',
      outcome: 'What was measured',
      adverse: 'Harms',
      fundingOrLimits: 'Funding and limits',
    },
    groups: 'Groups',
    effects: 'Effects',
    before: (value: string) => `before treatment ${value}`,
    people: (n: string) => `${n} ${n === '1' ? 'person' : 'people'}`,
    trials: (n: string) => `${n} ${n === '1' ? 'trial' : 'trials'}`,
    interval: (low: string, high: string, level: string) =>
      `${level === '' ? '' : `${level}% `}interval ${low} to ${high}`,
    p: (p: string) => `p ${p}`,
    valuesIn: (unit: string) => `reference values in ${unit}`,
    nutrient: {
      functions: 'What it does',
      intake: 'Intake a day',
      limits: 'Upper limits',
      signs: 'Signs of too little',
      atRisk: 'Who is at risk',
      interactions: 'Interactions',
      foods: 'Foods',
      thresholds: 'Blood tests',
    },
    noLimit: 'no limit set',
    span: (low: string, high: string) => `${low} to ${high}`,
    from: (low: string) => `from ${low}`,
    below: (high: string) => `below ${high}`,
    source: 'Source',
    grade: (grade: string) => `grade ${grade}`,
    links: { doi: 'DOI', pubmed: 'PubMed', page: 'Page' },
  },

  charts: {
    difference: 'Difference',
    ratio: 'Ratio',
    noDifference: 'no difference',
    lower: 'lower',
    higher: 'higher',
    noInterval: 'interval not stated',
    of100: 'of 100 people',
  },

  notices: {
    updated: 'Crampwise was updated. Reload this page to see cards again.',
    loadFailed: 'This card could not be opened. Reload the page and try again.',
    topicHidden: (title: string) => `${title} is no longer marked. You can turn it on again in the options.`,
    topicHiddenHere: (title: string) => `${title} is no longer marked on this page until it closes.`,
    siteHidden: (host: string) => `Nothing is marked on ${host} from now on. The toolbar button turns marks on again.`,
    siteHiddenHere: 'Nothing is marked in this tab until this page closes.',
    reload: 'Reload page',
  },

  failures: {
    quota:
      'Not saved: the browser has no room left for extension data. Free some disk space, or remove sites from the list in the options, then try again.',
    unavailable:
      'Not saved: the browser did not let Crampwise reach its storage. Close other Crampwise pages and try again.',
    invalid: 'Not saved: that value is not one Crampwise can keep. Reload this page and try again.',
  } satisfies Record<ChangeFailure, string>,

  library: {
    pageTitle: (view: string) => (view === '' ? 'Crampwise evidence' : `${view} · Crampwise evidence`),
    nav: 'Parts of the library',
    skip: 'Skip to the content',
    places: {
      list: 'Evidence',
      nutrients: 'Nutrients',
      check: 'Check a text',
      article: 'An article, judged',
      changes: 'What changed',
    },
    version: (version: string) => `Evidence ${version}`,
    advice: 'Not medical advice. Trials speak of groups of people and cannot know your health.',
    print: 'Print',
    late: {
      waiting: 'Opening',
      failed: 'This part could not be opened. Reload the page and try again.',
    },

    list: {
      title: 'What trials found about leg cramps',
      intro: (topics: number, studies: number) => `${topics} topics, resting on ${studies} studies and guidelines.`,
      now: 'I have a cramp now',
      flags: 'When to see a doctor',
      search: 'Find a topic',
      placeholder: 'Magnesium, pickle juice, statins',
      state: 'What trials found',
      population: 'For whom',
      kind: 'Kind',
      sort: 'Order',
      any: 'All',
      shown: (n: number) => count(n, 'topic', 'topics'),
      none: 'No topic matches.',
      noneHelp: 'Try another word, or clear the filters.',
      clear: 'Clear all',
      compare: 'Compare',
      compareNamed: (title: string) => `Compare ${title}`,
      compareFull: (most: number) => `${most} topics can stand side by side. Take one out first.`,
      compareGo: (n: number) => `Compare ${count(n, 'topic', 'topics')}`,
      compareMore: 'Choose another topic to compare',
      compareClear: 'Clear choice',
      chosen: 'To compare',
      /** Before what is said of another row than a topic's first: "In pregnancy, leg cramps: trials conflict". */
      about: (who: string, outcome: string, short: string) => {
        const about = [who, outcome].filter((part) => part !== '').join(', ')
        return `${about.charAt(0).toUpperCase()}${about.slice(1)}: ${short}`
      },
      among: (who: string) => `In ${who}`,
      amongAll: {
        night: 'In night cramps',
        older: 'In older adults',
        pregnancy: 'In pregnancy',
        exercise: 'In sport',
        cirrhosis: 'In cirrhosis',
        dialysis: 'On dialysis',
        deficiency: 'Where the nutrient is lacking',
        medicine: 'In people on medicines',
        anyone: 'In anyone',
      } satisfies Record<Population, string>,
    },
    sorts: {
      name: 'Name',
      certainty: 'Certainty',
      state: 'What trials found',
      people: 'People studied',
      checked: 'Last checked',
    } satisfies Record<Sort, string>,
    kinds: {
      nutrient: 'Nutrient',
      food: 'Food or drink',
      medicine: 'Medicine',
      practice: 'Something to do',
      condition: 'Condition',
      safety: 'Safety',
      background: 'Background',
    } satisfies Record<Kind, string>,
    populations: {
      night: 'Night cramps',
      older: 'Older adults',
      pregnancy: 'Pregnancy',
      exercise: 'Sport',
      cirrhosis: 'Cirrhosis',
      dialysis: 'Dialysis',
      deficiency: 'A lack of the nutrient',
      medicine: 'People on medicines',
      anyone: 'Anyone',
    } satisfies Record<Population, string>,

    entry: {
      answer: 'In short',
      doctor: 'See a doctor',
      contents: 'On this page',
      rows: 'What trials found, by group and outcome',
      change: 'What would change this',
      stale: 'Why this still stands',
      notes: 'Good to know',
      foods: 'Foods',
      names: 'Other names',
      nutrient: (name: string) => `${name}: intake, limits, foods`,
      compare: 'Compare with another topic',
      neighbours: 'Next and previous topic',
    },

    study: { title: 'Study record', reference: 'Reference values' },

    compare: {
      title: 'Side by side',
      aspect: 'Question',
      answer: 'What trials found',
      certainty: 'How sure that is',
      others: 'Others it was tried in',
      checked: 'Checked',
      none: 'Nothing to add',
      remove: (title: string) => `Remove ${title}`,
      add: 'Add a topic',
      choose: 'Choose a topic',
      addButton: 'Add',
    },

    changes: { title: 'What changed', intro: 'Each version of the evidence, the newest first.' },

    unknown: {
      title: 'Nothing is here',
      text: 'This address leads to no topic. It may have been mistyped, or the topic may have another name now.',
      all: 'See all topics',
    },
  },

  checkText: {
    title: 'Check a text',
    intro: 'Paste a passage from anywhere, also from a PDF. It is read on this device and is kept nowhere.',
    label: 'Text to check',
    placeholder: 'Paste text here',
    trySample: 'Try an example',
    sample:
      'Night cramps\n\nBananas are packed with potassium, which prevents leg cramps. Many people also take magne-\nsium glycinate at bedtime.\n\nOther things people try for leg cramps:\n- pickle juice\n- quinine tablets\n- stretching the calf before bed',
    clear: 'Clear',
    found: (mentions: number, topics: number) =>
      `${count(mentions, 'mention', 'mentions')} of ${count(topics, 'topic', 'topics')}`,
    nothing: 'Nothing about muscle cramps was found in this text.',
    tooLong: (characters: number) =>
      `Only the first ${characters.toLocaleString('en')} characters are read. Paste the rest on its own.`,
    marked: 'Your text, marked',
    topics: 'In this text',
    choose: 'Choose a topic, or a marked word in the text.',
    mentions: (n: number) => (n === 1 ? 'mention' : 'mentions'),
    because: (said: string) => `Shown because the text says “${said}”`,
    fullEntry: (title: string) => `All evidence on ${title}`,
    back: 'Back to the topics',
  },

  nutrients: {
    title: 'Nutrients',
    intro:
      'What each nutrient does, how a lack shows, and how much is meant. Amounts are for adults unless they say otherwise; every value opens its source. Most people with leg cramps lack none of these.',
    jump: 'Nutrients on this page',
    trials: (title: string) => `Trials of ${title} for cramps`,
    none: 'Nothing in the sources that were read',
  },

  article: {
    title: 'An article, judged',
    intro: (title: string, claims: number) =>
      `“${title}” is typical of what people read. Here are its ${claims} claims, in our own words, beside what the evidence says. The sentences are judged, not their author.`,
    filter: 'Show claims by verdict',
    all: (claims: number) => `All (${claims})`,
    verdicts: {
      supported: 'Supported',
      partly: 'Partly right',
      overstated: 'Goes too far',
      unsupported: 'No source found',
    } satisfies Record<ArticleVerdict, string>,
    unsupported: '“No source found” means that none was found here, not that the sentence was proved false.',
    shown: (claims: number) => count(claims, 'claim', 'claims'),
    says: 'The article says',
    omissions: 'What the article leaves out',
    evidence: (title: string) => `Evidence on ${title}`,
  },

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
    library: 'Evidence',
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
      evidence: 'Evidence',
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
} as const

import type { Reset } from '../settings.ts'
import { type MessageKey, say, sayCount, wordsOf } from './say.ts'

const resetKeys = {
  'reading.density': 'options_resetNames_density',
  'reading.hoverMode': 'options_resetNames_hoverMode',
  'reading.hoverKey': 'options_resetNames_hoverKey',
  'reading.dwellMs': 'options_resetNames_dwellMs',
  'topics.off': 'options_resetNames_topicsOff',
  'reading.claims': 'options_resetNames_claims',
  'sites.off': 'options_resetNames_sitesOff',
  'wrong.here': 'options_resetNames_wrongHere',
} as const satisfies Partial<Record<Reset, MessageKey>>
const isNamed = (field: string): field is keyof typeof resetKeys => Object.hasOwn(resetKeys, field)

/** Every word of the interface that is not evidence. Functions take what varies. */
export const strings = wordsOf('', {
  card: {
    onThisPage: (words: string) => say('card_onThisPage', { words }),
    leadBecause: (words: string) => say('card_leadBecause', { words }),
    others: (n: number) => sayCount('card_others', n),
    linkedHeld: (found: string) => say('card_linkedHeld', { found }),
    hideTopicNamed: (title: string) => say('card_hideTopicNamed', { title }),
    wrong: (words: string) => say('card_wrong', { words }),
  },
  records: {
    all: (name: string) => say('records_all', { name }),
    rows: {},
    nutrient: {},
    grade: (grade: string) => say('records_grade', { grade }),
    links: {},
  },
  charts: {},
  notices: {
    topicHidden: (title: string) => say('notices_topicHidden', { title }),
    topicHiddenHere: (title: string) => say('notices_topicHiddenHere', { title }),
    siteHidden: (host: string) => say('notices_siteHidden', { host }),
    wrongHidden: (words: string, host: string) => say('notices_wrongHidden', { words, host }),
    wrongHiddenHere: (words: string) => say('notices_wrongHiddenHere', { words }),
    remindsAt: (when: string) => say('notices_remindsAt', { when }),
    remindsNot: {},
  },
  failures: {},
  library: {
    pageTitle: (view: string) => (view === '' ? say('library_pageTitle') : say('library_viewTitle', { view })),
    places: {},
    version: (version: string) => say('library_version', { version }),
    late: {},
    list: {
      intro: (topics: number, studies: number) => say('library_list_intro', { topics, studies }),
      shown: (n: number) => sayCount('counts_topics', n),
      compareNamed: (title: string) => say('library_list_compareNamed', { title }),
      compareFull: (most: number) => say('library_list_compareFull', { most }),
      compareGo: (n: number) => say('library_list_compareGo', { topics: sayCount('counts_topics', n) }),
    },
    sorts: {},
    kinds: {},
    populations: {},
    entry: {
      nutrient: (name: string) => say('library_entry_nutrient', { name }),
    },
    study: {},
    compare: {
      remove: (title: string) => say('library_compare_remove', { title }),
    },
    changes: {},
    unknown: {},
  },
  checkText: {
    found: (mentions: number, topics: number) =>
      say('checkText_found', {
        mentions: sayCount('counts_mentions', mentions),
        topics: sayCount('counts_topics', topics),
      }),
    tooLong: (characters: number) => say('checkText_tooLong', { characters }),
    /** English, as what is read is. */
    sample:
      'Night cramps\n\nBananas are packed with potassium, which prevents leg cramps. Magne-\nsium glycinate stops night cramps within days. Stretching the calves before bed\nmay ease leg cramps as well.\n\nOther things people try for leg cramps:\n- pickle juice\n- quinine tablets\n- a warm bath',
    mentions: (n: number) => sayCount('checkText_mentions', n),
    because: (said: string) => say('checkText_because', { said }),
    fullEntry: (title: string) => say('checkText_fullEntry', { title }),
  },
  nutrients: {
    trials: (title: string) => say('nutrients_trials', { title }),
  },
  article: {
    intro: (title: string, claims: number) => say('article_intro', { title, claims }),
    all: (claims: number) => say('article_all', { claims }),
    verdicts: {},
    shown: (claims: number) => sayCount('counts_claims', claims),
    evidence: (title: string) => say('article_evidence', { title }),
  },
  popup: {
    found: (topics: number, mentions: number) =>
      say('popup_found', {
        mentions: sayCount('counts_mentions', mentions),
        topics: sayCount('counts_topics', topics),
      }),
    allClaims: (n: number) => say('popup_allClaims', { n }),
    wentToClaim: (words: string) => say('popup_wentToClaim', { words }),
    /** After the count: "7" or "2 of 7". */
    rowEnd: (mentions: number, later: boolean) => sayCount(later ? 'popup_rowNext' : 'popup_rowFirst', mentions),
    at: (nth: number, of: number) => say('popup_at', { nth, of }),
    wentTo: (title: string, nth: number, of: number) => say('popup_wentTo', { title, nth, of }),
    marksOn: (host: string) => say('popup_marksOn', { host }),
  },
  options: {
    reset: (field: Reset): string => (isNamed(field) ? say(resetKeys[field]) : field),
    topics: {
      shown: (n: number) => sayCount('counts_topics', n),
      none: (words: string) => say('options_topics_none', { words }),
      on: (n: number, of: number) => say('options_topics_on', { n, of }),
    },
    marks: {
      labels: {},
      help: {},
    },
    cards: {
      labels: {},
      keys: {},
      dwellHelp: (min: number, max: number) => say('options_cards_dwellHelp', { min, max }),
      dwellError: (min: number, max: number) => say('options_cards_dwellError', { min, max }),
    },
    sites: {
      removeHost: (host: string) => say('options_sites_removeHost', { host }),
      removed: (host: string) => say('options_sites_removed', { host }),
      added: (host: string) => say('options_sites_added', { host }),
      errors: {},
    },
    wrong: {
      item: (words: string, host: string) => say('options_wrong_item', { words, host }),
      backNamed: (words: string, host: string) => say('options_wrong_backNamed', { words, host }),
      done: (words: string, host: string) => say('options_wrong_done', { words, host }),
    },
    about: {
      version: (version: string) => say('options_about_version', { version }),
    },
  },
})

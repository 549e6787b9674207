import type { Asked } from './asked.ts'
import type { EveningAnswer, Plan, RemindResult, Session } from './bedtime/plan.ts'
import type { Verdict } from './claims/types.ts'
import type { Beside } from './diary/transfer/write-export.ts'
import type { JudgedText } from './judge-text.ts'
import type { PackedText } from './pack-text.ts'
import type { ChangeResult, SettingsChange } from './settings.ts'

/** Where `mark/step` goes: the next mark, the one before, or the nearest in view. */
export const steps = ['next', 'previous', 'nearest'] as const
export type Step = (typeof steps)[number]

/**
 * Scripts that come into a frame only when they are wanted: what reads and marks it, what knows the names of remedies, and
 * what shows cards.
 */
export const frameParts = ['engine', 'names', 'card'] as const
export type FramePart = (typeof frameParts)[number]

/**
 * A page of ours; the library opens at a topic, or at its list for null. `routine` offers tonight's stretch,
 * `cramp-now` shows what to do during a cramp, `diary` begins with the last night.
 */
export type ExtensionPage = 'options' | 'welcome' | 'routine' | 'cramp-now' | 'diary' | { library: string | null }

/** What became of a test reminder. `denied`: the browser or the system does not let us show any. */
export type TestResult = { ok: true } | { ok: false; reason: 'denied' | 'failed' }

/** One-shot messages: name, what is sent, what comes back. Both ends are checked against this map. */
export interface Messages {
  /** Frame to background: put one of our scripts into the frame that asks. */
  'frame/load': (part: FramePart) => boolean
  /** Frame to background: judge the text of a page that may speak of cramps. Nothing of it is kept. Null when refused. */
  'text/judge': (text: PackedText) => JudgedText | null
  /** Anyone of ours to background, the only writer of settings. */
  'settings/change': (change: SettingsChange) => ChangeResult
  /** Content script or card to background: open one of our pages. */
  'page/open': (page: ExtensionPage) => boolean
  /** Anyone of ours to background, the only writer of the plan: change some fields. */
  'plan/change': (patch: Partial<Plan>) => ChangeResult
  /** Anyone of ours to background, the only writer of the log: answer the open evening's reminder, or the next one's. */
  'evening/answer': (answer: EveningAnswer) => ChangeResult
  /** Card or popup to background: remind of this evening's stretch, whatever the plan says. */
  'evening/remind': () => RemindResult
  /** Routine page to background: a routine was done. */
  'session/log': (session: Session) => ChangeResult
  /** Diary to background: put plan, log or settings of an export in the place of what is stored; what is left out stays. */
  'kept/restore': (kept: Partial<Beside>) => ChangeResult
  /** Diary to background: delete plan, log and settings. */
  'kept/forget': () => ChangeResult
  /** Options to background: keep options and plan in step through the browser's sync, or stop and delete what was sent. */
  'sync/switch': (on: boolean) => ChangeResult
  /** Welcome page or options to background: show a reminder that only tests whether it is seen. */
  'reminder/test': () => TestResult
  /** Popup to background: scan this tab once, on the access its click gave. */
  'tab/scan': (tabId: number) => boolean
  /** Library to background: the text that this tab was opened to look up, given once; null for none. */
  'asked/take': () => Asked | null
  /** Background to a content script: step through the marks. */
  'mark/step': (step: Step) => boolean
}

/** Name of the ports a popup opens to a tab: one to every frame, and one to the top frame alone. */
export const findingsPort = 'findings'

/** What a frame found, by topic, in the order of first mention. Counts are of mentions, not of painted marks. */
export interface Finding {
  topic: string
  count: number
}

/** A sentence of a frame that claims something, in reading order. */
export interface FoundClaim {
  topic: string
  verdict: Verdict
  /** It works, but regulators advise against it. */
  caution: boolean
  /** The sentence, on one line and no longer than `longestClaimText`. */
  text: string
}

/** Most claims a popup is sent from a frame. */
export const mostClaims = 500

/** How much of a claim's sentence a popup is sent, in characters. */
export const longestClaimText = 160

export const frameFaults = ['settings', 'judging'] as const
export type FrameFault = (typeof frameFaults)[number]

/** What a frame tells an open popup: at once, and again whenever it changes. */
export interface FrameFindings {
  type: 'findings'
  /** A random id of this frame's content script, valid until it ends. */
  frame: string
  /** Host of the frame's own address, empty when it has none. */
  host: string
  /** Marks are off here by the site list or by this tab's own switch. */
  off: boolean
  /** False until the page was read once, or needed no reading. */
  scanned: boolean
  /** Why nothing is marked: the settings could not be read, or nobody judged the page's text. */
  fault: FrameFault | null
  findings: Finding[]
  /** Empty too where claims are not judged. */
  claims: FoundClaim[]
}

/** What an open popup asks of the frames. */
export type PopupRequest =
  /** Scroll to the nth mention of a topic in this frame, counted from 0, and open its card. */
  | { type: 'jump'; frame: string; topic: string; nth: number }
  /** Scroll to the nth claim of this frame, counted from 0, and open its card. */
  | { type: 'jump-claim'; frame: string; nth: number }
  /** Switch marks in this tab without storing anything (private windows). */
  | { type: 'tab-switch'; on: boolean }

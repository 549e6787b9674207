import type { ClaimLexicon } from './claims/claim-lexicon.ts'
import { type PageClaim, readPageClaims } from './claims/read-page.ts'
import { chooseMentions, matchPassages } from './find-mentions.ts'
import type { Lexicon } from './match/lexicon.ts'
import { type Sliced, sliced } from './sliced.ts'
import type { PageText } from './text/text-index.ts'

/** The text of a page, and what is asked of it. */
export interface TextToJudge extends PageText {
  /** The page's title, which may say whom its sentences are about. */
  title: string
  /** Where cramp words start that stand in parts which must not be read; see `judgeSeen`. */
  shut: readonly number[]
  /** Whether sentences are to be judged too. */
  judgesClaims: boolean
}

/** Where a topic is named, by offsets into the text. */
export interface JudgedMention {
  topic: string
  start: number
  end: number
}

/** What a text holds, in reading order. */
export interface JudgedText {
  mentions: JudgedMention[]
  claims: PageClaim[]
  /** Where words start that name cramps of any kind and were counted: whoever knows the page looks whether they may be. */
  crampWords: number[]
}

/** Prepares the whole judgement of a text. `claims` is asked for only where there are sentences to judge. */
export function createTextJudge(text: TextToJudge, lexicon: Lexicon, claims: () => ClaimLexicon): Sliced<JudgedText> {
  return sliced(judgeText(text, lexicon, claims))
}

function* judgeText(text: TextToJudge, lexicon: Lexicon, claims: () => ClaimLexicon): Generator<void, JudgedText> {
  const shut = new Set(text.shut)
  const matched = yield* matchPassages(text, lexicon, ({ start }) => shut.has(start))
  const mentions = yield* chooseMentions(matched)
  const isAsked = text.judgesClaims && mentions.length > 0
  return {
    mentions: mentions.map(({ topic, start, end }) => ({ topic, start, end })),
    claims: isAsked ? yield* readPageClaims(text, mentions, text.title, claims()) : [],
    crampWords: matched.crampWords.map(({ start }) => start),
  }
}

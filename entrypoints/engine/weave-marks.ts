import { gravest } from '../../core/claims/gravest.ts'
import type { Claim, Verdict } from '../../core/claims/types.ts'
import { crampTopic } from '../../core/match/lexicon.ts'
import type { PlacedSentence } from './place-claims.ts'
import type { PlacedMention } from './scan.ts'

/** What can be pointed at and opened: a mention, or a sentence that claims something. */
export interface Mark extends PlacedMention {
  /** What its card opens with; null for a mention alone. */
  claim: Claim | null
  /** It is the sentence itself, not a mention. */
  isSentence: boolean
}

/** The marks of a page, each in its part: a sentence with claims is one line, with its mentions inside it unpainted. */
export interface Woven {
  /** Mentions that carry the quiet line. */
  terms: Mark[]
  /** Sentences, by the gravest verdict in each. */
  sentences: { mark: Mark; verdict: Verdict }[]
  /** Mentions within sentences: nothing to see, but a card of their own. */
  unseen: Mark[]
  /** What keys step through, in reading order. */
  steps: Mark[]
  /** Every claim that is shown, in reading order, at its sentence. */
  claims: Mark[]
}

/** No mark at all. */
export const unwoven: Woven = { terms: [], sentences: [], unseen: [], steps: [], claims: [] }

type IsHidden = (mention: PlacedMention) => boolean

export interface Weaving {
  /** Every mention of the page, in reading order. */
  mentions: readonly PlacedMention[]
  /** Which of some mentions carry a mark, by density, topics and exceptions. */
  choose(mentions: readonly PlacedMention[]): readonly PlacedMention[]
  /** Whether a topic, told by these words, is off. */
  isHidden: IsHidden
  /** Claims are judged at all. */
  claims: boolean
}

/** Sorts mentions and sentences into marks. A mark woven again of the same mention and claim is the same object. */
export function createWeaver() {
  const known = new WeakMap<object, Map<Claim | null, Mark>>()

  const markOf = (key: object, claim: Claim | null, make: () => Mark): Mark => {
    const marks = known.get(key) ?? new Map<Claim | null, Mark>()
    known.set(key, marks)
    const mark = marks.get(claim) ?? make()
    marks.set(claim, mark)
    return mark
  }
  const mentionMark = (mention: PlacedMention, claim: Claim | null): Mark =>
    markOf(mention, claim, () => ({ ...mention, claim, isSentence: false }))
  const sentenceMark = (sentence: PlacedSentence, own: readonly PlacedMention[], claim: Claim): Mark =>
    markOf(sentence, claim, () => {
      const { startNode, startOffset, endNode, endOffset, spanned } = sentence
      const told = own.find(({ topic }) => topic === claim.topic) ?? (own[0] as PlacedMention)
      const text = told.topic === claim.topic ? told.text : ''
      return {
        ...told,
        topic: claim.topic,
        text,
        startNode,
        startOffset,
        endNode,
        endOffset,
        spanned,
        claim,
        isSentence: true,
      }
    })

  const drawSentence = (
    sentence: PlacedSentence,
    own: readonly PlacedMention[],
    shown: readonly Claim[],
    woven: Woven,
  ) => {
    woven.claims.push(...shown.map((claim) => sentenceMark(sentence, own, claim)))
    const worst = gravest(shown)
    if (!worst) return
    const mark = sentenceMark(sentence, own, worst)
    woven.sentences.push({ mark, verdict: worst.verdict })
    woven.steps.push(mark)
  }

  const weave = ({ mentions, choose, isHidden, claims }: Weaving): Woven => {
    const woven: Woven = { terms: [], sentences: [], unseen: [], steps: [], claims: [] }
    const inSentence = Map.groupBy(claims ? mentions : [], ({ sentence }) => sentence)
    const opened = new Map<PlacedSentence, readonly Claim[]>()
    for (const [sentence, own] of inSentence) {
      if (sentence) opened.set(sentence, shownClaims(sentence, own, isHidden))
    }
    const claimsAround = ({ sentence }: PlacedMention) => (sentence && opened.get(sentence)) ?? []
    // Under a sentence's line the cramp it is about has no card of its own, so that another may be the first.
    const isChosen = new Set(
      choose(mentions.filter((one) => one.topic !== crampTopic || claimsAround(one).length === 0)),
    )
    const drawn = new Set<PlacedSentence>()
    for (const mention of mentions) {
      const shown = claimsAround(mention)
      if (mention.sentence && shown.length > 0 && !drawn.has(mention.sentence)) {
        drawn.add(mention.sentence)
        drawSentence(mention.sentence, inSentence.get(mention.sentence) ?? [], shown, woven)
      }
      const own = shown.find(({ topic }) => topic === mention.topic)
      if (own) {
        const mark = mentionMark(mention, own)
        woven.unseen.push(mark)
        if (own !== gravest(shown)) woven.steps.push(mark)
      } else if (isChosen.has(mention)) {
        const mark = mentionMark(mention, null)
        if (shown.length > 0) {
          woven.unseen.push(mark)
        } else {
          woven.terms.push(mark)
          woven.steps.push(mark)
        }
      }
    }
    return woven
  }

  return {
    weave,
    /** The mark of a mention alone, painted or not. */
    markOf: (mention: PlacedMention) => mentionMark(mention, null),
  }
}

/** A claim goes with its words: where all that tell of its topic are hidden, so is it. */
function shownClaims({ claims }: PlacedSentence, own: readonly PlacedMention[], isHidden: IsHidden): Claim[] {
  return claims.filter(({ topic }) => {
    const told = own.filter((mention) => mention.topic === topic)
    if (told.length > 0) return told.some((mention) => !isHidden(mention))
    // Told by words that carry no mark of their own.
    return own[0] !== undefined && !isHidden({ ...own[0], topic, text: '' })
  })
}

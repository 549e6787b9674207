import type { Certainty } from '../../core/evidence/types.ts'

/** Words no sentence may hold: none shouts, none sells. */
const unfit = /!|\b(?:will (?:stop|cure|prevent|help)|cures?|guarantee[ds]?|proven to|miracle|might help)\b/i

/** Up to eight words between a verb and its object, none of which begins another thought. */
const gap = '(?:(?!(?:because|when|while|if|that|which|who|during|after|before|in|with|but)\\b)[\\w#%’-]+ ){0,8}?'
const cramps = '(?:cramps?|cramping|spasms?)\\b'
const verbs =
  '(?:(?:stop|prevent|end|cur|reliev|reduc|eas|lessen|banish|beat|halt|sooth|avert|eliminat)(?:e?s|e|p?ed|p?ing)?|helps|help(?! (?:at|for|the same|with)\\b)|fix(?:es)?|gets? rid of|does away with|wards? off|puts? an end to|(?:works?|helps|good|great|best|effective) (?:for|at|in|against|with))'
/** It prevents leg cramps; it stops them; it keeps cramps away; cramps vanish on it. */
const promise = new RegExp(
  `\\b(?:${verbs} ${gap}${cramps}|(?:stops|prevents|ends|relieves|reduces|eases) them\\b|(?:keep|take)s? ${gap}cramps? (?:away|off|at bay)|(?:free of|free from|freedom from|an end to) cramps|cramps? (?:vanish|disappear|cease|go away|stop|end)(?:e?s)? (?:with|on|after|when|once|thanks|for good))`,
  'gi',
)

/** Doubt, denial or somebody else's words, ahead of the verb in its own clause. */
const doubt =
  /\b(?:probably|may|might|whether|uncertain|unclear|unproven|no(?! doubt| question)|not(?! only| just)|never|nobody|none|neither|nor|cannot|says?|said|saw|claims?|claimed|reports?|reported|suggests?|suggested|believed?|according to|seems?)\b|n[’']t\b/i
/** Somebody else's words named at the end: "..., says a review". */
const reported = /[,:] (?:[\w#-]+ ){0,4}(?:says?|suggests?|reports?|claims?)\b|\baccording to\b/i
const clauseEnds = /[;:()]|\bbut\b|, (?:so|while|yet)\b|\band (?:it|they|this|these|that)\b/gi

/** What is wrong with the words of a text: shouting, and promises that a remedy stops cramps. */
export function unfitWords(text: string, certainty: Certainty | null): string[] {
  const plain = text.replace(/\{[^{}]*\}/g, '#')
  return [
    ...(unfit.test(plain) ? [`unfit words: ${text}`] : []),
    ...plain.split(/(?<=[.?!])\s+/).flatMap((sentence) => promisesOf(sentence, certainty)),
  ]
}

function promisesOf(sentence: string, certainty: Certainty | null): string[] {
  if (sentence.endsWith('?')) return []
  return [...sentence.matchAll(promise)]
    .filter((match) => {
      const before = sentence.slice(0, match.index)
      const clause = before.split(clauseEnds).at(-1) ?? ''
      // "To stop a cramp, pull" says what for, not that it does.
      const isPurpose = /^\W*to $/i.test(before)
      // High certainty is said with a plain "reduces", and with no stronger word.
      const isEarned = certainty === 'high' && /^reduces?\b/i.test(match[0])
      return !isPurpose && !isEarned && !doubt.test(clause) && !reported.test(sentence.slice(match.index))
    })
    .map((match) => `promises "${match[0]}": ${sentence}`)
}

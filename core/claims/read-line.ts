import { sentencesOf } from '../text/sentences.ts'
import type { ClaimLexicon } from './claim-lexicon.ts'
import { judge } from './judge.ts'
import { createLimbSense } from './limb-cramp.ts'
import { readSentence } from './read-sentence.ts'
import type { Claim } from './types.ts'

/** A sentence or two that stand alone, with the little that is known of their page. */
export interface ClaimLine {
  text: string
  heading: string
  title: string
}

/** The judged claims of a line in reading order, one a topic and population. */
export function readLine({ text, heading, title }: ClaimLine, claims: ClaimLexicon): Claim[] {
  const found = new Map<string, Claim>()
  let before = ''
  for (const { start, end } of sentencesOf(text)) {
    const words = text.slice(start, end).trim()
    const isLimbCramp = createLimbSense(words, [before, heading, title])
    for (const stated of readSentence({ text: words, before, headings: [heading], title, isLimbCramp }, claims)) {
      const topic = claims.topics.get(stated.topic)
      const key = `${stated.topic} ${stated.population}`
      if (topic && !found.has(key)) found.set(key, judge(stated, topic, words))
    }
    before = words
  }
  return [...found.values()]
}

import { createCues } from '../context/cramp-cues.ts'
import type { Span } from '../text/sentences.ts'

/** A cramp word that says itself that it means a limb. */
const explicit = /leg|calf|calves|foot|toe|thigh|hamstring|hand|muscle|night|nocturnal|skeletal|heat|exercise|horse/i

/** Whether a cramp word names the limb it means, so that nothing around it need be asked. */
export function namesLimb(word: string): boolean {
  return explicit.test(word)
}

/**
 * Decides for a sentence that stands alone whether a cramp word in it means limb muscles: by the word, then the
 * sentence, then what stands over it, the nearest first. One that nothing speaks for is taken to.
 */
export function createLimbSense(sentence: string, above: readonly string[]): (start: number, end: number) => boolean {
  const senseOf = createCues(sentence)
  const whole = spanOf(sentence)
  return (start, end) => {
    if (namesLimb(sentence.slice(start, end))) return true
    const own = senseOf(whole, whole, { start, end })
    if (own !== 'unsaid') return own === 'limb'
    for (const words of above) {
      const span = spanOf(words)
      const sense = createCues(words)(span, span, { start: 0, end: 0 })
      if (sense !== 'unsaid') return sense === 'limb'
    }
    return true
  }
}

function spanOf(text: string): Span {
  return { start: 0, end: text.length }
}

import type { PageText } from '../text/text-index.ts'

/** A longer heading names what it asks about. */
const longestQuestion = 60

const acts = 'prevent|stop|treat|eas|cur|reliev|avoid|caus|tackl|manag|help|get rid of|do about|bring|trigger'

/**
 * "Can anything prevent it?", "How are they treated?", "What helps?": asks what is for or behind the matter that the heading
 * before it named. "How do I store it?" may ask about a medicine that gives cramps.
 */
const questions = [
  `(?:can|could|does|do|will|is there|are there|what|how|who|why|when|should)\\b.*\\b(?:${acts})(?:e|s|es|ed|ing)? (?:with )?(?:it|them|this)(?: on| happen(?:ing)?| go(?:ing)? away| coming back)?`,
  `(?:how|can|why|when) (?:is|are|can|do|does|could)? ?(?:it|they|this) (?:be )?(?:${acts}|happen|come|start|diagnos)(?:e|s|es|ed|t|ted)?(?: on)?`,
  '(?:so |and )?what (?:(?:really |else |actually )?(?:helps|works)|(?:can|should) (?:i|you|we) do)(?: (?:about|for|against) (?:it|them))?',
]
/** Made for the first heading that is asked: most pages have none under cramps. */
let question: RegExp | undefined

/** Whether a heading asks on about the matter of the section before it, by its words. */
export function asksOn(heading: string): boolean {
  if (heading.length > longestQuestion || !heading.includes('?')) return false
  question ??= new RegExp(`^\\W*(?:${questions.join('|')})\\?\\s*$`, 'i')
  return question.test(heading)
}

/** How many blocks before a heading its neighbour of the same level is looked for. */
const neighbourReach = 200

/** The heading of the section before, of the same level; -1 where there is none near. */
export function headingBefore({ blocks }: PageText, at: number): number {
  const own = blocks[at]
  if (!own) return -1
  for (let i = at - 1; i >= Math.max(0, at - neighbourReach); i -= 1) {
    const level = blocks[i]?.heading ?? 0
    if (level === own.heading) return i
    if (level > 0 && level < own.heading) return -1
  }
  return -1
}

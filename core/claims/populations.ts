import { opening, type PackedPeople } from './pack-people.ts'
import preparePeople from './people.prepared.ts'
import type { ClaimPopulation } from './types.ts'

/** "Marathon" and the like that mean nobody in sport. */
const notMeant =
  /\b(?:in the long run|not (?:on|pregnant)|(?:without|no|non-?) ?(?:liver disease|kidney (?:failure|disease)|dialysis|cirrhosis)|healthy (?:livers?|kidneys?)|training course|miles? away|race against|not in (?:runners|athletes|pregnancy)|lab (?:work|tests?|results?)|running (?:low|short|out|down|costs?|water)|(?:machine|tap|pump|engine) (?:is|was|are) running|milestones?|miles better|bump (?:up|into)|night sweats?|expecting (?:it|them|miracles|to|too|a|any))\b/gi

/** Words that say adults in general, which outweighs a heading about others. */
const anyone =
  /\b(?:older|elderly|over[- ]?(?:\d\d|sixty|sixties|fifties)s?|seniors?|pensioners?|middle-aged|retired|(?:adults|people) with night cramps|idiopathic|otherwise healthy|most (?:people|adults)|general population|ordinary)\b/i
/** Words of the night: adults in general, unless a heading speaks of others. */
const night = /\b(?:nights?|nightly|night-?time|nocturnal|in bed|bedtime|small hours|asleep|\d ?am)\b/i

/** How a text speaks of people: of some in particular, of adults in general, of the night, or of nobody. */
export interface PeopleNamed {
  populations: ClaimPopulation[]
  /** `firm` for adults in general in so many words, `night` for words of the night. */
  general: 'firm' | 'night' | null
}

let people: PackedPeople | undefined
const patterns: RegExp[] = []

/** Reads whom a text is about. Linear in it. */
export function readPeople(text: string): PeopleNamed {
  people ??= preparePeople()
  const { words, openings } = people
  const opened = new Set((text.toLowerCase().match(/[a-z]+/g) ?? []).flatMap((word) => openings[opening(word)] ?? []))
  const meant = opened.size > 0 ? text.replace(notMeant, ' ') : ''
  const populations = words.filter((_, i) => opened.has(i) && patternAt(words, i).test(meant)).map(([name]) => name)
  return { populations, general: anyone.test(text) ? 'firm' : night.test(text) ? 'night' : null }
}

/** Made for the first text with a word that may be one of them: a pattern of a hundred words costs as much as a sentence. */
function patternAt(words: PackedPeople['words'], index: number): RegExp {
  patterns[index] ??= new RegExp(words[index]?.[1] ?? '', 'i')
  return patterns[index]
}

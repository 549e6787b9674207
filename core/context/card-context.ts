import type { CardContext } from '../evidence/build-card.ts'
import type { Population } from '../evidence/types.ts'

/** Words that say whom a passage is about. Matched whole, in any letter case; `*` stands for more letters. */
const populationWords: [Population, string[]][] = [
  ['pregnancy', ['pregnan*', 'trimester', 'expecting mothers', 'mums-to-be', 'antenatal', 'prenatal']],
  ['dialysis', ['dialysis', 'haemodialysis', 'hemodialysis']],
  ['cirrhosis', ['cirrhosis', 'liver disease']],
  [
    'exercise',
    [
      'athlete*',
      'runner*',
      'marathon*',
      'triathl*',
      'cyclist*',
      'footballer*',
      'workout*',
      'exercise-associated',
      'endurance',
    ],
  ],
  ['medicine', ['diuretic*', 'water tablets', 'water pills', 'statin*']],
  ['deficiency', ['deficien*', 'low levels', 'hypokal*', 'hypocalc*', 'hypomagnes*', 'lack of']],
  ['older', ['older adult*', 'older people', 'over 60', 'over 65', 'elderly', 'seniors']],
  ['night', ['night', 'nights', 'nocturnal', 'night-time', 'nighttime', 'bedtime', 'sleep']],
]

/** Words that ask for a doctor before any remedy. One alone is enough. */
const redFlagWords = [
  'swollen leg',
  'swollen calf',
  'leg is swollen',
  'calf is swollen',
  'swelling in one leg',
  'one leg is swollen',
  'warm and red',
  'red and warm',
  'hot and swollen',
  'blood clot',
  'deep vein thrombosis',
  'DVT',
  'short of breath',
  'shortness of breath',
  'breathless',
  'breathlessness',
  'chest pain',
  'coughing blood',
  'suddenly cold',
  'cannot move the leg',
  'dark urine',
  'muscle wasting',
]

function pattern(words: string[]): RegExp {
  const alternatives = words.map((word) => word.replace(/ /g, '\\s+').replace(/\*/g, '[a-z]*')).join('|')
  return new RegExp(`(?<![a-z])(?:${alternatives})(?![a-z])`, 'gi')
}

let patterns: { populations: { population: Population; words: RegExp }[]; redFlags: RegExp } | undefined

/**
 * Reads whom a passage is about, and its warning signs, from its own words first, then from the headings above it,
 * then from the page's title. The nearest place that names anyone decides; farther ones are not asked.
 */
export function readCardContext(passage: string, headings: readonly string[], title: string): CardContext {
  // Not before a card is opened: most pages never show one.
  patterns ??= {
    populations: populationWords.map(([population, words]) => ({ population, words: pattern(words) })),
    redFlags: pattern(redFlagWords),
  }
  const { populations, redFlags: redFlagPattern } = patterns
  const redFlags = unique([passage, ...headings].flatMap((text) => text.match(redFlagPattern) ?? []))
  for (const text of [passage, ...headings, title]) {
    const words = populations.flatMap(({ population, words: found }) => {
      const first = text.match(found)?.[0]
      return first ? [{ population, text: first }] : []
    })
    if (words.length > 0) return { words, redFlags }
  }
  return { words: [], redFlags }
}

function unique(words: string[]): string[] {
  return [...new Set(words.map((word) => word.toLowerCase()))]
}

const small = 'two|three|four|five|six|seven|eight|nine'
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const large = 'hundreds?|thousands?|millions?|dozens?'
const shares =
  'half|halves|quarters?|(?:a|one) (?:third|fifth|sixth|eighth|tenth)(?! (?:trial|study|review|survey|group))'
const times = 'twice|thrice|double[sd]?|triple[sd]?|twofold|threefold'
const numberWord = new RegExp(
  `\\b(?:(?:${tens})-(?:one|${small})|${small}|${teens}|${tens}|${large}|${shares}|${times})\\b`,
  'gi',
)

const measures = 'hours?|minutes?|seconds?|days?|weeks?|months?|years?|times|trials|studies|people|men|women|g|mg|of'

/** Spelled numbers that state no measure of a study. */
const allowed: [RegExp, reason: string][] = [
  [new RegExp(`\\b(?:the|these) two\\b(?! (?:${measures})\\b)`, 'gi'), 'points at two things the text has just named'],
  [/\bwhich of two\b/gi, 'points at two things the text has just named'],
  [/\bone of the two studies\b/gi, 'points at the two studies of the row'],
  [new RegExp(`\\b(?:${small}) (?:groups|timings)\\b`, 'gi'), 'the parts of one study, which its record lists'],
  [/\bhalf the cramps\b/gi, 'the outcome as the trial defined it'],
]

/** Numbers written out in a sentence, where a field of a record should stand. */
export function spelledNumbers(text: string): string[] {
  const plain = text.replace(/\{[^{}]*\}/g, '#')
  const left = allowed.reduce((rest, [pattern]) => rest.replace(pattern, ''), plain)
  return left.match(numberWord) ?? []
}

const countOfStudies = new RegExp(
  `\\b(${small}|ten|eleven|twelve) (?:small )?(?:(laboratory|observational) )?(trials|studies|surveys|reviews)\\b`,
  'gi',
)
const trials = ['randomised trial', 'laboratory study']
const countedAs: Record<string, readonly string[]> = {
  trials,
  studies: [...trials, 'observational study', 'survey'],
  surveys: ['survey'],
  reviews: ['systematic review', 'narrative review'],
}

/** A row may count its own studies in words; what is left of the text, and the counts that are wrong. */
export function studyCounts(text: string, designs: readonly string[]): { left: string; wrong: string[] } {
  const wrong: string[] = []
  const left = text.replace(countOfStudies, (words, number: string, adjective: string | undefined, noun: string) => {
    const kinds = adjective ? [`${adjective.toLowerCase()} study`] : (countedAs[noun.toLowerCase()] ?? [])
    const listed = designs.filter((design) => kinds.includes(design)).length
    if (listed !== numbers.indexOf(number.toLowerCase())) wrong.push(`says "${words}", but lists ${listed}`)
    return ''
  })
  return { left, wrong }
}

const numbers = `none|one|${small}|ten|eleven|twelve`.split('|')

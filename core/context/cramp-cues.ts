/** Words that say a cramp is one of skeletal muscle: a limb, "muscles", or what such cramps come with. */
const limb = [
  'leg[s]',
  'calf',
  'calves',
  '(foot|feet)',
  'toe[s]',
  'thigh[s]',
  'hamstring[s]',
  'quad[s]',
  'quadriceps',
  'arm[s]',
  'hand[s]',
  'finger[s]',
  'limb[s]',
  'extremit*',
  'shin[s]',
  'ankle[s]',
  'hip[s]',
  'buttock[s]',
  'muscle[s]',
  'muscular',
  'skeletal',
  'charl(ey|ie) horse[s]',
  'nocturnal',
  'night-time',
  'nighttime',
  'night[s]',
  'bedtime',
  'a.m.',
  'runner[s]',
  'athlet*',
  'marathon[s]',
  'race[s|d]',
  'racing',
  'triathl*',
  'cycl(ist|ists|ing)',
  'footballer[s]',
  'tetany',
  'claudication',
  'dialysis',
  'statin[s]',
  'sole[s]',
]

/** Words that say it is another kind: gut, womb, bladder, airway, vessel, focal dystonia. */
const other = [
  'menstru*',
  'period pain[s]',
  'period[s] cramp*',
  'dysmenorrh*',
  'stomach',
  'tummy',
  'belly',
  'abdom*',
  'bowel[s]',
  'gut',
  'intestin*',
  'uter*',
  'womb',
  'bladder',
  'gall*',
  'biliary',
  'colic[ky]',
  'ibs',
  'diarrh*',
  'nause*',
  'vomit*',
  'bloat*',
  'constipat*',
  'gastr*',
  'ulcerative',
  'colon',
  'pelvic',
  'miscarriage',
  'braxton',
  'labor',
  'labour',
  'implantation',
  'endometri*',
  'writer*',
  'musician*',
  'telegraphist*',
  'dystoni*',
  'handwriting',
  'eyelid[s]',
  'blepharo*',
  'airway[s]',
  'bronch*',
  'asthma',
  'oesophag*',
  'esophag*',
  'gullet',
  'anal',
  'anus',
  'rectal',
  'sphincter',
  'vocal',
  'laryn*',
  'coronary',
  'vasospas*',
  'infantile',
  'epilep*',
  'myoclon*',
  'seizure[s]',
  'diaphragm',
  'hiccup*',
  'ureter*',
  'smooth muscle',
  'digestive',
  'contraceptive',
  'iud',
  'cyst[s]',
  'tongue',
  'jaw',
]

const limbCue = cuePattern(limb)
const otherCue = cuePattern(other)

function cuePattern(words: string[]): RegExp {
  const alternatives = words
    .map((word) =>
      word
        .replace(/\[([^\]]*)\]/g, '(?:$1)?')
        .replace(/\./g, '\\.')
        .replace(/ /g, '[\\s-]{1,20}')
        .replace(/\*/g, '[a-z]*'),
    )
    .join('|')
  return new RegExp(`(?<![a-z])(?:${alternatives})(?![a-z])`, 'gi')
}

/** How a stretch of text speaks: of limb muscles, of other cramps, or of neither. */
export type CrampSense = 'limb' | 'other' | 'unsaid'

/** Distance from a cramp word to the nearest limb and other cue, in characters; Infinity for none. */
export function cueDistances(text: string, start: number, end: number): { limb: number; other: number } {
  return { limb: nearest(limbCue, text, start, end), other: nearest(otherCue, text, start, end) }
}

function nearest(pattern: RegExp, text: string, start: number, end: number): number {
  let best = Number.POSITIVE_INFINITY
  for (const match of text.matchAll(pattern)) {
    const distance = match.index >= end ? match.index - end : Math.max(0, start - (match.index + match[0].length))
    best = Math.min(best, distance)
  }
  return best
}

/** The sense of a text by its nearest cue; where both stand equally near, neither decides. */
export function senseOf(text: string, start: number, end: number): CrampSense {
  const near = cueDistances(text, start, end)
  if (near.limb === near.other) return 'unsaid'
  return near.limb < near.other ? 'limb' : 'other'
}

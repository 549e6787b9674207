import { type Span, windowAt } from '../text/sentences.ts'
import { firstAtLeast } from '../text/sorted.ts'

/** Words that say a cramp is one of skeletal muscle: a limb, "muscles", or what such cramps come with. */
const limb = `
  leg[s], calf, calves, (foot|feet), toe[s], thigh[s], hamstring[s], quad[s], quadriceps, arm[s], hand[s], finger[s],
  limb[s], extremit*, shin[s], ankle[s], hip[s], buttock[s], muscle[s], muscular, skeletal, charl(ey|ie) horse[s],
  nocturnal, night-time, nighttime, night[s], bedtime, a.m., runner[s], athlet*, marathon[s], race[s|d], racing,
  triathl*, cycl(ist|ists|ing), footballer[s], tetany, claudication, dialysis, statin[s], quinine for, sole[s]`

/** Words that say it is another kind: gut, womb, bladder, airway, vessel, focal dystonia. */
const other = `
  menstru*, period pain[s], period[s] cramp*, period like, (?<!long |longer |short |rest |second |third |fourth |study |trial |cold |hot |brief )period[s](?! of| in), (my|your|her|their) period[s], pms, dysmenorrh*, ovul*,
  ovar*, fibroid[s], hysteroscop*, colonoscop*, abortion, spotting, without bleeding, vaginal bleeding, enema[s], laxative[s], lactose, food poisoning, (?<!empty |full |fluid out of the |fluid off the |(reach|reaches|reached|reaching|gets to|hits) (the|your) )(stomach|belly), tummy, abdom*, bowel[s], gut, intestin*,
  uter*, womb, bladder, gall*, biliary, colic[ky], ibs, gastr*,
  ulcerative, colon, pelvic, miscarriage, braxton, labor, labour, implantation, endometri*, perimenopaus*, (writer's|writer’s|writers|writers') cramp*, musician*,
  telegraphist*, dystoni*, handwriting, eyelid[s], blepharo*, airway[s], bronch*, asthma, oesophag*, esophag*, gullet,
  anal, anus, rectal, sphincter, vocal, laryn*, coronary, vasospas*, infantile, epilep*, myoclon*, seizure[s],
  diaphragm, hiccup*, back passage, side stitch*, ureter*, smooth muscle, digestive, contraceptive, iud, cyst[s], tongue, jaw, gas, trapped wind,
  flatulence, indigestion, heartburn(?! tablet| tablets| medicine| medicines| drug| drugs| pill| pills), crohn, celiac, coeliac, mason, stool[s]`

/** What comes with cramps of the gut, but is told of other illness too: it counts only close by. */
const besideGut = 'diarrh*, and the runs, the trots, nause*, vomit*, bloat*, constipat*, fever'
/** How close, in characters: the items of one list. */
const closeBy = 60

/**
 * Organs and parts whose spasm is no cramp of a limb. "Muscle" beside one of them says nothing: "calms the bladder muscle
 * and controls muscle spasms".
 */
const organ = `
  bladder, urethra*, sphincter[s], back passage, anal, anus, rectum, rectal, bowel[s], gut, intestin*, colon, stomach, oesophag*,
  esophag*, gullet, eye[s], eyelid[s], facial, face, tic[k|s|ks], vocal, laryn*, throat, airway[s], bronch*, lung[s],
  coronary, artery, arteries, vessel[s], uter*, womb, cervi*, biliary, bile, gall*, ureter*, pupil[s], vagin*, pelvic, diaphragm`

/** Disorders whose spasms are their own, of whatever part. */
const focal = 'dystoni*, torticollis, blepharo*, hemifacial, writer*, infantile, epilep*, myoclon*'

/** Parts of a limb, and the spasm that is one of limbs. */
const limbPart = `
  leg[s], calf, calves, (foot|feet), toe[s], thigh[s], hamstring[s], arm[s], hand[s], finger[s], limb[s], extremit*,
  carpopedal, tetany, cramp*`

/** How a stretch of text speaks: of limb muscles, of other cramps, or of neither. */
export type CrampSense = 'limb' | 'other' | 'unsaid'

/**
 * The sense of the text `within` a block by its cue nearest to `mention`; where both stand equally near, neither
 * decides. Of a giant block only the window around the mention is read.
 */
export type SenseOf = (block: Span, within: Span, mention: Span) => CrampSense

let organPatterns: { organ: RegExp; limbPart: RegExp; focal: RegExp } | undefined

/** Whether the spasms of a text are not of limbs: it names organs and no limb, or a disorder with spasms of its own. */
export function speaksOfOrgans(text: string): boolean {
  organPatterns ??= { organ: cuePattern(organ), limbPart: cuePattern(limbPart), focal: cuePattern(focal) }
  const { organ: organs, limbPart: limbs, focal: disorders } = organPatterns
  return text.search(disorders) >= 0 || (text.search(organs) >= 0 && text.search(limbs) < 0)
}

/** Cues of one kind in reading order; they do not overlap, so both lists ascend. */
interface Cues {
  starts: number[]
  ends: number[]
}

let patterns: { limb: RegExp; other: RegExp; besideGut: RegExp } | undefined
/** Reads the cues of one text: of each block once and only when asked, however many cramp words it holds. */
export function createCues(text: string): SenseOf {
  const known = new Map<number, { limb: Cues; other: Cues; besideGut: Cues }>()
  return (block, within, mention) => {
    const { start, end } = windowAt(block, mention.start)
    let cues = known.get(start)
    if (!cues) {
      patterns ??= { limb: cuePattern(limb), other: cuePattern(other), besideGut: cuePattern(besideGut) }
      const part = text.slice(start, end)
      cues = {
        limb: readCues(patterns.limb, part, start),
        other: readCues(patterns.other, part, start),
        besideGut: readCues(patterns.besideGut, part, start),
      }
      known.set(start, cues)
    }
    const toLimb = nearest(cues.limb, within, mention)
    const toSymptom = nearest(cues.besideGut, within, mention)
    const toOther = Math.min(
      nearest(cues.other, within, mention),
      toSymptom <= closeBy ? toSymptom : Number.POSITIVE_INFINITY,
    )
    if (toLimb === toOther) return 'unsaid'
    return toLimb < toOther ? 'limb' : 'other'
  }
}

/** A pattern for any of some words: `*` stands for more letters, `[s|es]` for an optional part. */
export function cuePattern(words: string): RegExp {
  const alternatives = words
    .trim()
    .split(/,\s+/)
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

function readCues(pattern: RegExp, part: string, offset: number): Cues {
  const cues: Cues = { starts: [], ends: [] }
  for (const match of part.matchAll(pattern)) {
    cues.starts.push(offset + match.index)
    cues.ends.push(offset + match.index + match[0].length)
  }
  return cues
}

/** Distance from a mention to the nearest cue that lies wholly within a span, in characters; Infinity for none. */
function nearest({ starts, ends }: Cues, within: Span, mention: Span): number {
  const after = firstAtLeast(starts, mention.end)
  const end = ends[after]
  const ahead =
    end !== undefined && end <= within.end ? (starts[after] as number) - mention.end : Number.POSITIVE_INFINITY
  // One cue at most reaches over the span's end; the one before it may still lie within.
  let before = after - 1
  if (before >= 0 && (ends[before] as number) > within.end) before -= 1
  if (before < 0 || (starts[before] as number) < within.start) return ahead
  return Math.min(ahead, Math.max(0, mention.start - (ends[before] as number)))
}

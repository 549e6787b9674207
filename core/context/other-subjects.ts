import { cuePattern } from './cramp-cues.ts'

/**
 * Illnesses and needs that a remedy of cramps is also told for. In a sentence that names one and no cramp, the remedy is
 * told for that.
 */
const others = cuePattern(`
  pre-eclampsia, preeclampsia, eclampsia, malaria, stomach bug, gastroenteritis, food poisoning, kidney stone[s],
  gallstone[s], period pain[s], morning sickness, indigestion, heartburn, antacid, laxative, migraine[s], hay fever,
  common cold, colds, sore throat, hangover[s], stretch marks, cataract[s], osteoporosis, neural tube, scurvy, rickets,
  acne, wrinkles, epilepsy, cancer, glaucoma, asthma attack[s], swollen ankles, hiccups, speech therap*, (swallowing is|swallowing problems|difficulty swallowing), contracture[s], heaviness, deep vein, x ray[s], blister[s], labor ward, labour ward`)

/** Words by which a writer leaves the subject. */
const turn =
  /\b(?:unrelated|off[\s-]topic|on another note|different (?:use|question|subject|topic)|changing the subject|notice nothing|(?:no|without|not have any|don['\u2019]?t have any|do not have) (?:signs|symptoms)|ps|p\.s\.)\b/i

/** Whether a sentence without a cramp word speaks of something other than what stands around it. */
export function leavesSubject(sentence: string): boolean {
  return sentence.search(others) >= 0 || turn.test(sentence)
}

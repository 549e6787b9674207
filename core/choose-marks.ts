import { foldName } from './match/names.ts'
import type { Density, Settings } from './settings.ts'

/** What choosing needs to know of a mention. */
export interface Choosable {
  topic: string
  /** Any number that is the same for all mentions of one section. */
  section: number
  /** Its words, as they stand on the page. */
  text: string
}

/** Words in the form in which those that are wrong on a site are kept: lower case, one space for each gap. */
export function wrongWords(words: string): string {
  return foldName(words.trim())
}

/** The mentions that carry a mark under these settings, in their order; `wrong` are words that mean something else here. */
export function chooseMarks<M extends Choosable>(
  mentions: readonly M[],
  density: Density,
  off: readonly string[],
  wrong: readonly string[] = [],
): M[] {
  if (density === 'none') return []
  const hidden = new Set(off)
  const meantElse = new Set(wrong)
  const seen = new Set<string>()
  return mentions.filter((mention) => {
    if (hidden.has(mention.topic)) return false
    if (meantElse.size > 0 && meantElse.has(wrongWords(mention.text))) return false
    if (density === 'every') return true
    const key = density === 'section' ? `${mention.topic} ${mention.section}` : mention.topic
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Whether a site's host is on the list of sites that carry no marks. */
export function isSiteOff(host: string, sites: Settings['sites']): boolean {
  return sites.off.includes(host.toLowerCase())
}

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

/** Says of a mention whether it carries no mark: its topic is `off`, or its words are `wrong` here. */
export function createHiding(off: readonly string[], wrong: readonly string[]) {
  const topics = new Set(off)
  const words = new Set(wrong)
  return ({ topic, text }: Pick<Choosable, 'topic' | 'text'>): boolean =>
    topics.has(topic) || (words.size > 0 && words.has(wrongWords(text)))
}

/** The mentions that carry a mark at this density, in their order. */
export function chooseMarks<M extends Choosable>(
  mentions: readonly M[],
  density: Density,
  isHidden: (mention: M) => boolean = () => false,
): M[] {
  if (density === 'none') return []
  const seen = new Set<string>()
  return mentions.filter((mention) => {
    if (isHidden(mention)) return false
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

import type { Density, Settings } from './settings.ts'

/** What choosing needs to know of a mention. */
export interface Choosable {
  topic: string
  /** Any number that is the same for all mentions of one section. */
  section: number
}

/** The mentions that carry a mark under these settings, in their order. */
export function chooseMarks<M extends Choosable>(
  mentions: readonly M[],
  density: Density,
  off: readonly string[],
): M[] {
  if (density === 'none') return []
  const hidden = new Set(off)
  const seen = new Set<string>()
  return mentions.filter((mention) => {
    if (hidden.has(mention.topic)) return false
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

import { summariseRow } from './build-card.ts'
import type { Evidence, Study } from './schema.ts'
import { sourceLink } from './source-link.ts'
import { readStudyAddress, type StudyAddress } from './study-address.ts'
import type { StudyLinkModel } from './types.ts'

/** More linked studies than this are not listed. */
const mostLinks = 4

/** What is known of the studies that a passage links: whether they are held here, and what they stand behind. */
export function buildStudyLinks(hrefs: readonly string[], topicId: string, evidence: Evidence): StudyLinkModel[] {
  const models = new Map<string, StudyLinkModel>()
  for (const href of hrefs) {
    const address = readStudyAddress(href)
    if (!address) continue
    const name = 'doi' in address ? `doi ${address.doi}` : `PubMed ${address.pmid}`
    const study = Object.values(evidence.studies).find((one) => isSame(one, address))
    if (!models.has(study?.id ?? name))
      models.set(study?.id ?? name, study ? held(study, topicId, evidence) : { name, source: null, found: null })
  }
  return [...models.values()].slice(0, mostLinks)
}

function isSame({ doi, pmid }: Study, address: StudyAddress): boolean {
  if ('pmid' in address) return pmid === address.pmid
  // Publishers hang more on a DOI: "/full/es". A later version of a review is another record: ".pub3".
  const own = doi.toLowerCase()
  return own !== '' && (address.doi === own || address.doi.startsWith(`${own}/`))
}

/** The row of the card's own topic that rests on a study goes before one of another. */
function held(study: Study, topicId: string, evidence: Evidence): StudyLinkModel {
  const source = sourceLink(study.id, evidence)
  const topics = Object.values(evidence.topics).sort((a, b) => Number(b.id === topicId) - Number(a.id === topicId))
  for (const topic of topics) {
    const row = topic.rows.find(({ studies }) => studies.includes(study.id))
    if (row) return { name: source.label, source, found: `${topic.title}: ${summariseRow(topic, row).short}` }
  }
  return { name: source.label, source, found: null }
}

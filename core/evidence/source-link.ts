import { referenceValues } from '../strings/evidence.ts'
import { recordOf } from './prose.ts'
import type { Evidence, Study } from './schema.ts'
import type { SourceLink } from './types.ts'

/** How a record is named and where it can be read. A nutrient's record has an address for each of its sources, not one. */
export function sourceLink(id: string, evidence: Evidence): SourceLink {
  const study = evidence.studies[id]
  if (study) return { id, label: labelStudy(study), design: study.design, href: addressOf(study) }
  const nutrient = evidence.nutrients[id]
  if (nutrient) return { id, label: nutrient.name, design: referenceValues, href: null }
  throw new Error(`no study or nutrient "${id}"`)
}

/** "Garrison et al. 2020": the study a path begins with, as a forest plot names it. */
export function trialName(path: string, evidence: Evidence): string {
  const study = evidence.studies[recordOf(path)]
  if (!study) throw new Error(`"${path}": no study "${recordOf(path)}"`)
  return nameStudy(study)
}

/** The DOI's page, else PubMed's, else the publisher's own; null when none was seen. */
export function addressOf({ doi, pmid, url }: Study): string | null {
  if (doi) return `https://doi.org/${encodeURI(doi)}`
  if (pmid) return `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`
  return url
}

/** "Garrison et al. 2020, Cochrane Database of Systematic Reviews"; parts that were never seen are left out. */
export function labelStudy(study: Study): string {
  const dated = nameStudy(study)
  return study.journal && study.journal !== study.authors ? `${dated}, ${study.journal}` : dated
}

function nameStudy(study: Study): string {
  const who = study.label ?? (shortAuthors(study.authors) || study.title)
  return study.year === null || study.label ? who : `${who} ${study.year}`
}

/** One or two surnames, else the first "et al."; the name of a body stays whole. */
function shortAuthors(authors: string): string {
  const names = authors
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean)
  const people = names.filter((name) => !/^et al\.?$/.test(name))
  const [first = '', second] = people.map((name) => name.replace(/ et al\.?$/, '').replace(/ \p{Lu}{1,4}$/u, ''))
  if (people.length > 2 || authors.includes('et al')) return `${first} et al.`
  return second ? `${first} and ${second}` : first
}

import type { ClaimTopic } from '../core/claims/claim-lexicon.ts'
import type { TermGroup } from '../core/match/lexicon.ts'

/** Only these parts are taken from each topic's file: the bundler leaves the evidence out. */
const terms = import.meta.glob<TermGroup[]>('./topics/*.json', { eager: true, import: 'terms' })
const kinds = import.meta.glob<string>('./topics/*.json', { eager: true, import: 'kind' })
const claims = import.meta.glob<ClaimTopic['claims']>('./topics/*.json', { eager: true, import: 'claims' })

/** The names of all topics, and the rows their claims are judged by. A topic's id is its file's name. */
export function listTerms(): ClaimTopic[] {
  return Object.entries(terms).map(([file, groups]) => ({
    id: file.slice(file.lastIndexOf('/') + 1, -'.json'.length),
    kind: kinds[file] ?? '',
    terms: groups,
    claims: claims[file],
  }))
}

import { type ClaimLexicon, type ClaimTopic, compileClaims } from '../core/claims/claim-lexicon.ts'
import type { TermGroup } from '../core/match/lexicon.ts'

// Named parts only, as for the lexicon: the bundler leaves the rest of the evidence out.
const terms = import.meta.glob<TermGroup[]>('./topics/*.json', { eager: true, import: 'terms' })
const kinds = import.meta.glob<string>('./topics/*.json', { eager: true, import: 'kind' })
const claims = import.meta.glob<ClaimTopic['claims']>('./topics/*.json', { eager: true, import: 'claims' })

/** What sentences are read and judged by. Costs as much as the lexicon: load it once, where claims are asked for. */
export function loadClaims(): ClaimLexicon {
  return compileClaims(
    Object.entries(terms).map(([file, groups]) => ({
      id: file.slice(file.lastIndexOf('/') + 1, -'.json'.length),
      kind: kinds[file] ?? '',
      terms: groups,
      claims: claims[file],
    })),
  )
}

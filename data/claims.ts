import { type ClaimLexicon, type ClaimTopic, compileClaims } from '../core/claims/claim-lexicon.ts'

// Field by field, so that the bundler leaves the evidence of each topic out.
const terms = import.meta.glob<ClaimTopic['terms']>('./topics/*.json', { eager: true, import: 'terms' })
const kinds = import.meta.glob<ClaimTopic['kind']>('./topics/*.json', { eager: true, import: 'kind' })
const claims = import.meta.glob<ClaimTopic['claims']>('./topics/*.json', { eager: true, import: 'claims' })

/** What claims are read and judged by. Compiling it costs several milliseconds: do it once, when a page needs it. */
export function loadClaims(): ClaimLexicon {
  return compileClaims(
    Object.entries(terms).map(([file, group]) => ({
      id: file.slice(file.lastIndexOf('/') + 1, -'.json'.length),
      kind: kinds[file] ?? '',
      terms: group,
      claims: claims[file],
    })),
  )
}

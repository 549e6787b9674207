import type { RawEvidence } from './load.ts'
import { type Problem, problems } from './problem.ts'

/** A DOI or PMID stands only in the citation of a record: one typed anywhere else can drift from it. */
export function checkCitations({ topics, rest }: RawEvidence): Problem[] {
  return [...topics, ...Object.entries(rest).map(([id, value]) => ({ id, value }))].flatMap((item) =>
    problems(
      item.id,
      ...stringsIn(item)
        .filter((text) => !/^https?:/.test(text) && /\b10\.\d{4,9}\/|\bPMID\b/.test(text))
        .map((text) => `a DOI or PMID outside of a record: ${text}`),
    ),
  )
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(stringsIn)
}

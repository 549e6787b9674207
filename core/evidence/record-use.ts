import type { Evidence, Topic } from './schema.ts'

/** Topics whose rows, cautions or other sentences rest on a record, in the order of their titles. */
export function usedIn(id: string, evidence: Evidence): { id: string; title: string }[] {
  return Object.values(evidence.topics)
    .filter((topic) => uses(topic, id))
    .map((topic) => ({ id: topic.id, title: topic.title }))
    .sort((a, b) => a.title.localeCompare(b.title, 'en'))
}

function uses(topic: Topic, id: string): boolean {
  const named = [
    ...topic.rows.flatMap(({ studies }) => studies),
    ...topic.cautions.flatMap(({ sources }) => sources ?? []),
    ...(topic.nutrients ?? []),
  ]
  // A field's path stands alone or in braces; its own words may begin with the same letters.
  const path = new RegExp(`(?:^|\\{\\s*)${id}\\.[a-zA-Z]`)
  return named.includes(id) || textsOf(topic).some((text) => path.test(text))
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

import type { Topic } from '../../core/evidence/schema.ts'

/** Names with a digit that are not figures. */
export const numberedNames = /\b(?:B1|B6|B12|K1|K2|D2|D3|menaquinone-7|MK-7)\b/g

/** Fields that name things rather than say them. */
const notProse = new Set(
  'id kind terms words population alsoFor state label certainty studies sources searched checked nutrients effect effects pooled arms difference by foodNames share role claims'.split(
    ' ',
  ),
)

/** Every sentence and phrase of a topic, with where it stands. */
export function proseOf(topic: Pick<Topic, 'id'> & Partial<Topic>): { at: string; text: string }[] {
  return walk(topic, topic.id)
}

/** Digits typed into a sentence: what is left after fields of records and known names. */
export function typedDigits(text: string): string[] {
  return (
    text
      .replace(/\{[^{}]*\}/g, '')
      .replace(numberedNames, '')
      .match(/\d+/g) ?? []
  )
}

/** Records whose figures a text shows. */
export function recordsNamed(text: string): string[] {
  return [...text.matchAll(/\{([a-z0-9_]+)\./g)].map((match) => match[1] ?? '')
}

function walk(value: unknown, at: string): { at: string; text: string }[] {
  if (typeof value === 'string') return [{ at, text: value }]
  if (Array.isArray(value)) return value.flatMap((item, index) => walk(item, `${at}[${index}]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => {
    // The label of a row names words; that of a group is shown as it stands.
    const isShown = key === 'label' && 'share' in value
    return notProse.has(key) && !isShown ? [] : walk(item, `${at}.${key}`)
  })
}

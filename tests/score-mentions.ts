import { readdirSync, readFileSync } from 'node:fs'
import { annotate } from '../scripts/annotate-page.ts'
import type { MentionLabel } from '../scripts/eval/corpus.ts'

/** One labelled word of a page; offsets are into the body's `textContent`. */
type Label = Omit<MentionLabel, 'why'>

export interface Rates {
  precision: number
  recall: number
  /** Every word judged otherwise than its label, as "missed" or "wrong". */
  errors: string[]
}

/** The labels name some topics otherwise than we do. */
const sameTopic: Record<string, string> = {
  cramp: 'leg_cramps',
  spasm: 'leg_cramps',
  sodium: 'sodium_electrolytes',
  electrolyte: 'sodium_electrolytes',
  pad: 'circulation_pad',
  exercise: 'regular_exercise',
  calcium_channel_blocker: 'calcium_channel_blockers',
  carnitine: 'l_carnitine',
  diuretic: 'medicines_that_cause_cramps',
  statin: 'medicines_that_cause_cramps',
  pregnancy: 'pregnancy_cramps',
}

const topics = new Set(
  readdirSync(new URL('../data/topics/', import.meta.url)).map((file) => file.replace('.json', '')),
)

/**
 * Scores what the engine marks against labelled pages, for the topics there are. Ambiguous words are left out; a mark counts
 * for a label that it overlaps.
 */
export function scoreMentions(labels: URL, pages: URL): Record<Label['kind'], Rates> {
  const tally = {
    cramp: { right: 0, missed: 0, wrong: 0, errors: [] as string[] },
    remedy: { right: 0, missed: 0, wrong: 0, errors: [] as string[] },
  }
  for (const [doc, own] of Map.groupBy(readLabels(labels), (label) => label.doc)) {
    const { mentions } = annotate(readFileSync(new URL(`${doc}.html`, pages), 'utf8'))
    for (const label of own) {
      if (label.ambiguous || !topics.has(sameTopic[label.topic] ?? label.topic)) continue
      const hit = mentions.some((mention) => mention.start < label.end && mention.end > label.start)
      const counts = tally[label.kind]
      if (label.mark && hit) counts.right += 1
      else if (label.mark !== hit) {
        const fault = hit ? 'wrong' : 'missed'
        counts[fault] += 1
        counts.errors.push(`${fault}: ${label.surface} at ${label.start} of ${doc}`)
      }
    }
  }
  return { cramp: ratesOf(tally.cramp), remedy: ratesOf(tally.remedy) }
}

function readLabels(file: URL): Label[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Label)
}

function ratesOf({ right, missed, wrong, errors }: { right: number; missed: number; wrong: number; errors: string[] }) {
  return { precision: right / (right + wrong), recall: right / (right + missed), errors }
}

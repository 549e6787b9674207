import { annotate } from '../annotate-page.ts'
import type { MentionLabel, MentionSet } from './corpus.ts'

export interface Tally {
  right: number
  wrong: number
  missed: number
}

export interface Rates extends Tally {
  precision: number
  recall: number
  f1: number
}

export interface MentionScore {
  set: string
  /** By `cramp` and `remedy`. */
  kinds: Record<string, Rates>
  topics: Record<string, Rates>
  errors: { doc: string; start: number; surface: string; topic: string; error: 'marked' | 'missed'; why: string }[]
}

/** Scores marks against labels; ambiguous ones are left out. A mark counts for a label it overlaps. */
export function scoreMentions({ name, labels, htmlOf }: MentionSet): MentionScore {
  const kinds = new Map<string, Tally>()
  const topics = new Map<string, Tally>()
  const errors: MentionScore['errors'] = []
  for (const [doc, own] of Map.groupBy(labels, (label) => label.doc)) {
    const { mentions } = annotate(htmlOf(doc))
    for (const label of own) {
      if (label.ambiguous) continue
      const hit = mentions.some((mention) => mention.start < label.end && mention.end > label.start)
      count(tallyOf(kinds, label.kind), label, hit)
      count(tallyOf(topics, label.topic), label, hit)
      if (hit !== label.mark) {
        const { start, surface, topic, why } = label
        errors.push({ doc, start, surface, topic, error: hit ? 'marked' : 'missed', why })
      }
    }
  }
  return { set: name, kinds: ratesOf(kinds), topics: ratesOf(topics), errors }
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  let tally = tallies.get(key)
  if (!tally) {
    tally = { right: 0, wrong: 0, missed: 0 }
    tallies.set(key, tally)
  }
  return tally
}

function count(tally: Tally, { mark }: MentionLabel, hit: boolean): void {
  if (mark && hit) tally.right += 1
  else if (hit) tally.wrong += 1
  else if (mark) tally.missed += 1
}

function ratesOf(tallies: Map<string, Tally>): Record<string, Rates> {
  return Object.fromEntries(
    [...tallies].sort(([a], [b]) => a.localeCompare(b)).map(([key, tally]) => [key, rate(tally)]),
  )
}

/** Precision and recall of a tally; nothing marked or nothing to mark counts as 1. */
export function rate({ right, wrong, missed }: Tally): Rates {
  const precision = right + wrong === 0 ? 1 : right / (right + wrong)
  const recall = right + missed === 0 ? 1 : right / (right + missed)
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { right, wrong, missed, precision, recall, f1 }
}

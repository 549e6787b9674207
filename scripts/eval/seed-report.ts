import { type Comparison, type JudgedSentence, type Pair, sameAs } from './compare-seed.ts'
import type { SeedNotes } from './seed.ts'

const mapping = Object.entries(sameAs)
  .map(([theirs, ours]) => `${theirs} = ${ours.join(' or ')}`)
  .join('; ')

const kinds: Record<SeedNotes['reasons'][string]['kind'], string> = {
  aside: 'no statement about cramps',
  'no-topic': 'names no remedy or nutrient',
  implied: 'said nowhere in so many words',
  'other-question': 'judged by another question',
  'not-read': 'not read by our rules',
}

/** The seed article as it was judged, set beside its check, as lines to print. */
export function seedReport(
  { pairs, unjudged, unexplained, overexplained }: Comparison,
  { reasons }: SeedNotes,
): string[] {
  const both = pairs.filter(({ checked }) => checked !== null)
  const agreed = both.filter(({ agrees }) => agrees)
  const differing = both.filter(({ agrees }) => !agrees)
  const why = (id: number) => {
    const reason = reasons[id]
    return reason ? `${kinds[reason.kind]}: ${reason.why}` : 'no reason noted'
  }
  const known = unique(differing)
  return [
    'The seed article',
    `  the same: ${mapping}`,
    '',
    `     ${row('ours', 'the check’s', 'topic')}sentence`,
    ...pairs.map(pairLine),
    '',
    `  ${agreed.length} of ${both.length} agree, ${both.length - agreed.length} differ, ${pairs.length - both.length} the check does not have`,
    `  by statement: ${unique(both).length - known.length} agreed, ${known.length} differ, ${unjudged.length} not judged`,
    ' differences',
    ...known.map(({ id, claim }) => `  ${id} ${claim}\n      ${why(id)}`),
    ' not judged',
    ...unjudged.map(({ id, verdict, claim }) => `  ${id} ${claim} (${verdict})\n      ${why(id)}`),
    ...(unexplained.length > 0 ? [` without a reason: ${unexplained.join(', ')}`] : []),
    ...(overexplained.length > 0 ? [` with a reason that is no longer needed: ${overexplained.join(', ')}`] : []),
  ]
}

function pairLine({ text, topic, verdict, checked, agrees }: Pair): string {
  const sign = checked === null ? '?' : agrees ? '=' : '/'
  const theirs = checked === null ? '' : `${checked.verdict} ${checked.id}`
  return `  ${sign}  ${row(verdict, theirs, topic)}${text}`
}

function row(ours: string, theirs: string, topic: string): string {
  return `${ours.padEnd(10)}${theirs.padEnd(16)}${topic.padEnd(28)}`
}

function unique(pairs: readonly Pair[]) {
  const all = pairs.flatMap(({ checked }) => checked ?? [])
  return [...new Map(all.map((checked) => [checked.id, checked])).values()].sort((a, b) => a.id - b.id)
}

/** What only one of two readings of the page found, as lines to print; none where they are the same. */
export function readingFaults(inBrowser: readonly JudgedSentence[], inNode: readonly JudgedSentence[]): string[] {
  const lineOf = ({ verdict, topic, text }: JudgedSentence) => `${verdict} ${topic} ${text}`
  const [seen, read] = [inBrowser.map(lineOf), inNode.map(lineOf)]
  return [
    ...seen.filter((line) => !read.includes(line)).map((line) => `  only in the browser: ${line}`),
    ...read.filter((line) => !seen.includes(line)).map((line) => `  only in Node: ${line}`),
  ]
}

import { buildEntry, type EntryModel } from '../../core/evidence/build-entry.ts'
import { proseText } from '../../core/evidence/prose.ts'
import type { Evidence, Topic, TopicRow } from '../../core/evidence/schema.ts'
import type { RowModel } from '../../core/evidence/types.ts'
import { parseRoute } from '../../core/library/route.ts'
import { checkClaims } from './check-claims.ts'
import { textFaults } from './check-text.ts'
import { indexEvidence, type RawEvidence } from './load.ts'
import { type Problem, problems } from './problem.ts'
import { proseOf, recordsNamed } from './prose-fields.ts'
import { repeated } from './repeated.ts'
import { studyCounts } from './spelled-numbers.ts'

/** The longest a first line may be, in characters. */
export const longestLine = 160
/** A row checked longer ago than this many months needs a note that says why it still stands. */
export const staleMonths = 24

/** Topics and rows: shape, safety words, figures that are fields, wording, dates. `now` is a month, "2026-11". */
export function checkTopics(raw: RawEvidence, now: string): Problem[] {
  return [
    ...repeated(raw.topics.map(({ id }) => id)).flatMap((id) => problems(id, 'two topics share this id')),
    ...raw.topics.flatMap((topic) => checkTopic(topic, raw, now)),
  ]
}

function checkTopic(topic: Topic, raw: RawEvidence, now: string): Problem[] {
  const evidence = indexEvidence(raw)
  const known = new Set([...raw.studies, ...raw.nutrients].map(({ id }) => id))
  const named = [...topic.cautions.flatMap(({ sources }) => sources ?? []), ...(topic.nutrients ?? [])]
  return [
    ...problems(
      topic.id,
      topic.cautions.length === 0 &&
        topic.noKnownHarm === undefined &&
        'says neither what harm is known nor that none was seen',
      (topic.kind === 'condition' || topic.kind === 'safety') &&
        !topic.seeDoctor &&
        'does not say when to see a doctor',
      parseRoute(`#/${topic.id}`).view !== 'topic' && 'has the id of a page of the library',
      ...named.filter((id) => !known.has(id)).map((id) => `no record "${id}"`),
      ...repeated(topic.rows.map(({ id }) => id)).map((id) => `two rows share the id "${id}"`),
    ),
    ...topic.cautions.flatMap(({ text, sources = [] }, i) =>
      problems(
        `${topic.id}.cautions[${i}]`,
        ...recordsNamed(text)
          .filter((id) => !sources.includes(id))
          .map((id) => `shows figures of "${id}", which it does not list`),
      ),
    ),
    ...proseOf({ ...topic, rows: [] }).flatMap(({ at, text }) => problems(at, ...textFaults(text, evidence))),
    ...topic.rows.flatMap((row) => checkRowWords(topic, row, evidence)),
    ...topic.rows.flatMap((row) => checkRowSources(topic, row, known, now)),
    ...checkBuilt(topic, evidence),
    ...checkClaims(topic),
  ]
}

/** Every text of a row; only what it rests on may count its own studies in words. */
function checkRowWords(topic: Topic, row: TopicRow, evidence: Evidence): Problem[] {
  const designs = row.studies.flatMap((id) => evidence.studies[id]?.design ?? [])
  const counts = [row.basis, row.gradedBy].map((text) => studyCounts(text, designs))
  const [basis = '', gradedBy = ''] = counts.map(({ left }) => left)
  return [
    ...problems(`${topic.id}.${row.id}`, ...counts.flatMap(({ wrong }) => wrong)),
    ...proseOf({ id: topic.id, rows: [{ ...row, basis, gradedBy }] }).flatMap(({ text }) =>
      problems(`${topic.id}.${row.id}`, ...textFaults(text, evidence, row.certainty)),
    ),
  ]
}

function checkRowSources(topic: Topic, row: TopicRow, known: Set<string>, now: string): Problem[] {
  const fields = [
    ...(row.forest?.effects ?? []),
    row.forest?.pooled,
    ...(row.shares?.groups ?? []).map(({ share }) => share),
  ]
  const bars = [...(row.comparison?.arms ?? []), row.comparison?.difference]
  const paths = [...fields, ...bars].flatMap((path) => (path ? [path.split('.')[0] ?? ''] : []))
  const shown = [...paths, ...proseOf({ id: topic.id, rows: [row] }).flatMap(({ text }) => recordsNamed(text))]
  return problems(
    `${topic.id}.${row.id}`,
    ...row.studies.filter((id) => !known.has(id)).map((id) => `no record "${id}"`),
    ...[...new Set(shown)]
      .filter((id) => !row.studies.includes(id))
      .map((id) => `shows figures of "${id}", which it does not list`),
    row.studies.length === 0 && row.state !== 'hardly-studied' && 'rests on nothing',
    monthsBetween(row.checked, now) > staleMonths &&
      !row.staleNote &&
      `was last checked in ${row.checked} and has no note why it still stands`,
    monthsBetween(row.checked, now) < 0 && `says it was checked in ${row.checked}, which is yet to come`,
    row.searched !== null && monthsBetween(row.searched, row.checked) < 0 && 'was searched after it was checked',
  )
}

function checkBuilt(topic: Topic, evidence: Evidence): Problem[] {
  let entry: EntryModel
  try {
    entry = buildEntry(topic.id, evidence)
  } catch (error) {
    return problems(topic.id, (error as Error).message)
  }
  const lines = entry.rows.map((row) => proseText(row.answer))
  return [
    ...problems(
      topic.id,
      /\.$/.test(entry.summary.short) && 'the short line ends with a full stop',
      ...repeated(lines).map((line) => `says a line twice: ${line}`),
    ),
    ...entry.rows.flatMap((row) => problems(`${topic.id}.${row.id}`, ...lineFaults(row))),
  ]
}

/** The first line: its length, who comes first, and the words GRADE has for its certainty. */
function lineFaults(row: RowModel): string[] {
  const line = proseText(row.answer)
  const unsure = row.certainty === 'very-low'
  const needsDoubt = unsure && (row.state === 'works' || row.state === 'no-difference')
  const faults = [
    line.length > longestLine && `its line has ${line.length} characters, more than ${longestLine}`,
    !/^In \S/.test(line) && 'its line does not begin with whom it is about',
    !line.endsWith('.') && 'its line has no full stop',
    row.certainty !== 'high' &&
      /(?<!probably |whether [\w ]{0,40})\breduces\b/.test(line) &&
      'says "reduces" without high certainty',
    needsDoubt && !/very uncertain/i.test(line) && 'does not say that it is very uncertain',
    unsure && /\bprobably\b/.test(line) && 'says "probably" at very low certainty',
  ]
  return faults.filter((fault) => fault !== false).map((fault) => `${fault}: ${line}`)
}

/** Months from one month to another: "2024-11" to "2026-11" is 24. */
function monthsBetween(from: string, to: string): number {
  const count = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  return count(to) - count(from)
}

import { parseArgs } from 'node:util'
import { buildEntry } from '../core/evidence/build-entry.ts'
import { readEffect } from '../core/evidence/fill.ts'
import { proseText } from '../core/evidence/prose.ts'
import type { Evidence, TopicRow } from '../core/evidence/schema.ts'
import { peopleIn } from '../core/library/list-topics.ts'
import { speakEnglish } from './catalogue.ts'
import { checkEvidence } from './evidence/check-evidence.ts'
import { indexEvidence, type RawEvidence, readEvidence } from './evidence/load.ts'
import { highestGrade, readingGrade } from './evidence/readability.ts'

/** `trials`: the randomised trials a row lists, or those its pooled effect counts where they are more. */
const columns = ['topic', 'row', 'state', 'certainty', 'trials', 'reviews', 'people', 'searched', 'checked']
const usage = 'npm run evidence [-- --topic ID]   the table of all rows, or one topic in full; ends with 1 on a fault'

speakEnglish()
const { values } = parseArgs({ options: { topic: { type: 'string' }, help: { type: 'boolean', default: false } } })
if (values.help) console.log(usage)
else process.exitCode = print(readEvidence(), values.topic)

function print(raw: RawEvidence, only: string | undefined): number {
  if (only !== undefined && !raw.topics.some(({ id }) => id === only)) {
    console.error(`There is no topic "${only}". The topics are ${raw.topics.map(({ id }) => id).join(', ')}.`)
    return 1
  }
  const faults = checkEvidence(raw, new Date().toISOString().slice(0, 7)).map(({ at, text }) => `${at}: ${text}`)
  // A broken shape would only fail again, in worse words.
  if (faults.length === 0) faults.push(...printTable(raw, only))
  for (const fault of faults) console.error(fault)
  const { topics, studies, nutrients } = raw
  const rows = topics.reduce((sum, topic) => sum + topic.rows.length, 0)
  const unverified = studies.filter(({ verified }) => !verified).length
  console.log(
    `\n${topics.length} topics, ${rows} rows, ${studies.length} studies (${unverified} without figures, as they were not verified), ${nutrients.length} nutrients, ${faults.length} faults`,
  )
  return faults.length > 0 ? 1 : 0
}

function printTable(raw: RawEvidence, only: string | undefined): string[] {
  const evidence = indexEvidence(raw)
  const lines = [columns]
  const faults: string[] = []
  for (const topic of raw.topics.filter(({ id }) => only === undefined || id === only)) {
    lines.push(...topic.rows.map((row) => cellsOf(topic.id, row, evidence)))
    const grade = readingGrade(topic.id, evidence)
    if (grade > highestGrade) faults.push(`${topic.id}: reads at grade ${grade}, above ${highestGrade}`)
    if (only) printEntry(topic.id, grade, evidence)
  }
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  console.log(
    lines
      .map((line) =>
        line
          .map((cell, i) => cell.padEnd(widths[i] ?? 0))
          .join('  ')
          .trimEnd(),
      )
      .join('\n'),
  )
  return faults
}

/** The cells of a row; a count of nothing stays blank. */
function cellsOf(topic: string, row: TopicRow, evidence: Evidence): string[] {
  const records = row.studies.flatMap((id) => evidence.studies[id] ?? [])
  const counted = (...designs: string[]) => records.filter(({ design }) => designs.includes(design)).length
  const answer = row.answer.by === 'rule' ? row.answer.effect : undefined
  const shown = [answer, row.comparison?.difference, row.forest?.pooled].flatMap((path) => path ?? [])
  const pooled = shown.map((path) => readEffect(path, evidence).trials ?? 0)
  const counts = [
    Math.max(counted('randomised trial'), ...pooled),
    counted('systematic review', 'narrative review'),
    Math.max(0, ...records.map(peopleIn)),
  ].map((count) => (count === 0 ? '' : String(count)))
  return [topic, row.id, row.state, row.certainty, ...counts, row.searched ?? '', row.checked]
}

function printEntry(id: string, grade: number, evidence: ReturnType<typeof indexEvidence>): void {
  const entry = buildEntry(id, evidence)
  console.log(`${entry.title} (${entry.kind}), reading grade ${grade}\n`)
  for (const row of entry.rows) {
    console.log(
      `${row.id}: ${row.stateLabel}, ${row.certaintyLabel.toLowerCase()}, ${row.gradedBy}\n  ${proseText(row.answer)}`,
    )
    for (const chart of [row.comparison, row.forest, row.shares])
      if (chart) console.log(`  ${chart.textEquivalent} ${proseText(chart.caption)}`)
  }
  for (const { text, urgent } of entry.cautions) console.log(`${urgent ? '!!' : '! '} ${proseText(text)}`)
  for (const text of [entry.seeDoctor, entry.instead, ...entry.steps, ...entry.notes])
    if (text) console.log(`-  ${proseText(text)}`)
  console.log('')
}

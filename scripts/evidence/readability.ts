import rs from 'text-readability'
import { buildEntry } from '../../core/evidence/build-entry.ts'
import { proseText } from '../../core/evidence/prose.ts'
import type { Evidence } from '../../core/evidence/schema.ts'

/** The highest Flesch-Kincaid grade an entry may read at, medical names left out. */
export const highestGrade = 8

/** Medical words that no plainer one replaces; names of topics are taken from their terms. */
const medicalWords =
  'haemodialysis dialysis cirrhosis placebo deficiency supplement supplements kidney medicine medicines doctor pharmacist pregnancy pregnant Cochrane'.split(
    ' ',
  )

/** The Flesch-Kincaid grade of everything an entry says in sentences, each medical name read as "it". */
export function readingGrade(topicId: string, evidence: Evidence): number {
  const { rows, cautions, seeDoctor, steps, instead, notes, foods } = buildEntry(topicId, evidence)
  const said = [
    ...rows.flatMap((row) => [
      row.answer,
      row.wouldChange,
      row.comparison?.caption,
      row.forest?.caption,
      row.shares?.caption,
    ]),
    ...cautions.map(({ text }) => text),
    seeDoctor,
    ...steps,
    instead,
    ...notes,
    ...foods.map(({ text }) => text),
  ]
  const sentences = said.flatMap((prose) => (prose ? [proseText(prose)] : [])).filter((text) => /[.?]$/.test(text))
  return rs.fleschKincaidGrade(leaveOutNames(sentences.join(' '), evidence))
}

function leaveOutNames(text: string, evidence: Evidence): string {
  const names = Object.keys(evidence.topics).flatMap((id) => buildEntry(id, evidence).names)
  const longestFirst = [...new Set([...names, ...medicalWords])]
    .filter((name) => name.length > 2)
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return text.replace(new RegExp(`(?<![a-z])(?:${longestFirst.join('|')})(?![a-z])`, 'gi'), 'it')
}

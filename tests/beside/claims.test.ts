import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { ClaimRow, Finding } from '../../core/claims/types.ts'
import { readTopics } from '../../scripts/annotate-page.ts'
import { readCorpus } from '../../scripts/eval/corpus.ts'
import { scoreClaims } from '../../scripts/eval/score-claims.ts'

/** Labelled sentences and source notes, which are no part of this repository. */
const shared = new URL('../../../shared/', import.meta.url)

describe('labelled sentences', () => {
  const file = fileURLToPath(new URL('corpus/claims-dev.jsonl', shared))
  const [set] = readCorpus(file, (folder) => readdirSync(folder)).claims
  const score = set && scoreClaims(set, 0)

  it('are judged as labelled, topic by topic', () => {
    expect((score?.exact ?? 0) / (score?.lines ?? 1)).toBeGreaterThanOrEqual(0.98)
  })

  it('are given no verdict where there is no claim', () => {
    expect((score?.falseOnNone ?? 1) / (score?.noneLines ?? 1)).toBeLessThanOrEqual(0.02)
  })
})

interface Question {
  direction: string
  certainty: string
}

const findings: Record<string, Finding> = {
  helps: 'works',
  harms: 'works',
  'no difference': 'no-difference',
  mixed: 'conflict',
  unknown: 'untested',
  'only if deficient': 'if-lacking',
}

/** What the notes hold on a topic: every finding with its certainty. A remedy tried in one illness is told there. */
function notesOf(topic: string): Set<string> {
  const files = [topic, 'pregnancy_cramps', 'dialysis_cramps', 'cirrhosis_cramps', 'exercise_associated_cramps']
  return new Set(
    files.flatMap((name) => {
      const note = JSON.parse(readFileSync(new URL(`evidence/facts/${name}.json`, shared), 'utf8')) as {
        questions: Question[]
      }
      return note.questions.map(({ direction, certainty }) => `${findings[direction]} ${certainty.replace(' ', '-')}`)
    }),
  )
}

describe('what claims are judged by', () => {
  const judged = readTopics().flatMap(({ id, claims }) =>
    [...(claims?.treats ?? []), ...(claims?.causes ?? [])].map((row): [string, string, ClaimRow] => [
      id,
      `${row.population} ${row.row}`,
      row,
    ]),
  )

  it.each(judged)('%s, %s: the notes say so too', (topic, _, { finding, certainty }) => {
    // A lack is told in the reference notes, and nobody having tried it is what no note says.
    if (finding === 'if-lacking' || finding === 'untested') return
    expect(notesOf(topic)).toContain(`${finding} ${certainty}`)
  })
})

import { describe, expect, it } from 'vitest'
import type { ClaimSet, MentionSet } from '../../scripts/eval/corpus.ts'
import { claimReport, mentionReport } from '../../scripts/eval/report.ts'
import { foldOf, scoreClaims } from '../../scripts/eval/score-claims.ts'
import { rate, scoreMentions } from '../../scripts/eval/score-mentions.ts'

const magnesium = {
  topic: 'magnesium',
  relation: 'treats',
  strength: 'certain',
  population: 'general',
  verdict: 'against',
  caution: false,
} as const

function line(id: string, text: string, labels: ClaimSet['lines'][number]['labels']): ClaimSet['lines'][number] {
  return { id, text, heading: '', title: '', raw: {}, labels }
}

describe('the score of claims', () => {
  const score = scoreClaims(
    {
      name: 'set',
      lines: [
        line('right', 'Magnesium stops leg cramps.', [magnesium]),
        line('right but for its strength', 'Magnesium stops leg cramps.', [{ ...magnesium, strength: 'hedged' }]),
        line('rightly none', 'A leg cramp hurts.', []),
        line('wrongly some', 'Magnesium stops leg cramps.', []),
        line('wrongly none', 'A leg cramp hurts.', [magnesium]),
        line('another verdict', 'Magnesium stops leg cramps.', [{ ...magnesium, verdict: 'in-line' }]),
      ],
    },
    2,
  )

  it('counts exact lines, those right in full, false verdicts and missed ones', () => {
    expect(score).toMatchObject({
      lines: 6,
      exact: 3,
      full: 2,
      noneLines: 2,
      falseOnNone: 1,
      someLines: 4,
      missedSome: 1,
    })
  })

  it('tells which verdict was given for which', () => {
    expect(score.confusion).toEqual({
      against: { against: 2, none: 1 },
      none: { against: 1 },
      'in-line': { against: 1 },
    })
  })

  it('parts all lines by a hash of their id', () => {
    expect(score.folds.reduce((sum, { lines }) => sum + lines, 0)).toBe(6)
    expect(foldOf('right', 2)).toBe(foldOf('right', 2))
  })

  it('lists every error with what was wanted', () => {
    const report = claimReport(score).join('\n')
    expect(report).toContain('wrongly none A leg cramp hurts.')
    expect(report).toContain('wanted magnesium treats certain general in-line')
    expect(report).toContain('3 errors')
  })
})

describe('the score of mentions', () => {
  const html = '<p>Magnesium eases leg cramps.</p><p>Zinc tablets</p>'
  const label = (surface: string, start: number, mark: boolean, ambiguous = false) =>
    ({
      doc: 'a',
      start,
      end: start + surface.length,
      surface,
      kind: 'remedy',
      topic: surface.toLowerCase(),
      mark,
      ambiguous,
      why: 'told',
    }) as const
  const set: MentionSet = {
    name: 'set',
    labels: [label('Magnesium', 0, true), label('Zinc', 27, true), label('tablets', 32, true, true)],
    htmlOf: () => html,
  }

  it('leaves ambiguous labels out, and tells kinds and topics apart', () => {
    const score = scoreMentions(set)
    expect(score.kinds.remedy).toMatchObject({ right: 1, wrong: 0, missed: 1, precision: 1, recall: 0.5 })
    expect(score.topics.zinc).toMatchObject({ missed: 1 })
    expect(mentionReport(score).join('\n')).toContain('missed a 27 "Zinc" (zinc): told')
  })

  it('of nothing to find and nothing found is full', () => {
    expect(rate({ right: 0, wrong: 0, missed: 0 })).toMatchObject({ precision: 1, recall: 1, f1: 1 })
  })
})

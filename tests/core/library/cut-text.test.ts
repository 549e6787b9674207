import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutText } from '../../../core/library/cut-text.ts'
import { sampleClaim } from '../../fixtures/claims.ts'

const text = 'ab cd ef gh'
const said = (start: number, end: number, verdict: 'against' | 'in-line' = 'against') => ({
  start,
  end,
  claims: [sampleClaim({ verdict })],
})
const pieces = (...args: [Parameters<typeof cutText>[1], Parameters<typeof cutText>[2]]) =>
  cutText(text, ...args).map(({ start, end, mention, verdict }) => [text.slice(start, end), mention, verdict])

describe('a text cut for its marks', () => {
  it('is one piece without any', () => {
    expect(pieces([], [])).toEqual([[text, null, null]])
  })

  it('changes where a mention and where a sentence with claims begins and ends', () => {
    expect(pieces([{ start: 3, end: 5 }], [said(0, 8)])).toEqual([
      ['ab ', null, 'against'],
      ['cd', 0, 'against'],
      [' ef', null, 'against'],
      [' gh', null, null],
    ])
  })

  it('keeps a mention whole that reaches over the end of its sentence', () => {
    expect(pieces([{ start: 3, end: 8 }], [said(0, 5)]).map(([words]) => words)).toEqual(['ab ', 'cd ef', ' gh'])
  })

  it('shows the gravest of several verdicts', () => {
    const both = { ...said(0, 5), claims: [sampleClaim({ verdict: 'in-line' }), sampleClaim({ verdict: 'beyond' })] }
    expect(pieces([], [both])[0]).toEqual(['ab cd', null, 'beyond'])
  })

  it('loses no character and repeats none, whatever the marks', () => {
    const spans = fc
      .uniqueArray(fc.nat(text.length), { maxLength: 6 })
      .map((cuts) => cuts.sort((a, b) => a - b))
      .map((cuts) =>
        cuts.flatMap((start, i) => (i % 2 === 0 && cuts[i + 1] ? [{ start, end: cuts[i + 1] as number }] : [])),
      )
    fc.assert(
      fc.property(spans, spans, (mentions, sentences) => {
        const cut = cutText(
          text,
          mentions,
          sentences.map(({ start, end }) => said(start, end)),
        )
        expect(cut.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
      }),
    )
  })
})

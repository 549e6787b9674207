import { describe, expect, it } from 'vitest'
import { claimsOf, explainClaim, parseClaimLines, plainClaim } from '../../scripts/claims-file.ts'

describe('a file of claims', () => {
  it('may hold blank lines and lines with no more than an id and a text', () => {
    const records = parseClaimLines('\n{"id":"a","text":"Magnesium stops leg cramps."}\r\n\n')
    expect(records).toMatchObject([{ id: 'a', text: 'Magnesium stops leg cramps.', heading: '', title: '' }])
  })

  it.each([
    ['no JSON', '{"id":"a","text":"b"}\nnonsense', /^line 2: no JSON/],
    ['no record', '["a"]', /^line 1: a record in braces/],
    ['no text', '{"id":"a"}', /^line 1: "text" is missing/],
    ['a heading that is a number', '{"id":"a","text":"b","heading":3}', /^line 1: "heading" is no text/],
  ])('with %s names the line', (_, source, message) => {
    expect(() => parseClaimLines(source)).toThrow(message)
  })
})

describe('a judged line', () => {
  const [claim] = claimsOf({ text: 'Magnesium may ease leg cramps.', heading: 'If you are pregnant', title: '' })

  it('has the six fields programs are given', () => {
    expect(claim && plainClaim(claim)).toEqual({
      topic: 'magnesium',
      relation: 'treats',
      strength: 'hedged',
      population: 'pregnancy',
      verdict: 'in-line',
      caution: false,
    })
  })

  it('is explained by the rules that fired and the row it was judged by', () => {
    expect(claim && explainClaim(claim)).toMatchObject({
      rules: ['lowers the risk of cramps', 'may: may', 'pregnancy: the heading'],
      row: 'magnesium.pregnancy-frequency',
      finding: 'conflict',
      certainty: 'very-low',
    })
  })
})

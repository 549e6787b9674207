import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../../../core/diary/transfer/write-csv.ts'
import { aNight } from '../../../fixtures/diary.ts'
import { anyNight } from './any-diary.ts'

/** Reads a table by the letter of RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 1; at < text.length; at += 1) {
    const sign = text[at]
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') cell += text[++at]
      else quoted = false
    } else if (sign === '"' && cell === '') quoted = true
    else if (sign === ',') {
      rows.at(-1)?.push(cell)
      cell = ''
    } else if (sign === '\r' && text[at + 1] === '\n') {
      rows.at(-1)?.push(cell)
      cell = ''
      rows.push([])
      at += 1
    } else cell += sign
  }
  return rows.slice(0, -1)
}

describe('the table of nights', () => {
  it('has a heading and a line a night', () => {
    const text = writeCsv([aNight({ changedAt: 0 }), aNight({ pain: null, woke: null, muscle: null, note: '' })])
    expect(text).toBe(
      '\ufeffevening,cramps,or_more,worst_pain_0_to_10,longest_minutes,muscle,side,woke,note,changed_at\r\n' +
        '2026-11-24,2,no,6,4,calf,left,yes,after a long walk,1970-01-01T00:00:00.000Z\r\n' +
        '2026-11-24,2,no,,4,,left,,,2026-11-25T09:46:40.000Z\r\n',
    )
  })

  it('brings every note through, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(anyNight), (nights) => {
        const notes = readCsv(writeCsv(nights))
          .slice(1)
          .map((cells) => cells[8]?.replace(/^'(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/, ''))
        expect(notes).toEqual(nights.map(({ note }) => note))
      }),
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =HYPERLINK("http://x")', '＝1'])(
    'makes %j no formula',
    (note) => {
      const [, row] = readCsv(writeCsv([aNight({ note })]))
      expect(row?.[8]).toBe(`'${note}`)
    },
  )
})

import { describe, expect, it } from 'vitest'
import { annotate } from '../../../scripts/annotate-page.ts'

/** The claims of a page as "sentence → topic verdict population". */
function claimsOf(body: string, title = ''): string[] {
  const { text, claims } = annotate(`<!doctype html><title>${title}</title><body>${body}</body>`)
  return claims.map(
    ({ start, end, topic, verdict, population }) =>
      `${text.slice(start, end).replace(/\s+/g, ' ')} → ${topic} ${verdict} ${population}`,
  )
}

describe('claims on a page', () => {
  it.each<[string, string, string[]]>([
    [
      'have the offsets of their sentence, without the white space around it',
      '<p>Sleep is good.  Magnesium stops leg cramps. More sleep.</p>',
      ['Magnesium stops leg cramps. → magnesium against general'],
    ],
    [
      'may run across tags',
      '<p>Vitamin K<sub>2</sub> may ease <b>leg</b> cramps.</p>',
      ['Vitamin K2 may ease leg cramps. → vitamin_k2 in-line general'],
    ],
    [
      'take their topic from the heading',
      '<h2>Magnesium</h2><p>It stops leg cramps.</p>',
      ['It stops leg cramps. → magnesium against general'],
    ],
    [
      'take their people from the heading above',
      '<h2>In pregnancy</h2><p>Magnesium stops leg cramps.</p>',
      ['Magnesium stops leg cramps. → magnesium beyond pregnancy'],
    ],
    [
      'take a topic from the row and what is said of it from the column',
      '<h2>Leg cramps</h2><table><tr><th>Mineral</th><th>Signs of deficiency</th></tr><tr><td>Potassium</td><td>Leg cramps</td></tr></table>',
      ['Leg cramps → potassium in-line deficiency'],
    ],
    [
      'are none in a heading below the one that names a lack, as they are in an item there',
      '<h1>Low potassium</h1><ul><li>Leg cramps</li></ul><h2>Leg cramps at home</h2><p>Rest the leg.</p>',
      ['Leg cramps → potassium in-line deficiency'],
    ],
    ['are none where cramps are of another kind', '<p>Magnesium stops period cramps.</p>', []],
    ['are none in a question', '<p>Does magnesium stop leg cramps?</p>', []],
    ['are none in a hidden part', '<p>My leg cramps.</p><p hidden>Magnesium stops leg cramps.</p>', []],
  ])('%s', (_, body, expected) => {
    expect(claimsOf(body)).toEqual(expected)
  })

  it('take their people from the title where nothing nearer names any', () => {
    const body = '<p>Magnesium stops leg cramps.</p>'
    expect(claimsOf(body, 'Dialysis handbook')).toEqual(['Magnesium stops leg cramps. → magnesium beyond dialysis'])
  })

  it('are found again in a block too long to be read at once', () => {
    const filler = 'The night was long and the tea went cold. '.repeat(400)
    const found = claimsOf(`<p>${filler}Magnesium stops leg cramps. ${filler}Mustard stops leg cramps. ${filler}</p>`)
    expect(found).toEqual([
      'Magnesium stops leg cramps. → magnesium against general',
      'Mustard stops leg cramps. → mustard untested general',
    ])
  })
})

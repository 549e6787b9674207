import { describe, expect, it } from 'vitest'
import { found } from './read-html.ts'

describe('cramp words', () => {
  it.each([
    ['leg cramps', '<p>Leg cramps wake people.</p>', ['Leg cramps → leg_cramps']],
    ['across tags', '<p>My leg <b>cramps</b> again.</p>', ['leg cramps → leg_cramps']],
    ['a charley horse', '<p>A charley horse at three.</p>', ['charley horse → leg_cramps']],
    ['bare cramps beside a limb', '<p>My calf had cramps.</p>', ['cramps → leg_cramps']],
    [
      'bare cramps under a heading that says which',
      '<h2>Your legs at night</h2><p>Cramps are common.</p>',
      ['Cramps → leg_cramps'],
    ],
    ['period cramps', '<p>Period cramps are bad today.</p>', []],
    ['stomach cramps', '<p>Stomach cramps and diarrhoea.</p>', []],
    ['cramps told with the gut', '<p>It can cause nausea, diarrhoea and cramps.</p>', []],
    ["writer's cramp, both apostrophes", "<p>Writer’s cramp and writer's cramp.</p>", []],
    ['a cramped kitchen', '<p>A cramped kitchen and a hand mixer.</p>', []],
    ['cramp my style', '<p>Do not cramp my style, legs.</p>', []],
    ['a spasm of the airways', '<p>Bronchospasm is an airway spasm.</p>', []],
    ['bare cramps that nothing explains', '<p>Cramps.</p>', []],
  ])('%s', (_, body, expected) => {
    expect(found(body)).toEqual(expected)
  })
})

describe('remedies', () => {
  const leg = 'leg cramps → leg_cramps'
  it.each([
    ['in the same sentence', '<p>Take magnesium for leg cramps.</p>', ['magnesium → magnesium', leg]],
    [
      'in the same short paragraph',
      '<p>Many have leg cramps. Some take magnesium.</p>',
      [leg, 'magnesium → magnesium'],
    ],
    [
      'in a list whose lead-in names cramps',
      '<p>For leg cramps:</p><ul><li>magnesium</li></ul>',
      [leg, 'magnesium → magnesium'],
    ],
    [
      'not in a list without such a lead-in',
      '<p>I have leg cramps.</p><p>Shopping:</p><ul><li>magnesium</li></ul>',
      [leg],
    ],
    [
      'under a heading that names cramps',
      '<h2>Foods for leg cramps</h2><p>Try a banana.</p>',
      [leg, 'banana → potassium'],
    ],
    ['not because the page title alone does', '<h1>My leg cramps</h1><p>I like bananas.</p>', [leg]],
    [
      'a heading of a section that tells of cramps',
      '<h2>Magnesium</h2><p>It does little for leg cramps.</p>',
      ['Magnesium → magnesium', leg],
    ],
    [
      'in a table with such a caption',
      '<table><caption>Tried for leg cramps</caption><tr><td>Massage</td></tr></table>',
      [leg, 'Massage → massage'],
    ],
    [
      'in the row that names cramps, not in the next',
      '<table><tr><td>Calcium</td><td>leg cramps</td></tr><tr><td>Potassium</td><td>tiredness</td></tr></table>',
      ['Calcium → calcium', leg],
    ],
    ['not elsewhere on the page', '<p>Leg cramps hurt.</p><p>Magnesium burns white.</p>', ['Leg cramps → leg_cramps']],
    [
      'not in a sidebar under the heading',
      '<h2>Leg cramps</h2><aside><p>Buy magnesium here.</p></aside>',
      ['Leg cramps → leg_cramps'],
    ],
    [
      'not for period cramps in the same section',
      '<h2>Leg cramps</h2><p>For period cramps, heat helps.</p>',
      ['Leg cramps → leg_cramps'],
    ],
    ['on a page with other cramps only', '<p>Magnesium for period cramps.</p>', []],
    ['the mountain, with cramps in the paragraph', '<p>He had leg cramps as he climbed K2.</p>', [leg]],
    ['the vitamin', '<p>Vitamin K<sub>2</sub> for leg cramps.</p>', ['Vitamin K2 → vitamin_k2', leg]],
    ['an alloy', '<p>Leg cramps on magnesium alloy wheels.</p>', ['Leg cramps → leg_cramps']],
    ['the unit is not the metal', '<p>Take 300 mg for leg cramps.</p>', [leg]],
    [
      'one mark for the whole name',
      '<p>Magnesium glycinate for leg cramps.</p>',
      ['Magnesium glycinate → magnesium', leg],
    ],
  ])('%s', (_, body, expected) => {
    expect(found(body)).toEqual(expected)
  })
})

describe('parts that are not read', () => {
  it.each([
    ['an editor', '<div contenteditable="true"><p>leg cramps</p></div>'],
    ['hidden text', '<p hidden>leg cramps</p>'],
    ['text hidden from assistive software', '<p aria-hidden="true">leg cramps</p>'],
    ['text not to be translated', '<p translate="no">leg cramps</p>'],
    ['another language', '<p lang="de">leg cramps</p>'],
    ['code', '<pre>leg cramps</pre>'],
    ['a field', '<textarea>leg cramps</textarea><select><option>leg cramps</option></select>'],
    ['a text box by role', '<div role="textbox">leg cramps</div>'],
  ])('%s', (_, body) => {
    expect(found(body)).toEqual([])
  })

  it('English of any country is read', () => {
    expect(found('<p lang="en-GB">leg cramps</p>')).toEqual(['leg cramps → leg_cramps'])
  })

  it('hidden cramp words do not speak for their passage', () => {
    expect(found('<p>Magnesium <span hidden>leg cramps</span></p>')).toEqual([])
  })
})

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
    ['a muscle of the bladder', '<p>It calms the bladder muscle and controls muscle spasms.</p>', []],
    ['a muscle near the anus', '<p>A spasm of a muscle near the anus. The muscle spasm passes.</p>', []],
    ['a spasm of dystonia, of whatever part', '<p>Dystonia shows as spasms of the hand.</p>', []],
    ['the first day of a period', '<p>My cramps come the first day of my period.</p>', []],
    ['other cramps told under a heading', '<h3>Other kinds of cramps</h3><p>Menstrual pain is one.</p>', []],
    [
      'a mason’s cramp and the verb',
      '<p>Leg cramps. The mason’s cramp; the verb to cramp.</p>',
      ['Leg cramps → leg_cramps'],
    ],
    [
      'spasms on a page about leg cramps',
      '<h1>Leg cramps</h1><p>Calf cramps. Foot cramps.</p><p>When did the spasms begin?</p>',
      ['Leg cramps → leg_cramps', 'Calf cramps → leg_cramps', 'Foot cramps → leg_cramps', 'spasms → leg_cramps'],
    ],
    [
      'cramped as a verb on a page about leg cramps, not as a size',
      '<h1>Leg cramps</h1><p>Calf cramps. Foot cramps.</p><p>He cramped again.</p><p>The tent was cramped.</p>',
      ['Leg cramps → leg_cramps', 'Calf cramps → leg_cramps', 'Foot cramps → leg_cramps', 'cramped → leg_cramps'],
    ],
    [
      'an item of symptoms that its section explains',
      '<h2>Nerves</h2><p>The damage is in arms and legs.</p><p>Signs are</p><ul><li>sharp cramps</li></ul>',
      ['cramps → leg_cramps'],
    ],
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
    [
      'not beside cramps in a list of symptoms',
      '<p>Symptoms include muscle cramps, dizziness and salt craving.</p>',
      ['muscle cramps → leg_cramps'],
    ],
    [
      'what the symptoms are of',
      '<p>Symptoms of hypokalemia include muscle cramps and fatigue.</p>',
      ['hypokalemia → potassium', 'muscle cramps → leg_cramps'],
    ],
    [
      'not in a paragraph where cramps are one symptom of several',
      '<p>Loss of salt makes them thirsty. Damaged nerves may cause weakness, leg cramps and fatigue.</p>',
      [leg],
    ],
    [
      'in the sentence that goes on about such symptoms',
      '<p>People have pain, fatigue and leg cramps. Exercise brings on these symptoms.</p>',
      [leg, 'Exercise → regular_exercise'],
    ],
    [
      'in a list typed with dashes',
      '<p>I have leg cramps. I tried:</p><p>- magnesium<br>- bananas</p>',
      [leg, 'magnesium → magnesium', 'bananas → potassium'],
    ],
    [
      'that leads in a list with cramps',
      '<p>Hypokalemia may cause:</p><ul><li>fatigue</li><li>leg cramps</li></ul>',
      ['Hypokalemia → potassium', leg],
    ],
    [
      'among other names for leg cramps of poor circulation',
      '<p>Other names</p><ul><li>Claudication</li><li>leg cramps</li></ul>',
      ['Claudication → circulation_pad', leg],
    ],
    ['not in a path to the page', '<p>Pregnancy › Leg cramps</p>', ['Leg cramps → leg_cramps']],
    [
      'not for another illness in the same paragraph',
      '<p>Magnesium for leg cramps. Magnesium is given for pre-eclampsia too.</p>',
      ['Magnesium → magnesium', leg],
    ],
    [
      'in the first cell of a row that names cramps, not in those between',
      '<table><tr><th>Sodium</th><td>Fluid balance</td><td>leg cramps</td></tr></table>',
      ['Sodium → sodium_electrolytes', leg],
    ],
    [
      'in every cell of a row that begins with cramps',
      '<table><tr><td>leg cramps</td><td>magnesium</td></tr></table>',
      [leg, 'magnesium → magnesium'],
    ],
    [
      'in a section under a title on cramps',
      '<h1>Muscle cramps</h1><h2>Self-care</h2><p>Heat loosens it.</p>',
      ['Muscle cramps → leg_cramps', 'Heat → heat'],
    ],
    [
      'not among links under such a title',
      '<h1>Muscle cramps</h1><h2>Related</h2><p>Statins and you</p>',
      ['Muscle cramps → leg_cramps'],
    ],
    [
      'in each section under a title on cramps, its heading too',
      '<h1>5 foods for leg cramps</h1><h2>1. Bananas</h2><p>Full of potassium.</p>',
      [leg, 'Bananas → potassium', 'potassium → potassium'],
    ],
    [
      'in a section headed by a remedy under a title on cramps',
      '<h1>Leg cramps</h1><h2>Magnesium</h2><p>Magnesium is sold as a salt.</p>',
      ['Leg cramps → leg_cramps', 'Magnesium → magnesium', 'Magnesium → magnesium', 'salt → sodium_electrolytes'],
    ],
    [
      'in a remark under such a title that says how it did',
      '<h1>Leg cramps</h1><article><p>Pint of tonic water. Cured.</p></article>',
      ['Leg cramps → leg_cramps', 'tonic water → tonic_water'],
    ],
    [
      'not in a remark of the kitchen there',
      '<h1>Leg cramps</h1><article><p>Cold water, then salt.</p></article>',
      ['Leg cramps → leg_cramps'],
    ],
    [
      'a phrase with the cramp in it speaks for its sentence',
      '<p>To stop a leg cramp, try mustard.</p>',
      ['stop a leg cramp → acute_relief', 'mustard → mustard'],
    ],
    ['a vitamin written with a hyphen', '<p>Vitamins: B-12 for leg cramps.</p>', ['B-12 → vitamin_b', leg]],
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

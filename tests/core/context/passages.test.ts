import { describe, expect, it } from 'vitest'
import { findMentions } from '../../../core/find-mentions.ts'
import { compileLexicon, crampTopic } from '../../../core/match/lexicon.ts'
import { readTopics } from '../../../scripts/annotate-page.ts'
import { indexOf } from '../read-html.ts'

const lexicon = compileLexicon(readTopics())

/** The remedies that are marked on a page, in reading order. */
const remedies = (html: string): string[] =>
  findMentions(indexOf(html), lexicon)
    .filter(({ topic }) => topic !== crampTopic)
    .map(({ text }) => text)

const post = (name: string, text: string) => `<article><h3>${name}</h3><p>${text}</p></article>`
const thread = (...posts: string[]) =>
  `<h1>Night cramps again</h1>${post('ann', 'I had a leg cramp at four and my foot is still sore from it.')}
  ${post('bea', 'My calf did the same last week, and I walked it off in the hall.')}
  ${post('cat', 'I never know what to do with mine, so I shout at my husband.')}${posts.join('')}`

describe('a thread under a title on cramps', () => {
  it.each<[string, string, string[]]>([
    ['has what is brought up as a remedy', 'I swear by mustard, one spoonful at bedtime.', ['mustard']],
    ['has what somebody says did it', 'Bananas for me, and I sleep through the night now.', ['Bananas']],
    ['has a medicine, whatever is said of it', 'My doctor will not give me quinine any more.', ['quinine']],
    ['leaves out what belongs in a kitchen', 'I have too much mustard and salt in my piccalilli recipe.', []],
  ])('%s', (_, text, expected) => {
    expect(remedies(thread(post('dot', text)))).toEqual(expected)
  })
})

describe('a heading that asks on', () => {
  const faq = (...pairs: [string, string][]) =>
    `<h1>Dialysis</h1>${pairs.map(([asked, told]) => `<details><summary>${asked}</summary><p>${told}</p></details>`).join('')}`
  const cramps: [string, string] = ['Why do I get leg cramps?', 'They come when fluid is taken off too fast.']

  it.each<[string, [string, string][], string[]]>([
    [
      'speaks for what it heads',
      [cramps, ['Can anything prevent it?', 'Vitamin E was tried in a few people.']],
      ['fluid', 'Vitamin E'],
    ],
    [
      'speaks on after another',
      [
        cramps,
        ['Are they treated?', 'Not yet.'],
        ['How are they treated?', 'No.'],
        ['What helps?', 'Quinine is history.'],
      ],
      ['fluid'],
    ],
    [
      'of two in a row speaks for both',
      [cramps, ['How are they treated?', 'A heat pack is kept warm.'], ['What helps?', 'Quinine is history.']],
      ['fluid', 'heat pack', 'Quinine'],
    ],
    [
      'of something else does not',
      [cramps, ['How much may I drink?', 'Magnesium tablets need a full glass.']],
      ['fluid'],
    ],
    [
      'after another matter does not',
      [cramps, ['Does it hurt?', 'A little.'], ['Can anything prevent it?', 'Vitamin E was tried in a few people.']],
      ['fluid'],
    ],
  ])('%s', (_, pairs, expected) => {
    expect(remedies(faq(...pairs))).toEqual(expected)
  })

  it('is followed back a few times, however many there are', () => {
    const asked = (times: number): [string, string][] => [
      cramps,
      ...Array.from({ length: times }, (): [string, string] => ['What helps?', 'Rest.']),
      ['What helps?', 'Quinine is history.'],
    ]
    expect(remedies(faq(...asked(3)))).toEqual(['fluid', 'Quinine'])
    expect(remedies(faq(...asked(2000)))).toEqual(['fluid'])
  })
})

describe('a page about cramps', () => {
  it('has a cramp that says nothing itself beside cramps of another kind', () => {
    const told = 'Your calves cramp late in a race. The hamstrings cramp next, then both feet cramp.'
    const page = (title: string) =>
      `<h1>${title}</h1><p>${told}</p><h2>What I leave out</h2><p>Bananas: no cramp cure. Stomach cramps follow.</p>`
    expect(remedies(page('Why you cramp'))).toEqual(['Bananas'])
    expect(remedies(page('Why you stop'))).toEqual([])
  })

  it('is also one that opens with them, and comes back to them', () => {
    const rest = `We talked about the weather and the dog. ${'It rained. '.repeat(38)}`
    const talk = (first: string) =>
      `<h1>My calves</h1>${[
        first,
        rest,
        'My leg cramps come at two.',
        rest,
        'A leg cramp woke me.',
        rest,
        'My leg cramps went.</p><p>The dog slept.</p><p>My wife says magnesium.',
      ]
        .map((text) => `<article><p>${text}</p></article>`)
        .join('')}`
    expect(remedies(talk('I woke with leg cramps.'))).toContain('magnesium')
    expect(remedies(talk('I woke at night.'))).not.toContain('magnesium')
  })

  it.each<[string, string, string[]]>([
    [
      'has the remedies of a table on them',
      '<h1>Leg cramps</h1><table><tr><th>Remedy</th><th>What is known</th></tr><tr><td>Magnesium</td><td>No effect on cramps</td></tr><tr><td>Quinine</td><td>Small benefit</td></tr></table>',
      ['Magnesium', 'Quinine'],
    ],
    [
      'leaves out what a table tells of other uses',
      '<h1>Leg cramps</h1><table><tr><th>Supplement</th><th>Used for</th></tr><tr><td>Magnesium</td><td>Leg cramps</td></tr><tr><td>Zinc</td><td>Wounds</td></tr></table>',
      ['Magnesium'],
    ],
    [
      'leaves out what goods beside one are for',
      '<h1>Drink mix</h1><h2>Why</h2><ul><li>Magnesium to keep leg cramps and muscle cramps away</li><li>Zinc for immunity</li></ul><p>Leg cramps. Leg cramps. Leg cramps.</p>',
      ['Magnesium'],
    ],
    [
      'has all of a plain list that one of them names',
      '<h1>Leg cramps: what to try</h1><ul><li>Quinine</li><li>Stretch when leg cramps come</li><li>Magnesium at night</li></ul>',
      ['Quinine', 'Stretch', 'Magnesium'],
    ],
    [
      'leaves out a line that points elsewhere',
      '<h1>Leg cramps</h1><p>A cramp hurts.</p><p>Similar threads: Statins and grapefruit | Night cramps</p>',
      [],
    ],
    [
      'has a remedy of which somebody got cramps of another kind',
      '<h1>Leg cramps</h1><h2>ann</h2><p>Three months of magnesium. It gave me the runs and stomach cramps.</p><h2>bea</h2><p>A leg cramp is no joke.</p>',
      ['magnesium'],
    ],
    [
      'leaves out what is taken for cramps of another kind',
      '<h1>Leg cramps</h1><h2>ann</h2><p>I have awful period cramps too. Magnesium helps with them.</p><h2>bea</h2><p>A leg cramp is no joke.</p>',
      [],
    ],
    [
      'leaves out what stands above its list of contents',
      '<h1>Tonic water</h1><p>It is drunk with quinine, or alone.</p><ul><li>History</li><li>Use against leg cramps</li></ul>',
      [],
    ],
  ])('%s', (_, html, expected) => {
    expect(remedies(html)).toEqual(expected)
  })
})

describe('a cramped room', () => {
  const words = (html: string) => findMentions(indexOf(html), lexicon).map(({ text }) => text)

  it.each<[string, string[]]>([
    ['The van was so cramped I lost feeling in both legs.', []],
    ['My legs were so cramped I could not stand.', ['cramped']],
    ['Runners who cramped had drunk as much salt water.', ['cramped', 'salt water']],
  ])('%s', (sentence, expected) => {
    const found = words(`<h1>Leg cramps in sport</h1><p>Muscle cramps hurt. Calf cramps too.</p><p>${sentence}</p>`)
    expect(found.slice(3)).toEqual(expected)
  })
})

import { describe, expect, it } from 'vitest'
import { crampBlocksOf, mayNameCramps } from '../../../core/match/cramp-stems.ts'
import { crampTopic } from '../../../core/match/lexicon.ts'
import { expandName } from '../../../core/match/names.ts'
import { runAll } from '../../../core/run-all.ts'
import { readTopics } from '../../../scripts/annotate-page.ts'
import { indexOf } from '../read-html.ts'

const crampNames = readTopics()
  .filter(({ id }) => id === crampTopic)
  .flatMap(({ terms }) => terms.flatMap(({ names }) => names.flatMap(expandName)))

const blocksOf = (html: string): number[] => runAll(crampBlocksOf(indexOf(html)))

describe('stems of cramp words', () => {
  it('stand in every name of the topic, in whatever letter case', () => {
    expect(crampNames.length).toBeGreaterThan(100)
    const blocks = crampNames.map((name) => `<p>${name.toUpperCase()}</p>`)
    expect(blocksOf(blocks.join(''))).toHaveLength(crampNames.length)
  })

  it.each(['Leg CRAMPS', 'muscle spasm', 'a charley\n horse', 'EAMC'])('are seen at first look in "%s"', (text) => {
    expect(mayNameCramps(text)).toBe(true)
  })

  it.each(['', 'magnesium', 'cram p', 'TeamCity', 'a period of pain'])('are not seen in "%s"', (text) => {
    expect(mayNameCramps(text)).toBe(false)
  })

  it('leave out at first look only names of other cramps', () => {
    const names = readTopics().flatMap(({ terms }) => terms.flatMap(({ names, other }) => (other ? [] : names)))
    const cramps = names.flatMap(expandName).filter((name) => crampNames.includes(name))
    expect(cramps.filter((name) => !mayNameCramps(name))).toEqual([])
  })

  it('tell which blocks may name cramps', () => {
    expect(
      blocksOf('<p>Cramps and cramps</p><p>none</p><ul><li>period <b>pain</b></li><li>a cr\u00adamp</li></ul>'),
    ).toEqual([0, 2, 3])
  })

  it('are found wherever a long text is cut', () => {
    for (const shift of [32_760, 32_764, 32_766, 32_768]) {
      expect(blocksOf(`<p>${'.'.repeat(shift)} period   pain</p>`)).toEqual([0])
      expect(blocksOf(`<p>${'.'.repeat(shift)}cramp</p><p>no</p>`)).toEqual([0])
    }
  })
})

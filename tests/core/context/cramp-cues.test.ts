import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCues } from '../../../core/context/cramp-cues.ts'

/** The sense of a text around the word CRAMP in it; of the part between bars, when there are any. */
function senseOf(marked: string): string {
  const text = marked.replaceAll('|', '')
  const at = text.indexOf('CRAMP')
  const from = marked.indexOf('|')
  const within = from < 0 ? { start: 0, end: text.length } : { start: from, end: marked.lastIndexOf('|') - 1 }
  return createCues(text)({ start: 0, end: text.length }, within, { start: at, end: at + 5 })
}

describe('cues around a cramp word', () => {
  it.each([
    ['none', 'CRAMP', 'unsaid'],
    ['before', 'the calf had a CRAMP', 'limb'],
    ['after', 'CRAMP of the bowels', 'other'],
    ['the nearer wins', 'nausea, a night of CRAMP', 'limb'],
    ['the nearer wins on either side', 'legs and then a CRAMP, nausea', 'other'],
    ['equally near decide nothing', 'leg CRAMP gut', 'unsaid'],
    ['part of a word is none', 'legume CRAMP', 'unsaid'],
    ['two words', 'CRAMP of smooth\nmuscle', 'other'],
    ['outside the part', 'calf. |A CRAMP.| Nausea.', 'unsaid'],
    ['over the edge of the part', 'calf |a CRAMP of smooth| muscle', 'unsaid'],
    ['before one over the edge', '|leg, CRAMP of smooth| muscle', 'limb'],
  ])('%s', (_, text, expected) => {
    expect(senseOf(text)).toBe(expected)
  })

  it('the nearest of many is the one a look at all of them finds', () => {
    const words = fc.array(fc.constantFrom<string>('leg', 'gut', 'a', 'some', 'nothing'), { maxLength: 12 })
    fc.assert(
      fc.property(words, words, (before, after) => {
        const nearest = (cue: string) => {
          const back = before.lastIndexOf(cue)
          const ahead = after.indexOf(cue)
          const gap = (between: string[]) => between.join(' ').length + (between.length > 0 ? 2 : 1)
          return Math.min(
            back < 0 ? Number.POSITIVE_INFINITY : gap(before.slice(back + 1)),
            ahead < 0 ? Number.POSITIVE_INFINITY : gap(after.slice(0, ahead)),
          )
        }
        const [toLeg, toGut] = [nearest('leg'), nearest('gut')]
        const expected = toLeg === toGut ? 'unsaid' : toLeg < toGut ? 'limb' : 'other'
        expect(senseOf([...before, 'CRAMP', ...after].join(' '))).toBe(expected)
      }),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { chooseMarks, createHiding } from '../../../core/choose-marks.ts'
import type { Verdict } from '../../../core/claims/types.ts'
import type { PlacedSentence } from '../../../entrypoints/engine/place-claims.ts'
import type { PlacedMention } from '../../../entrypoints/engine/scan.ts'
import { createWeaver, type Weaving } from '../../../entrypoints/engine/weave-marks.ts'
import { sampleClaim } from '../../fixtures/claims.ts'

const node = {} as Text

function sentence(...claims: [topic: string, verdict: Verdict][]): PlacedSentence {
  return {
    startNode: node,
    startOffset: 0,
    endNode: node,
    endOffset: 40,
    text: 'A sentence.',
    spanned: null,
    claims: claims.map(([topic, verdict]) => sampleClaim({ topic, verdict })),
  }
}

let offset = 0
function mention(topic: string, within: PlacedSentence | null = null, text = topic): PlacedMention {
  offset += 10
  return {
    topic,
    text,
    section: 0,
    startNode: node,
    startOffset: offset,
    endNode: node,
    endOffset: offset + text.length,
    spanned: null,
    passage: '',
    inPassage: { start: offset, end: offset + text.length },
    headings: [],
    sentence: within,
  }
}

const weave = (mentions: PlacedMention[], part: Partial<Weaving> = {}) =>
  createWeaver().weave({ mentions, choose: (some) => some, isHidden: () => false, claims: true, ...part })
const topics = (marks: readonly { topic: string }[]) => marks.map(({ topic }) => topic)

describe('marks of a page with claims', () => {
  it('are a quiet line for each mention outside of them', () => {
    const woven = weave([mention('leg_cramps'), mention('magnesium')])
    expect(topics(woven.terms)).toEqual(['leg_cramps', 'magnesium'])
    expect([woven.sentences, woven.unseen, woven.claims]).toEqual([[], [], []])
  })

  it('are one line under a sentence, and its mentions open without one', () => {
    const own = sentence(['magnesium', 'against'])
    const woven = weave([
      mention('leg_cramps'),
      mention('magnesium', own),
      mention('leg_cramps', own),
      mention('zinc', own),
    ])
    expect(topics(woven.terms)).toEqual(['leg_cramps'])
    expect(woven.sentences.map(({ mark, verdict }) => [mark.topic, mark.text, verdict])).toEqual([
      ['magnesium', 'magnesium', 'against'],
    ])
    // The cramp that it is about has no card of its own under the line; another remedy has.
    expect(woven.unseen.map(({ topic, claim }) => [topic, claim?.verdict ?? null])).toEqual([
      ['magnesium', 'against'],
      ['zinc', null],
    ])
    expect(woven.steps).toHaveLength(2)
  })

  it('show the gravest of several verdicts, and lead by keys to each claim', () => {
    const own = sentence(['stretching', 'in-line'], ['magnesium', 'against'])
    const woven = weave([mention('stretching', own), mention('magnesium', own)])
    expect(woven.sentences.map(({ verdict }) => verdict)).toEqual(['against'])
    expect(topics(woven.steps)).toEqual(['magnesium', 'stretching'])
    expect(topics(woven.claims)).toEqual(['stretching', 'magnesium'])
  })

  it('leave claims out whose topic is off or whose words mean something else here', () => {
    const own = sentence(['magnesium', 'against'], ['zinc', 'untested'])
    const mentions = [mention('magnesium', own, 'Mg'), mention('zinc', own)]
    for (const isHidden of [createHiding(['magnesium'], []), createHiding([], ['mg'])]) {
      const woven = weave(mentions, { isHidden, choose: (some) => some.filter((one) => !isHidden(one)) })
      expect(topics(woven.claims)).toEqual(['zinc'])
      expect(woven.sentences.map(({ verdict }) => verdict)).toEqual(['untested'])
    }
  })

  it('are mentions alone where claims are not judged', () => {
    const own = sentence(['magnesium', 'against'])
    const woven = weave([mention('magnesium', own), mention('leg_cramps', own)], { claims: false })
    expect(topics(woven.terms)).toEqual(['magnesium', 'leg_cramps'])
    expect(woven.claims).toEqual([])
  })

  it('keep a sentence where density leaves its mention out', () => {
    const own = sentence(['magnesium', 'against'])
    expect(weave([mention('magnesium', own)], { choose: () => [] }).sentences).toHaveLength(1)
  })

  it('let the first cramp outside of a claim be the first of its section', () => {
    const own = sentence(['magnesium', 'against'])
    const mentions = [
      mention('magnesium', own),
      mention('leg_cramps', own),
      mention('leg_cramps'),
      mention('leg_cramps'),
    ]
    const woven = weave(mentions, { choose: (some) => chooseMarks(some, 'section') })
    expect(woven.terms.map(({ startOffset }) => startOffset)).toEqual([mentions[2]?.startOffset])
  })

  it('tell a sentence from the mention that begins it', () => {
    const own = sentence(['stretching', 'in-line'], ['magnesium', 'against'])
    const woven = weave([mention('stretching', own), mention('magnesium', own)])
    expect(woven.sentences[0]?.mark.isSentence).toBe(true)
    expect(woven.unseen.map(({ isSentence }) => isSentence)).toEqual([false, false])
  })

  it('stay the same objects from one weaving to the next, so that an open card keeps its mark', () => {
    const weaver = createWeaver()
    const own = sentence(['magnesium', 'against'])
    const mentions = [mention('zinc'), mention('magnesium', own)]
    const part = { mentions, choose: () => mentions, isHidden: () => false, claims: true }
    const [first, second] = [weaver.weave(part), weaver.weave(part)]
    expect(second.terms[0]).toBe(first.terms[0])
    expect(second.sentences[0]?.mark).toBe(first.sentences[0]?.mark)
    expect(second.unseen[0]).toBe(first.unseen[0])
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileClaims } from '../../core/claims/claim-lexicon.ts'
import { judgeSeen } from '../../core/judge-seen.ts'
import { createTextJudge, type JudgedText } from '../../core/judge-text.ts'
import { compileLexicon } from '../../core/match/lexicon.ts'
import { indexTree } from '../../core/text/indexer.ts'
import type { PageText } from '../../core/text/text-index.ts'
import { annotate, readTopics } from '../../scripts/annotate-page.ts'
import { parsePage } from '../../scripts/parse-page.ts'
import { indexOf } from './read-html.ts'

const topics = readTopics()
const lexicon = compileLexicon(topics)
const claims = compileClaims(topics)

/** Judges a body's HTML, where the words of `shutWords` stand in parts that must not be read. */
const judge = async (body: string, shutWords: readonly string[] = [], judgesClaims = true) => {
  const index = indexOf(body)
  const askedWith: (readonly number[])[] = []
  const ask = async (shut: readonly number[]): Promise<JudgedText> => {
    askedWith.push(shut)
    const judging = createTextJudge({ ...index, title: '', shut, judgesClaims }, lexicon, () => claims)
    judging.advance(() => false)
    return judging.result()
  }
  const shutAt = shutWords.map((words) => index.text.indexOf(words))
  const judged = await judgeSeen(ask, (start) => shutAt.includes(start))
  const wordsOf = ({ start, end }: { start: number; end: number }) => index.text.slice(start, end)
  return {
    asked: askedWith.length,
    mentions: judged?.mentions.map(wordsOf),
    claims: judged?.claims.map((claim) => `${claim.topic} ${claim.verdict}`),
  }
}

describe('texts that are judged by turns', () => {
  it('are judged as each would be alone', () => {
    const folder = new URL('../fixtures/mentions/', import.meta.url)
    const texts = readdirSync(folder)
      .filter((name) => name.endsWith('.html'))
      .map((name) => indexTree(parsePage(readFileSync(new URL(name, folder), 'utf8')).body))
    const begin = (text: PageText) =>
      createTextJudge({ ...text, title: 'On legs', shut: [], judgesClaims: true }, lexicon, () => claims)
    const alone = texts.map((text) => {
      const judging = begin(text)
      judging.advance(() => false)
      return judging.result()
    })
    const all = texts.map(begin)
    for (let ahead = [...all]; ahead.length > 0; ) ahead = ahead.filter((judging) => !judging.advance(() => true))
    expect(all.map((judging) => judging.result())).toEqual(alone)
    expect(alone.flatMap((judged) => judged.claims).length).toBeGreaterThan(50)
  })
})

describe('a text as it is seen', () => {
  const both = '<p>Magnesium cures leg cramps.</p>'

  it('is judged by one asking where nothing in it is shut', async () => {
    const { mentions, claims } = annotate(`<!doctype html><html lang="en"><body>${both}</body></html>`)
    expect(await judge(both)).toEqual({
      asked: 1,
      mentions: mentions.map(({ text }) => text),
      claims: claims.map(({ topic, verdict }) => `${topic} ${verdict}`),
    })
  })

  it('says nothing of claims that nobody wants', async () => {
    expect((await judge(both, [], false)).claims).toEqual([])
  })

  it('is asked about once more where a cramp word turns out to be hidden, which then speaks for nothing', async () => {
    const hidden = await judge(both, ['leg cramps'])
    expect(hidden).toEqual({ asked: 2, mentions: [], claims: [] })
  })

  it('is not asked about again for a remedy that is hidden, which is left out', async () => {
    expect(await judge(both, ['Magnesium'])).toMatchObject({ asked: 1, mentions: ['leg cramps'] })
  })

  it('keeps what stands by a cramp word that is seen', async () => {
    const two = `${both}<h2>Rivers</h2>${'<p>The river was wide and slow.</p>'.repeat(40)}<p>Quinine for calf cramps.</p>`
    expect((await judge(two, ['leg cramps'])).mentions).toEqual(['Quinine', 'calf cramps'])
  })

  it('is unknown where nobody answers, at once or when asked again', async () => {
    expect(
      await judgeSeen(
        async () => null,
        () => false,
      ),
    ).toBeNull()
    const once = async (shut: readonly number[]) =>
      shut.length > 0 ? null : { mentions: [], claims: [], crampWords: [1] }
    expect(await judgeSeen(once, () => true)).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { packText } from '../../../core/pack-text.ts'
import { createJudging } from '../../../entrypoints/background/judge.ts'
import { indexOf } from '../../core/read-html.ts'

const packed = (body: string) => packText({ ...indexOf(body), title: '', shut: [], judgesClaims: true })

describe('judging in the background', () => {
  it('finds what a text mentions and claims', async () => {
    const judged = await createJudging()(packed('<p>Magnesium cures leg cramps.</p>'))
    expect(judged?.mentions.map(({ topic }) => topic)).toEqual(['magnesium', 'leg_cramps'])
    expect(judged?.claims).toMatchObject([{ topic: 'magnesium', relation: 'treats', strength: 'certain' }])
  })

  it('judges a text alike whatever came before it', async () => {
    const judge = createJudging()
    const alone = await createJudging()(packed('<p>It cures them. Take bananas.</p>'))
    await judge(packed('<h1>Leg cramps</h1><p>Magnesium for leg cramps.</p>'))
    expect(await judge(packed('<p>It cures them. Take bananas.</p>'))).toEqual(alone)
  })

  const long = packed('<p>Magnesium cures leg cramps, and bananas do not.</p>'.repeat(600))

  it('answers nothing of a text that takes too long, and goes on with the next', async () => {
    const judge = createJudging(0)
    expect(await judge(long)).toBeNull()
    expect(await judge(packed('<p>Rivers.</p>'))).toMatchObject({ mentions: [] })
  })

  it('lets others have their turn in between', async () => {
    let turns = 0
    let done = false
    const judging = createJudging()(long).then(() => {
      done = true
    })
    while (!done) {
      turns += 1
      await new Promise((resolve) => setTimeout(resolve))
    }
    await judging
    expect(turns).toBeGreaterThan(3)
  })
})

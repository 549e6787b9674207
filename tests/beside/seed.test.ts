import { expect, it } from 'vitest'
import { compareSeed } from '../../scripts/eval/compare-seed.ts'
import { judgeInNode } from '../../scripts/eval/judge-page.ts'
import { readSeed } from '../../scripts/eval/seed.ts'

/** An article whose statements were checked by hand; it is no part of this repository. */
const seed = readSeed('../shared')
if (!seed) throw new Error('the checked article is missing')
const { pairs, unexplained } = compareSeed(judgeInNode(seed.html), seed)

it('judges the checked article as its check does, seven times of ten', () => {
  const both = pairs.filter(({ checked }) => checked !== null)
  expect(both.length).toBeGreaterThanOrEqual(30)
  expect(both.filter(({ agrees }) => agrees).length / both.length).toBeGreaterThanOrEqual(0.7)
})

it('has looked into every statement that it judges otherwise or not at all', () => {
  expect(unexplained).toEqual([])
})

import { describe, expect, it } from 'vitest'
import { annotate } from '../../scripts/annotate-page.ts'
import { type BudgetLine, judgeBudget } from '../../scripts/bench/budgets.ts'
import { fitExponent, median } from '../../scripts/bench/figures.ts'
import { readLaps } from '../../scripts/bench/laps.ts'
import { makePage } from '../../scripts/bench/make-page.ts'
import type { PageFigures } from '../../scripts/bench/measure-page.ts'
import { readPageCost, type TraceEvent } from '../../scripts/bench/page-cost.ts'
import { budgetPages } from '../../scripts/bench/pages.ts'
import { describeRun } from '../../scripts/bench/report.ts'
import type { BenchRun } from '../../scripts/bench/run-bench.ts'

describe('the figures of the bench', () => {
  it.each([
    ['an odd count', [3, 1, 2], 2],
    ['an even count', [4, 1, 2, 3], 2.5],
    ['one', [7], 7],
    ['none', [], Number.NaN],
  ])('the median of %s', (_, values, expected) => {
    expect(median(values)).toBe(expected)
  })

  it.each([
    ['linear', (size: number) => 3 * size, 1],
    ['quadratic', (size: number) => size ** 2, 2],
    ['the same for all sizes', () => 5, 0],
  ])('the exponent of a cost that is %s', (_, cost, expected) => {
    const points = [1e4, 1e5, 1e6].map((size) => ({ size, cost: cost(size) }))
    expect(fitExponent(points)).toBeCloseTo(expected)
  })

  it('has no exponent for one size', () => {
    expect(fitExponent([{ size: 10, cost: 1 }])).toBeNaN()
  })
})

describe('a budget', () => {
  const most: BudgetLine = { name: 'a ratio', unit: 'x', bound: 'most', must: 2, aim: 1.3, measured: 0 }
  const least: BudgetLine = { ...most, bound: 'least', must: 50, aim: 100 }
  it.each([
    ['below its aim', { ...most, measured: 1.2 }, 1, 'aim met'],
    ['between', { ...most, measured: 1.9 }, 1, 'met'],
    ['above', { ...most, measured: 2.1 }, 1, 'broken'],
    ['above, on a busy machine', { ...most, measured: 2.9 }, 1.5, 'met'],
    ['of at least so much', { ...least, measured: 60 }, 1, 'met'],
    ['of at least so much, with less', { ...least, measured: 40 }, 1, 'broken'],
    ['of size, which no machine disturbs', { ...most, unit: 'kB', measured: 2.1 }, 1.5, 'broken'],
    ['of a share', { ...least, unit: '%', must: 95, aim: 98, measured: 93 }, 1.5, 'met'],
  ] as const)('%s', (_, line, slack, expected) => {
    expect(judgeBudget(line, slack)).toBe(expected)
  })
})

describe('the report', () => {
  const run: BenchRun = {
    browser: 'Chromium 156',
    processor: '2 x unknown',
    short: false,
    pages: [],
    sizes: [],
    storm: { seconds: 60, framesWith: 60, framesWithout: 60, heapFirst: 1e6, heapLast: 1e6 },
    leftOut: [],
  }

  it('names the pages that could not be measured, and why; without any it says nothing of them', () => {
    const leftOut = [{ page: 'empty.html', why: 'TypeError: no body' }]
    expect(describeRun({ ...run, leftOut })).toMatch(/## Left out\s+- empty\.html: TypeError: no body/)
    expect(describeRun(run)).not.toContain('Left out')
  })

  it('says beside the budget of the page what the background adds to it, where that was measured', () => {
    const cost = {
      script: 60,
      longestScript: 7,
      blocking: 0,
      longestTask: 9,
      largestPaint: null,
      heap: 1e6,
      tasks: 9,
      background: 40,
    }
    const page: PageFigures = {
      page: budgetPages.hits3m.name,
      chars: 3e6,
      hits: 300,
      with: cost,
      without: cost,
      background: { first: 40, later: null },
      toRead: 3.75,
      toVisit: 2,
      floors: { textContent: 16, walker: 30 },
      scan: { lexicon: 1, plan: 1, index: 1, pack: 1, match: 1, context: 1, claims: 1, marks: 1, found: 300 },
      again: { afresh: 1, again: 1 },
      peers: [],
    }
    // A visit costs 30 ms: 60 in the page, and 40 beside it.
    expect(describeRun({ ...run, pages: [page] })).toContain('it is 3.33 visits the first time, - later')
    expect(describeRun({ ...run, pages: [{ ...page, page: 'another' }] })).not.toContain('visits the first time')
  })
})

describe('a generated page', () => {
  it.each([
    [10_000, 0],
    [10_000, 11],
    [100_000, 10],
  ])('of %i characters holds its %i mentions and no other', (chars, hits) => {
    const { text, mentions } = annotate(makePage({ chars, hits, seed: 5 }))
    expect(mentions).toHaveLength(hits)
    expect(text.length).toBeGreaterThanOrEqual(chars)
    expect(text.length).toBeLessThan(chars * 1.3)
  })

  it('is the same for the same recipe', () => {
    const recipe = { chars: 5000, hits: 3, seed: 9 }
    expect(makePage(recipe)).toBe(makePage(recipe))
    expect(makePage({ ...recipe, seed: 10 })).not.toBe(makePage(recipe))
  })
})

describe('a trace', () => {
  const main = { pid: 1, tid: 1, ph: 'X' }
  const task = (ts: number, dur: number) => ({ ...main, name: 'ThreadControllerImpl::RunTask', ts, dur, tdur: dur / 2 })
  const ours = { data: { worldName: 'Crampwise' } }
  const events: TraceEvent[] = [
    { ...main, name: 'ParseHTML', ts: 1000, dur: 10, args: { beginData: { url: 'http://page/' } } },
    task(900, 80_000),
    { ...main, name: 'v8.run', ts: 2000, dur: 6000, tdur: 4000, args: ours },
    { ...main, name: 'FunctionCall', ts: 3000, dur: 1000, tdur: 1000, args: ours },
    task(90_000, 10_000),
    { ...main, name: 'v8.run', ts: 91_000, dur: 3000, tdur: 3000, args: ours },
    { ...main, name: 'v8.run', ts: 95_000, dur: 3000, tdur: 3000, args: { data: { worldName: '' } } },
    { ...main, pid: 2, name: 'v8.run', ts: 96_000, dur: 9000, args: ours },
    { ...main, pid: 3, tid: 5, ph: 'M', name: 'thread_name', ts: 0, args: { name: 'ServiceWorker thread' } },
    { ...main, pid: 3, tid: 5, name: 'RunMicrotasks', ts: 4000, dur: 3000, tdur: 2500 },
    { ...main, pid: 3, tid: 5, name: 'v8.callFunction', ts: 5000, dur: 500, tdur: 500 },
  ]

  it('tells what our scripts took, each stretch once, and what other threads did apart', () => {
    const cost = readPageCost(events, 'http://page/')
    expect(cost).toMatchObject({
      script: 7,
      longestScript: 4,
      background: 2.5,
      tasks: 45,
      longestTask: 80,
      blocking: 30,
    })
  })

  it('of another page is refused', () => {
    expect(() => readPageCost(events, 'http://other/')).toThrow('holds no load')
  })

  it('gives processor time between laps', () => {
    const mark = (name: string, ts: number, tts: number) => ({ pid: 1, tid: 1, ph: 'I', name, ts, tts })
    expect(
      readLaps([
        mark('crampwise-bench start', 0, 0),
        mark('other', 5, 5),
        mark('crampwise-bench index', 9000, 4000),
        mark('crampwise-bench match', 9500, 4500),
      ]),
    ).toEqual({ index: 4, match: 0.5 })
  })
})

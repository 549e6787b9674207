// @vitest-environment happy-dom
import type { ComponentChild } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { barPlaces, rangePlaces } from '../../components/bar-scale.ts'
import { EffectBars } from '../../components/EffectBars.tsx'
import { ForestPlot } from '../../components/ForestPlot.tsx'
import { effectScale } from '../../components/forest-scale.ts'
import { IconArray } from '../../components/IconArray.tsx'
import { RowCharts } from '../../components/RowCharts.tsx'
import { Records } from '../../components/Said.tsx'
import type { ArmBar, Comparison, DifferenceBar, RowModel } from '../../core/evidence/types.ts'
import { strings } from '../../core/strings/interface.ts'
import { cardModels, differenceForest, halfShares, ratioForest } from '../fixtures/card-models.ts'
import { axeViolations, find, mount, seenText, spokenText } from './mount.tsx'

const arm = (value: number, role: ArmBar['role'] = 'treated'): ArmBar => ({
  label: role === 'treated' ? 'Pill' : 'Placebo',
  value,
  text: String(value),
  role,
  from: `trial.arms.${role}.value`,
})

const difference = (value: number, part: Partial<DifferenceBar> = {}): DifferenceBar => ({
  value,
  low: null,
  high: null,
  text: `${value} more`,
  noEffect: 0,
  from: 'trial.effects.weekly.value',
  ...part,
})

const comparison = (part: Partial<Comparison>): Comparison => ({
  arms: [],
  difference: null,
  unit: ['Cramps a week'],
  caption: ['Against placebo.'],
  textEquivalent: 'Cramps a week: all in one sentence.',
  ...part,
})

const traced = (node: ComponentChild, onOpen = vi.fn()) =>
  mount(<Records.Provider value={{ onOpen }}>{node}</Records.Provider>)

const firstRow = (part: Partial<RowModel>): RowModel => {
  const [model] = cardModels
  if (!model) throw new Error('no fixture')
  return { ...model.lead, comparison: null, forest: null, shares: null, ...part }
}

/** How often a text stands in another. */
const times = (text: string, part: string) => text.split(part).length - 1

describe('the scale of the bars', () => {
  const lengths = (arms: ArmBar[]) => barPlaces({ arms, difference: null }).bars.map(({ length }) => length)

  it.each([
    ['every arm from zero, the longest to the end', [0.96, 3.84], [25, 100]],
    ['arms that are all zero', [0, 0], [0, 0]],
    ['one arm', [2], [100]],
  ])('holds %s', (_, values, expected) => {
    expect(lengths(values.map((value) => arm(value)))).toEqual(expected)
  })

  it('draws the difference on the arms’ own scale, from the control’s end to the treated one’s', () => {
    const arms = [arm(1), arm(4, 'control')]
    const { range } = barPlaces({ arms, difference: difference(-3, { low: -3.5, high: -2.5 }) })
    expect(range).toEqual({ value: 25, low: 12.5, high: 37.5, noEffect: 100 })
  })

  it('makes room for an interval that goes past the longest arm or below zero', () => {
    const { bars, range } = barPlaces({
      arms: [arm(2), arm(2, 'control')],
      difference: difference(0, { low: -3, high: 3 }),
    })
    expect(range).toMatchObject({ low: 0, high: 100, noEffect: 50 })
    expect(bars[0]?.start).toBeCloseTo(16.7, 1)
  })

  it.each([
    ['a ratio', [arm(1), arm(4, 'control')], difference(0.25, { noEffect: 1 })],
    ['a difference of the other sign', [arm(1), arm(4, 'control')], difference(3)],
    ['no control', [arm(1), arm(4)], difference(-3)],
    ['three arms', [arm(1), arm(1), arm(4, 'control')], difference(-3)],
  ])('is not shared with %s', (_, arms, one) => {
    expect(barPlaces({ arms, difference: one }).range).toBeNull()
  })
})

describe('the scale of effects', () => {
  it('keeps value, bounds and no effect in order inside the line', () => {
    const at = rangePlaces(difference(-0.18, { low: -0.84, high: 0.49 }))
    const order = [at.low ?? Number.NaN, at.value, at.noEffect, at.high ?? Number.NaN]
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(Math.min(...order)).toBeGreaterThan(0)
    expect(Math.max(...order)).toBeLessThan(100)
  })

  it('sets half and double equally far from a ratio of one', () => {
    const place = effectScale([difference(0.5, { noEffect: 1 }), difference(2, { noEffect: 1 })])
    expect(place(1)).toBeCloseTo(50)
  })

  it('keeps differences linear, and ratios that reach zero', () => {
    expect(effectScale([difference(-1), difference(3)])(1)).toBeCloseTo(50)
    expect(effectScale([difference(2, { noEffect: 1, low: 0, high: 4 })])(2)).toBeCloseTo(50)
  })

  it('stays drawable when value and no effect are the same', () => {
    expect(effectScale([difference(0)])(0)).toBe(50)
  })
})

describe('effect bars', () => {
  it('draw no interval where the source shows none', () => {
    const root = mount(<EffectBars comparison={comparison({ difference: difference(-1.2) })} />)
    expect(root.querySelector('.interval')).toBeNull()
    expect(root.querySelector('.zero')).not.toBeNull()
  })

  it('draw the interval of a difference beside its arms', () => {
    const bars = comparison({
      arms: [arm(1), arm(4, 'control')],
      difference: difference(-3, { low: -3.5, high: -2.5 }),
    })
    expect(find(mount(<EffectBars comparison={bars} />), '.interval').getAttribute('x1')).toBe('12.5%')
  })
})

describe('a forest plot', () => {
  it('shows every trial’s name and numbers as text, the pooled result as a diamond', () => {
    const root = mount(<ForestPlot forest={differenceForest} />)
    for (const { label, text } of differenceForest.lines) {
      expect(seenText(root)).toContain(label)
      expect(seenText(root)).toContain(text)
    }
    expect(root.querySelectorAll('.square')).toHaveLength(3)
    expect(root.querySelectorAll('.pooled .diamond')).toHaveLength(1)
  })

  it('tells a trial without an interval from one with a narrow one', () => {
    const root = mount(<ForestPlot forest={differenceForest} />)
    const open = find(root, '.square.open').closest('li')
    expect(open?.textContent).toContain('Frusso et al. 1999')
    expect(open?.textContent).toContain(strings.charts.noInterval)
    expect(root.querySelectorAll('.interval')).toHaveLength(2)
  })

  it('puts the line of no effect at the same place in every trial', () => {
    const root = mount(<ForestPlot forest={ratioForest} />)
    const places = [...root.querySelectorAll('.zero')].map((line) => line.getAttribute('x1'))
    expect(places).toHaveLength(2)
    expect(new Set(places).size).toBe(1)
  })
})

describe('an icon array', () => {
  it.each([
    [31, 31],
    [60.5, 61],
    [0, 0],
    [100, 100],
    [0.4, 0],
  ])('fills a share of %d with %d of a hundred people', (value, filled) => {
    const [group] = halfShares.groups
    if (!group) throw new Error('no group')
    const root = mount(<IconArray shares={{ ...halfShares, groups: [{ ...group, value }] }} />)
    expect(root.querySelectorAll('.on')).toHaveLength(filled)
    expect(root.querySelectorAll('.on, .off')).toHaveLength(100)
  })

  it('says the share in words', () => {
    expect(seenText(mount(<IconArray shares={halfShares} />))).toContain(
      'Magnesium: of 100 people, 86 had half the cramps or fewer after 4 weeks',
    )
  })
})

describe.each<[string, ComponentChild, string, string[]]>([
  [
    'effect bars',
    <EffectBars
      key="bars"
      comparison={comparison({ arms: [arm(1), arm(4, 'control')], difference: difference(-3) })}
    />,
    'Cramps a week: all in one sentence.',
    ['Pill: 1', 'Placebo: 4', 'Difference: -3 more'],
  ],
  [
    'a forest plot',
    <ForestPlot key="forest" forest={differenceForest} />,
    differenceForest.textEquivalent,
    differenceForest.lines.map(({ label, text }) => `${label}: ${text}`),
  ],
  [
    'an icon array',
    <IconArray key="people" shares={halfShares} />,
    halfShares.textEquivalent,
    ['Magnesium: of 100 people, 86', 'Placebo: of 100 people, 60.5'],
  ],
])('%s', (_, chart, sentence, parts) => {
  it('is one sentence for screen readers where figures lead nowhere', () => {
    const caption = find(mount(chart), 'figcaption').textContent ?? ''
    expect(spokenText(mount(chart))).toBe(sentence + caption)
  })

  it('says everything once where figures lead to records', () => {
    const spoken = spokenText(traced(chart))
    for (const part of parts) expect(times(spoken, part), part).toBe(1)
    expect(spoken).not.toContain(sentence)
  })

  it('keeps no control from screen readers, and each opens its record', () => {
    const onOpen = vi.fn()
    const root = traced(chart, onOpen)
    expect(root.querySelector('[aria-hidden="true"] button')).toBeNull()
    const figures = [...root.querySelectorAll<HTMLButtonElement>('.cw-fig')]
    for (const figure of figures) figure.click()
    expect(onOpen.mock.calls).toEqual(figures.map((figure) => [figure.dataset.from, figure]))
  })

  it('has no axe violation', async () => {
    expect(await axeViolations(mount(chart))).toEqual([])
    expect(await axeViolations(traced(chart))).toEqual([])
  })
})

describe('the charts of a row', () => {
  it.each<[string, Partial<RowModel>, string[]]>([
    ['nothing', {}, []],
    ['a difference', { comparison: comparison({ difference: difference(-1) }) }, ['cw-bars']],
    [
      'trials in place of the line of one difference',
      { comparison: comparison({ difference: difference(-1) }), forest: differenceForest },
      ['cw-forest'],
    ],
    [
      'arms beside trials',
      {
        comparison: comparison({ arms: [arm(1), arm(4, 'control')], difference: difference(-3) }),
        forest: differenceForest,
      },
      ['cw-bars', 'cw-forest'],
    ],
    ['shares', { shares: halfShares }, ['cw-people']],
  ])('show %s', (_, part, expected) => {
    const root = mount(<RowCharts row={firstRow(part)} />)
    expect([...root.querySelectorAll('figure > div')].map((chart) => chart.className)).toEqual(expected)
    expect(root.querySelectorAll('.cw-range')).toHaveLength(part.comparison?.difference && !part.forest ? 1 : 0)
  })
})

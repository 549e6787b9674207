// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { armShare, rangePlaces } from '../../components/bar-scale.ts'
import { CardNotice } from '../../components/CardNotice.tsx'
import { CertaintyDots } from '../../components/CertaintyDots.tsx'
import { EffectBars } from '../../components/EffectBars.tsx'
import { StateIcon } from '../../components/StateIcon.tsx'
import type { ArmBar } from '../../core/evidence/types.ts'
import { certainties, states } from '../../core/evidence/types.ts'
import { strings } from '../../core/strings/interface.ts'
import { axeViolations, button, find, mount } from './mount.tsx'

describe('states and certainty', () => {
  it('draws each state with a shape of its own', () => {
    const shapes = states.map((state) => find(mount(<StateIcon state={state} />), 'svg').innerHTML)
    expect(new Set(shapes).size).toBe(states.length)
  })

  it('gives a state words where none stand beside it', () => {
    expect(mount(<StateIcon state="works" label="Helped in trials" />).textContent).toContain('Helped in trials')
    expect(mount(<StateIcon state="works" />).textContent).toBe('')
  })

  it.each(certainties.map((certainty, i) => [certainty, i + 1] as const))(
    'fills %s with %i dots',
    (certainty, dots) => {
      const root = mount(<CertaintyDots certainty={certainty} />)
      expect(root.querySelectorAll('.on')).toHaveLength(dots)
      expect(root.querySelectorAll('circle')).toHaveLength(4)
    },
  )
})

describe('effect bars', () => {
  const arm = (value: number): ArmBar => ({ label: String(value), value, text: String(value), role: 'treated' })

  it('measures every arm from zero on the scale of the longest', () => {
    const arms = [arm(0.96), arm(3.84)]
    expect(arms.map((one) => armShare(one, arms))).toEqual([25, 100])
  })

  it('draws nothing for arms that are all zero', () => {
    expect(armShare(arm(0), [arm(0), arm(0)])).toBe(0)
  })

  it('keeps value, bounds and no effect in order inside the line', () => {
    const at = rangePlaces({ value: -0.18, low: -0.84, high: 0.49, text: '', noEffect: 0 })
    const order = [at.low ?? Number.NaN, at.value, at.noEffect, at.high ?? Number.NaN]
    expect(order).toEqual([...order].sort((a, b) => a - b))
    expect(Math.min(...order)).toBeGreaterThan(0)
    expect(Math.max(...order)).toBeLessThan(100)
  })

  it('sets half and double equally far from a ratio of one', () => {
    const at = rangePlaces({ value: 1, low: 0.5, high: 2, text: '', noEffect: 1 })
    expect(at.noEffect - (at.low ?? 0)).toBeCloseTo((at.high ?? 0) - at.noEffect)
  })

  it('stays drawable when value and no effect are the same', () => {
    expect(rangePlaces({ value: 0, low: null, high: null, text: '', noEffect: 0 }).value).toBe(50)
  })

  it('draws no interval where the source shows none', () => {
    const difference = { value: -1.2, low: null, high: null, text: '1.2 fewer', noEffect: 0 }
    const root = mount(
      <EffectBars
        comparison={{ arms: [], difference, unit: 'cramps', caption: '', textEquivalent: '1.2 fewer cramps' }}
      />,
    )
    expect(root.querySelector('.interval')).toBeNull()
    expect(root.querySelector('.zero')).not.toBeNull()
  })
})

describe('a notice', () => {
  it('says why there is no card, offers what helps and closes', async () => {
    const onChoose = vi.fn()
    const onClose = vi.fn()
    const root = mount(
      <CardNotice
        text={strings.notices.updated}
        action={{ label: strings.notices.reload, onChoose }}
        onClose={onClose}
      />,
    )
    expect(root.textContent).toContain('Reload this page to see cards again')
    button(root, strings.notices.reload).click()
    button(root, strings.card.close).click()
    expect(onChoose).toHaveBeenCalledOnce()
    expect(onClose).toHaveBeenCalledOnce()
    expect(await axeViolations(root)).toEqual([])
  })
})

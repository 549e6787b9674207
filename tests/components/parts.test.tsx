// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { CardNotice } from '../../components/CardNotice.tsx'
import { CertaintyDots } from '../../components/CertaintyDots.tsx'
import { Said } from '../../components/Said.tsx'
import { StateIcon } from '../../components/StateIcon.tsx'
import { type Prose, proseText } from '../../core/evidence/prose.ts'
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

describe('a sentence', () => {
  const figure = (text: string) => ({ text, from: 'trial.n' })
  it.each<[string, Prose, string[]]>([
    ['brackets', ['fewer (', figure('0.8'), ').'], ['(0.8).']],
    ['a unit that touches', ['by ', figure('46'), '% in all'], ['46%']],
    ['figures that touch each other’s text', [figure('3'), '-', figure('4'), ' weeks'], ['3-']],
    ['free figures', ['in ', figure('4'), ' weeks'], []],
    ['no figure', ['in weeks'], []],
  ])('keeps %s with the figure, and all its words in order', (_, parts, glued) => {
    const root = mount(
      <p>
        <Said parts={parts} />
      </p>,
    )
    expect(root.textContent).toBe(proseText(parts))
    expect([...root.querySelectorAll('.cw-glue')].map((one) => one.textContent)).toEqual(glued)
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

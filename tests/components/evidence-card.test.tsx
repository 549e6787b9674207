// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { EvidenceCard, type EvidenceCardProps } from '../../components/EvidenceCard.tsx'
import type { CardModel } from '../../core/evidence/types.ts'
import { strings } from '../../core/strings/interface.ts'
import { cardModels } from '../fixtures/card-models.ts'
import { axeViolations, button, find, mount, spokenText } from './mount.tsx'

const byTopic = (topic: string): CardModel => {
  const found = cardModels.find((model) => model.topic === topic)
  if (!found) throw new Error(`no fixture for ${topic}`)
  return found
}

function card(model: CardModel, part: Partial<EvidenceCardProps> = {}) {
  const calls = { onHideTopic: vi.fn(), onHideSite: vi.fn(), onOptions: vi.fn(), onClose: vi.fn() }
  const root = mount(
    <EvidenceCard model={model} mention={model.title} busy={false} result={null} stored={true} {...calls} {...part} />,
  )
  return { root, ...calls }
}

/** Fails unless the texts stand in the given order. */
function expectOrder(text: string, parts: string[]) {
  let from = 0
  for (const part of parts) {
    const place = text.indexOf(part, from)
    expect(place, `"${part}" after "${text.slice(0, from).slice(-40)}"`).not.toBe(-1)
    from = place + part.length
  }
}

describe('the card', () => {
  it('gives the answer, its numbers, its certainty, cautions, advice, other groups and sources in this order', () => {
    const model = byTopic('magnesium')
    const { root } = card(model)
    expectOrder(spokenText(root), [
      model.title,
      model.lead.who,
      model.lead.stateLabel,
      model.lead.answer,
      model.lead.comparison?.textEquivalent ?? '',
      model.lead.certaintyLabel,
      model.lead.basis,
      model.lead.gradedBy,
      model.cautions[0]?.text ?? '',
      model.instead ?? '',
      '2 other groups and outcomes',
      strings.card.sources,
      model.lead.searched,
      model.lead.checked,
      strings.notAdvice,
      'Hide Magnesium',
    ])
  })

  it('puts cautions above the answer when the page names warning signs', () => {
    const model = byTopic('potassium')
    const { root } = card(model)
    expectOrder(spokenText(root), [strings.card.safetyFirst, model.cautions[0]?.text ?? '', model.lead.answer])
  })

  it('lists urgent cautions before the others', () => {
    const model = byTopic('magnesium')
    const { root } = card({ ...model, cautions: [...model.cautions].reverse() })
    expect(find(root, '.cw-cautions li').textContent).toBe(model.cautions[0]?.text)
  })

  it('shows steps for the moment before anything else', () => {
    const model: CardModel = { ...byTopic('heat'), steps: ['Straighten the knee.', 'Pull the toes up.'] }
    const { root } = card(model)
    expectOrder(spokenText(root), ['Straighten the knee.', 'Pull the toes up.', model.lead.answer])
  })

  it('keeps the drawing from screen readers and gives them the sentence', () => {
    const { root } = card(byTopic('vitamin-k2'))
    expect(find(root, '.cw-bars').getAttribute('aria-hidden')).toBe('true')
    expect(spokenText(find(root, 'figure'))).toContain('0.96 cramps a week with vitamin K2 and 3.63 with placebo')
  })

  it('says which words made another group lead, and names the mention only where it differs from the title', () => {
    const { root } = card(byTopic('vitamin-k2'), { mention: 'vitamin k2' })
    expect(find(root, '.cw-context').textContent).toBe('Shown first because this page says “72-year-old”')
    expect(card(byTopic('heat'), { mention: 'heating pad' }).root.textContent).toContain('On this page: “heating pad”')
    expect(card(byTopic('heat'), { mention: 'HEAT' }).root.querySelector('.cw-context')).toBeNull()
  })

  it('links sources that have an address without handing the page over, and leaves the others as text', () => {
    const { root } = card(byTopic('stretching'))
    const links = [...root.querySelectorAll('a')]
    expect(links).toHaveLength(1)
    expect(links[0]?.rel).toBe('noopener noreferrer')
    expect(links[0]?.target).toBe('_blank')
    expect(root.textContent).toContain('Coppin et al. 2005')
  })

  it('calls back for each action', () => {
    const { root, onHideTopic, onHideSite, onOptions, onClose } = card(byTopic('magnesium'))
    for (const name of ['Hide Magnesium', strings.card.hideSite, strings.card.options, strings.card.close]) {
      button(root, name).click()
    }
    for (const call of [onHideTopic, onHideSite, onOptions, onClose]) expect(call).toHaveBeenCalledOnce()
  })

  it('names the topic of a long title in the name of the button that hides it', () => {
    const { root } = card(byTopic('quinine'))
    expect(button(root, 'Hide this topic: Quinine').textContent).toBe('Hide this topic')
  })

  it('takes no second action while one is under way, without losing the focus', () => {
    const { root, onHideTopic } = card(byTopic('magnesium'), { busy: true })
    const hide = button(root, 'Hide Magnesium')
    hide.focus()
    hide.click()
    expect(onHideTopic).not.toHaveBeenCalled()
    expect(hide.disabled).toBe(false)
    expect(hide.getAttribute('aria-disabled')).toBe('true')
  })

  it('announces what became of an action in a region that was there before', () => {
    expect(find(card(byTopic('heat')).root, '[role="status"]').textContent).toBe('')
    const { root } = card(byTopic('heat'), { result: { tone: 'error', text: strings.failures.quota } })
    expect(find(root, '[role="status"]').textContent).toBe(strings.failures.quota)
  })

  it('says in private windows that choices are not stored', () => {
    expect(card(byTopic('heat'), { stored: false }).root.textContent).toContain(strings.card.privateWindow)
    expect(card(byTopic('heat')).root.textContent).not.toContain(strings.card.privateWindow)
  })

  it('is a dialog named by its title that can take the focus', () => {
    const { root } = card(byTopic('heat'))
    const dialog = find(root, '[role="dialog"]')
    expect(dialog.tabIndex).toBe(-1)
    expect(root.querySelector(`[id="${dialog.getAttribute('aria-labelledby')}"]`)?.textContent).toBe('Heat')
    expect(dialog.hasAttribute('aria-modal')).toBe(false)
  })

  it.each(cardModels.map((model) => [model.lead.state, model] as const))(
    'has no axe violation: %s',
    async (_, model) => {
      const { root } = card(model, { stored: false, result: { tone: 'info', text: 'Saved' } })
      for (const details of root.querySelectorAll('details')) details.open = true
      expect(await axeViolations(root)).toEqual([])
    },
  )
})

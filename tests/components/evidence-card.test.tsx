// @vitest-environment happy-dom
import type { ComponentChild } from 'preact'
import { describe, expect, it, vi } from 'vitest'
import { EvidenceCard, type EvidenceCardProps } from '../../components/EvidenceCard.tsx'
import { Records } from '../../components/Said.tsx'
import { proseText } from '../../core/evidence/prose.ts'
import type { CardModel, ClaimModel, DoseModel } from '../../core/evidence/types.ts'
import { claimStrings } from '../../core/strings/claims.ts'
import { strings } from '../../core/strings/interface.ts'
import { cardModels } from '../fixtures/card-models.ts'
import { axeViolations, button, find, mount, seenText, spokenText } from './mount.tsx'

const byTopic = (topic: string): CardModel => {
  const found = cardModels.find((model) => model.topic === topic)
  if (!found) throw new Error(`no fixture for ${topic}`)
  return found
}

function card(
  model: CardModel,
  part: Partial<EvidenceCardProps> = {},
  around: (node: ComponentChild) => ComponentChild = (node) => node,
) {
  const calls = { onHideTopic: vi.fn(), onHideSite: vi.fn(), onOptions: vi.fn(), onClose: vi.fn() }
  const root = mount(
    around(
      <EvidenceCard
        model={model}
        mention={model.title}
        busy={false}
        result={null}
        stored={true}
        {...calls}
        {...part}
      />,
    ),
  )
  return { root, ...calls }
}

/** The card with its figures leading to records. */
function traced(model: CardModel, onOpen = vi.fn(), part: Partial<EvidenceCardProps> = {}) {
  return card(model, part, (node) => <Records.Provider value={{ onOpen }}>{node}</Records.Provider>)
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
      proseText(model.lead.who),
      model.lead.stateLabel,
      proseText(model.lead.answer),
      model.lead.comparison?.textEquivalent ?? '',
      model.lead.certaintyLabel,
      proseText(model.lead.basis),
      model.lead.gradedBy,
      proseText(model.cautions[0]?.text ?? []),
      proseText(model.instead ?? []),
      '2 other groups and outcomes',
      strings.card.sources,
      model.lead.searched,
      model.lead.checked,
      strings.notAdvice,
      strings.card.hideTopic,
    ])
  })

  it('puts cautions above the answer when the page names warning signs', () => {
    const model = byTopic('potassium')
    const { root } = card(model)
    expectOrder(spokenText(root), [
      strings.card.safetyFirst,
      proseText(model.cautions[0]?.text ?? []),
      proseText(model.lead.answer),
    ])
  })

  it('lists urgent cautions before the others', () => {
    const model = byTopic('magnesium')
    const { root } = card({ ...model, cautions: [...model.cautions].reverse() })
    expect(find(root, '.cw-cautions li').textContent).toBe(proseText(model.cautions[0]?.text ?? []))
  })

  it('shows steps for the moment before anything else', () => {
    const model: CardModel = { ...byTopic('heat'), steps: [['Straighten the knee.'], ['Pull the toes up.']] }
    const { root } = card(model)
    expectOrder(spokenText(root), ['Straighten the knee.', 'Pull the toes up.', proseText(model.lead.answer)])
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

  it('leads from a source to its record, and beside it out to where it was published', () => {
    const onOpen = vi.fn()
    const { root } = traced(byTopic('stretching'), onOpen)
    const [known, unknown] = [...root.querySelectorAll('.cw-sources li')]
    expect(known && seenText(known)).toBe('Hallegraeff et al. 2012, Journal of Physiotherapyrandomised trial · DOI')
    expect(known?.querySelector('a')?.textContent).toBe(
      'DOI: Hallegraeff et al. 2012, Journal of Physiotherapy, opens in a new tab',
    )
    expect(unknown?.querySelector('a')).toBeNull()
    unknown?.querySelector('button')?.click()
    expect(onOpen).toHaveBeenCalledWith('coppin2005', unknown?.querySelector('button'))
  })

  it.each([
    ['https://doi.org/10.1/x', 'DOI'],
    ['https://pubmed.ncbi.nlm.nih.gov/7/', 'PubMed'],
    ['https://example.org/', 'Page'],
  ])('says where %s leads', (href, place) => {
    const model = byTopic('stretching')
    const sources = [{ id: 'x', label: 'A source', design: '', href }]
    const { root } = traced({ ...model, lead: { ...model.lead, sources } })
    expect(seenText(find(root, '.cw-sources a'))).toBe(place)
  })

  it('calls back for each action', () => {
    const { root, onHideTopic, onHideSite, onOptions, onClose } = card(byTopic('magnesium'))
    for (const name of ['Hide topic', strings.card.hideSite, strings.card.options, strings.card.close]) {
      button(root, name).click()
    }
    for (const call of [onHideTopic, onHideSite, onOptions, onClose]) expect(call).toHaveBeenCalledOnce()
  })

  it('names the topic in the name of the button that hides it', () => {
    const { root } = card(byTopic('quinine'))
    expect(button(root, 'Hide topic: Quinine').textContent).toBe('Hide topic')
  })

  it('opens the full entry of its topic, where there is a library', () => {
    const onLibrary = vi.fn()
    button(card(byTopic('heat'), { onLibrary }).root, strings.card.allEvidence).click()
    expect(onLibrary).toHaveBeenCalledWith('heat')
    expect(card(byTopic('heat')).root.textContent).not.toContain(strings.card.allEvidence)
  })

  it('leads with the stretch, offers a reminder of it, and gives neither beside warning signs', () => {
    const calls = { onStretch: vi.fn(), onRemind: vi.fn(), onLibrary: vi.fn() }
    const { root } = card(byTopic('magnesium'), calls)
    expect([...find(root, '.cw-actions').querySelectorAll('button')].map((one) => one.textContent)).toEqual([
      strings.card.stretch,
      strings.card.remind,
    ])
    button(root, strings.card.stretch).click()
    button(root, strings.card.remind).click()
    for (const call of [calls.onStretch, calls.onRemind]) expect(call).toHaveBeenCalledOnce()
    const flagged = card({ ...byTopic('magnesium'), offersStretch: false }, calls).root.textContent
    expect(flagged).not.toContain(strings.card.stretch)
    expect(flagged).not.toContain(strings.card.remind)
  })

  it('sets no reminder from a private window, where nothing is stored', () => {
    const calls = { onStretch: vi.fn(), onRemind: vi.fn(), stored: false }
    const { root } = card(byTopic('magnesium'), calls)
    expect(root.textContent).toContain(strings.card.stretch)
    expect(root.textContent).not.toContain(strings.card.remind)
  })

  it('opens with what the sentence claims and how that stands to the trials, below warning signs only', async () => {
    const claim: ClaimModel = {
      verdict: 'beyond',
      label: claimStrings.verdicts.beyond,
      quote: 'Magnesium stops leg cramps.',
      foundIn: claimStrings.found.trials,
      found: 'probably little or no difference',
      foundWhere: 'in adults with night leg cramps',
      why: claimStrings.why.none.against,
      caution: null,
      row: null,
    }
    const { root } = card(byTopic('magnesium'), { claim })
    expectOrder(spokenText(root), [
      claim.label,
      claim.quote,
      'Trials found, in adults with night leg cramps: probably little or no difference.',
      claim.why,
      proseText(byTopic('magnesium').lead.answer),
    ])
    expect(await axeViolations(root)).toEqual([])
    const flagged = byTopic('potassium')
    expectOrder(spokenText(card(flagged, { claim }).root), [
      proseText(flagged.cautions[0]?.text ?? []),
      claim.label,
      proseText(flagged.lead.answer),
    ])
  })

  it('sets an amount on the page beside limits and trials, a warning in its own look, below the cautions', async () => {
    const dose: DoseModel = {
      stated: '400 mg a day',
      isAs: null,
      note: null,
      lines: [
        { text: ['Upper limit: ', { text: '350', from: 'magnesium.limits.us' }, ' mg a day.'], warns: true },
        { text: ['A trial gave ', { text: '520', from: 'roguinmaor2017.facts.doseMg' }, ' mg a day.'], warns: false },
      ],
    }
    const { root } = card(byTopic('magnesium'), { dose })
    expectOrder(spokenText(root), [
      proseText(byTopic('magnesium').cautions[0]?.text ?? []),
      '400 mg a day.',
      'Upper limit: 350 mg a day.',
      'A trial gave 520 mg a day.',
    ])
    expect(root.querySelectorAll('.cw-dose .warns')).toHaveLength(1)
    expect(await axeViolations(root)).toEqual([])
  })

  it('says of the studies a page links which are held here, and what they stand behind', async () => {
    const source = { id: 'garrison2020', label: 'Garrison et al. 2020', design: 'review', href: null }
    const linked = [
      { name: source.label, source, found: 'Magnesium: probably little or no difference' },
      { name: 'doi 10.1000/x', source: null, found: null },
    ]
    const onOpen = vi.fn()
    const { root } = traced(byTopic('magnesium'), onOpen, { linked })
    const section = find(root, '.cw-linked')
    expect(section.textContent).toContain(strings.card.linkedHeld(linked[0]?.found ?? ''))
    expect(section.textContent).toContain(strings.card.linkedNot)
    find(section, 'button').click()
    expect(onOpen).toHaveBeenCalledWith('garrison2020', find(section, 'button'))
    expect(card(byTopic('magnesium'), { linked: [] }).root.querySelector('.cw-linked')).toBeNull()
  })

  it('takes no second action while one is under way, without losing the focus', () => {
    const { root, onHideTopic } = card(byTopic('magnesium'), { busy: true })
    const hide = button(root, strings.card.hideTopic)
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

  it.each(cardModels.map((model) => [model.topic, model] as const))('has no axe violation: %s', async (_, model) => {
    const part = { stored: false, onLibrary: vi.fn(), result: { tone: 'info', text: 'Saved' } as const }
    for (const show of [() => card(model, part), () => traced(model, vi.fn(), part)]) {
      const { root } = show()
      for (const details of root.querySelectorAll('details')) details.open = true
      expect(await axeViolations(root)).toEqual([])
    }
  })
})

// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RemindResult } from '../../core/bedtime/plan.ts'
import { timeWords } from '../../core/bedtime/when.ts'
import { strings } from '../../core/strings/interface.ts'
import { loadEvidence } from '../../data/evidence.ts'
import { CardView } from '../../entrypoints/card/CardView.tsx'
import { cardRequest } from '../fixtures/card-request.ts'
import { button, find, mount } from './mount.tsx'

const evening = Temporal.ZonedDateTime.from('2026-11-28T21:00[Europe/Berlin]')
const at = evening.add({ minutes: 90 }).epochMilliseconds

/** What the card says after "remind me tonight". */
async function askFor(result: RemindResult): Promise<HTMLElement> {
  vi.spyOn(Temporal.Now, 'zonedDateTimeISO').mockReturnValue(evening)
  const request = cardRequest('magnesium', { remindTonight: async () => result })
  const root = mount(<CardView request={request} evidence={loadEvidence()} />)
  button(root, strings.card.remind).click()
  const region = find(root, '[role="status"]')
  await vi.waitFor(() => expect(region.textContent).not.toBe(''))
  return region
}

afterEach(() => vi.restoreAllMocks())

describe('"remind me tonight" on a card', () => {
  it('says when the reminder comes', async () => {
    const region = await askFor({ ok: true, at })
    expect(region.textContent).toBe(strings.notices.remindsAt(`tonight at ${timeWords(at)}`))
    expect(region.querySelector('.error')).toBeNull()
  })

  it.each(['done', 'too-late'] as const)('says why there is none, and that nothing went wrong: %s', async (reason) => {
    const region = await askFor({ ok: false, reason })
    expect(region.textContent).toBe(strings.notices.remindsNot[reason])
    expect(region.querySelector('.error')).toBeNull()
  })

  it('says what to do where the reminder could not be kept', async () => {
    const region = await askFor({ ok: false, reason: 'quota' })
    expect(find(region, '.error').textContent).toBe(strings.failures.quota)
  })

  it('begins tonight’s stretch from the card', () => {
    const openRoutine = vi.fn()
    const root = mount(<CardView request={cardRequest('magnesium', { openRoutine })} evidence={loadEvidence()} />)
    button(root, strings.card.stretch).click()
    expect(openRoutine).toHaveBeenCalledOnce()
  })

  it.each(['red_flags', 'restless_legs', 'other_cramps', 'circulation_pad'])('offers no stretch for %s', (topic) => {
    const root = mount(<CardView request={cardRequest(topic)} evidence={loadEvidence()} />)
    expect(root.textContent).not.toContain(strings.card.stretch)
  })
})

describe('words that mean something else', () => {
  it('are not offered where a claim was told by words without a mark', () => {
    const root = mount(<CardView request={cardRequest('acute_relief', { mention: '' })} evidence={loadEvidence()} />)
    expect(root.textContent).not.toContain(strings.card.wrongAsk)
  })

  it('lose their mark on this site from the card, which says where to bring it back', async () => {
    const hideWords = vi.fn(async () => ({ ok: true }) as const)
    const request = cardRequest('magnesium', { hideWords, mention: 'Mg' })
    const root = mount(<CardView request={request} evidence={loadEvidence()} />)
    button(root, strings.card.wrong('Mg')).click()
    await vi.waitFor(() =>
      expect(find(root, '[role="status"]').textContent).toBe(strings.notices.wrongHidden('Mg', 'example.org')),
    )
    expect(hideWords).toHaveBeenCalledOnce()
  })
})

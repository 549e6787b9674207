// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { strings } from '../../core/strings/interface.ts'
import { loadEvidence } from '../../data/evidence.ts'
import { CardView } from '../../entrypoints/card/CardView.tsx'
import { cardRequest } from '../fixtures/card-request.ts'
import { axeViolations, button, find, mount } from './mount.tsx'

function open(topic: string) {
  const calls = { openLibrary: vi.fn(), onClose: vi.fn() }
  const request = cardRequest(topic, calls)
  return { root: mount(<CardView request={request} evidence={loadEvidence()} />), ...calls }
}

/** Effects and renders of Preact wait for a task. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50))

/** Opens a figure's record and answers the figure. */
async function openFigure(root: HTMLElement, from: string): Promise<HTMLElement> {
  const figure = find(root, `button[data-from^="${from}"]`)
  figure.click()
  await settled()
  return figure
}

const isShown = (element: Element) => element.closest('[hidden]') === null

describe('a figure on a card', () => {
  it('shows its record in place of the card’s own text, with the focus on the record’s name', async () => {
    const { root } = open('magnesium')
    await openFigure(root, 'garrison2020.effects.weekly')
    expect(document.activeElement).toBe(find(root, 'h3.cw-recordname'))
    expect(find(root, 'mark').textContent).toContain('−0.18')
    expect(isShown(find(root, '.cw-answer'))).toBe(false)
    expect(isShown(find(root, '.cw-who'))).toBe(false)
    expect(root.querySelectorAll('[role="dialog"]')).toHaveLength(1)
    expect(await axeViolations(root)).toEqual([])
  })

  it('has the focus again after Back, and the card stands where it stood', async () => {
    const { root } = open('magnesium')
    const card = find(root, '.cw-card')
    const others = find<HTMLDetailsElement>(root, 'details')
    others.open = true
    card.scrollTop = 140
    const figure = await openFigure(root, 'garrison2020.effects.weekly')
    card.scrollTop = 20
    button(root, strings.records.back).click()
    await settled()
    expect(document.activeElement).toBe(figure)
    expect(card.scrollTop).toBe(140)
    expect(others.open).toBe(true)
    expect(root.querySelector('.cw-record')).toBeNull()
    expect(isShown(find(root, '.cw-answer'))).toBe(true)
  })

  it('goes back to the card also from a record that was opened from a record', async () => {
    const { root } = open('magnesium')
    const figure = await openFigure(root, 'magnesium.limits')
    await openFigure(find(root, '.cw-record'), 'magnesium')
    expect(find(root, '.cw-record').querySelectorAll('.entries > li').length).toBeGreaterThan(5)
    expect(document.activeElement).toBe(find(root, '.cw-recordname'))
    button(root, strings.records.back).click()
    await settled()
    expect(document.activeElement).toBe(figure)
  })

  it('leads from its record on to the library', async () => {
    const { root, openLibrary } = open('magnesium')
    await openFigure(root, 'garrison2020.effects.weekly')
    button(find(root, '.topics'), 'Magnesium').click()
    expect(openLibrary).toHaveBeenCalledWith('magnesium')
  })

  it('leaves the close button where it was', async () => {
    const { root, onClose } = open('magnesium')
    await openFigure(root, 'garrison2020')
    button(root, strings.card.close).click()
    expect(onClose).toHaveBeenCalledOnce()
  })
})

describe('the name of a source on a card', () => {
  it('opens its record', async () => {
    const { root } = open('magnesium')
    find(root, '.cw-sources button').click()
    await settled()
    expect(find(root, '.cw-recordname').textContent).toContain('Garrison')
    expect(root.querySelector('mark')).toBeNull()
  })
})

describe('the card', () => {
  it('leads to the full entry of its topic', () => {
    const { root, openLibrary } = open('magnesium')
    button(root, strings.card.allEvidence).click()
    expect(openLibrary).toHaveBeenCalledWith('magnesium')
  })
})

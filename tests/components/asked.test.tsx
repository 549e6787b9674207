// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { type Asked, longestAsked } from '../../core/asked.ts'
import { claimStrings } from '../../core/strings/claims.ts'
import { strings } from '../../core/strings/interface.ts'
import { paletteStrings } from '../../core/strings/palette.ts'
import { loadEvidence } from '../../data/evidence.ts'
import { onMessage } from '../../data/messaging.ts'
import { App } from '../../entrypoints/library/App.tsx'
import { axeViolations, button, find, mount, seenText, type } from './mount.tsx'

const words = paletteStrings.asked
const evidence = loadEvidence()
const shows = (root: Element, text: string) => vi.waitFor(() => expect(seenText(root)).toContain(text))

beforeEach(() => fakeBrowser.reset())

/** The library as it opens for a text that waits in the background; null where none does. */
function ask(text: string | null, more: Partial<Asked> = {}): HTMLElement {
  const answer = text === null ? null : { text, isCut: false, isPrivate: false, ...more }
  onTestFinished(onMessage('asked/take', () => answer))
  history.replaceState(null, '', '#/asked')
  return mount(<App evidence={evidence} />)
}

const links = (root: Element, part: string) =>
  [...root.querySelectorAll(`${part} a.topic`)].map((link) => link.getAttribute('href'))

describe('what a reader asked about', () => {
  it('is the entry of the topic it names, under its own address', async () => {
    const root = ask('Magnesium')
    await vi.waitFor(() => expect(location.hash).toBe('#/magnesium'))
    expect(find(root, 'h1').textContent).toBe('Magnesium')
  })

  it('begins at the people it speaks of', async () => {
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView')
    onTestFinished(() => scroll.mockRestore())
    const root = ask('magnesium in pregnancy')
    await vi.waitFor(() => expect(location.hash).toBe('#/magnesium?row=pregnancy-frequency'))
    await vi.waitFor(() => expect(scroll.mock.contexts).toContain(find(root, '[data-first-focus]')))
  })

  it('is judged where it claims something, and the address does not say what', async () => {
    const root = ask('Magnesium stops leg cramps.')
    await shows(root, claimStrings.summary({ against: 1, beyond: 0, untested: 0, 'in-line': 0 }))
    await shows(root, words.selected)
    await shows(root, claimStrings.says.text)
    expect(location.hash).toBe('#/check')
    expect(find<HTMLTextAreaElement>(root, 'textarea').value).toBe('Magnesium stops leg cramps.')
    expect(find(root, 'textarea').getAttribute('autocomplete')).toBe('off')
    expect(await axeViolations(root)).toEqual([])
  })

  it('lists the topics where it names several, each leading to its entry', async () => {
    const root = ask('zinc, heat and bananas')
    await shows(root, words.named(3))
    expect(links(root, '.named')).toEqual(['#/zinc', '#/heat', '#/potassium'])
    expect(await axeViolations(root)).toEqual([])
  })

  it('names no topic in the address for a private window', async () => {
    const root = ask('Magnesium', { isPrivate: true })
    await shows(root, words.selectedPrivate)
    expect(location.hash).toBe('#/check')
    expect(links(root, '.named')).toEqual(['#/magnesium'])
  })

  it('is said to be unknown where it is, with what that means', async () => {
    const root = ask('turmeric latte')
    await shows(root, words.nothing('turmeric latte'))
    await shows(root, words.nothingHelp(Object.keys(evidence.topics).length))
    expect(seenText(find(root, 'main'))).not.toMatch(/\b(might|may|could)\b/)
    expect(await axeViolations(root)).toEqual([])
  })

  it('is not said back where it is a passage', async () => {
    const root = ask('A walk in the park is pleasant in spring.\nAnd so is a cup of tea.')
    await shows(root, strings.checkText.nothing)
  })

  it.each([
    ['magnezium', '#/magnesium'],
    ['K2', '#/vitamin_k2'],
  ])('offers what is close to a name it does not know: %s', async (text, href) => {
    const root = ask(text)
    await shows(root, words.near)
    expect(links(root, '.nothing-here')[0]).toBe(href)
  })

  it('says that it is cut where it is', async () => {
    await shows(ask('leg cramps and zinc and heat', { isCut: true }), words.cut(longestAsked))
  })

  it('is said to be lost where nobody has it any more', async () => {
    const root = ask(null)
    await shows(root, words.lost)
    expect(location.hash).toBe('#/check')
    expect(await axeViolations(root)).toEqual([])
  })

  it('is said to be lost where the background does not answer', async () => {
    history.replaceState(null, '', '#/asked')
    await shows(mount(<App evidence={evidence} />), words.lost)
  })

  it('gives way to what the reader writes instead', async () => {
    const root = ask('turmeric latte')
    await shows(root, words.selected)
    button(root, strings.checkText.clear).click()
    await vi.waitFor(() => expect(seenText(root)).not.toContain(words.selected))
    type(find<HTMLInputElement>(root, 'textarea'), 'A walk in the park.')
    await shows(root, strings.checkText.nothing)
  })
})

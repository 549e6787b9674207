// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { strings } from '../../core/strings/interface.ts'
import { paletteStrings } from '../../core/strings/palette.ts'
import { App } from '../../entrypoints/options/App.tsx'
import { answerChanges } from './background.ts'
import { axeViolations, button, find, mount, seenText, type } from './mount.tsx'

const words = strings.options
const shows = (root: Element, text: string) => vi.waitFor(() => expect(seenText(root)).toContain(text))

async function options(stored: Record<string, unknown> = {}) {
  await browser.storage.local.set(stored)
  const root = mount(<App />)
  await shows(root, words.marks.legend)
  return root
}

const topic = (root: Element, title: string): HTMLInputElement => {
  const label = [...root.querySelectorAll('.topic')].find((one) => one.querySelector('b')?.textContent === title)
  if (!label) throw new Error(`no topic "${title}"`)
  return find<HTMLInputElement>(label, 'input')
}

beforeEach(() => {
  fakeBrowser.reset()
  Object.assign(browser, {
    commands: {
      getAll: async () => [{ name: 'next-mark', description: '', shortcut: 'Alt+Shift+J' }, { name: 'open-card' }],
    },
  })
  browser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Crampwise', version: '1.2.3' })
})

describe('the options', () => {
  it('save a topic at once and say so', async () => {
    const changes = answerChanges({ ok: true })
    const root = await options()
    topic(root, 'Magnesium').click()
    await shows(root, words.saved)
    expect(changes).toEqual([{ type: 'topic', id: 'magnesium', on: false }])
  })

  it('set a control back and say why when nothing was stored', async () => {
    answerChanges({ ok: false, reason: 'unavailable' })
    const root = await options()
    topic(root, 'Magnesium').click()
    await shows(root, strings.failures.unavailable)
    expect(find(root, '#topics [role="alert"]').textContent).toBe(strings.failures.unavailable)
    expect(topic(root, 'Magnesium').checked).toBe(true)
  })

  it('switch the judging of claims off', async () => {
    const changes = answerChanges({ ok: true })
    const root = await options()
    find<HTMLInputElement>(root, '#marks [role="switch"]').click()
    await shows(root, words.saved)
    expect(changes).toEqual([{ type: 'reading', patch: { claims: false } }])
  })

  it('list words that are off on a site, and bring them back', async () => {
    const changes = answerChanges({ ok: true })
    const root = await options({ wrong: { here: [{ words: 'salt', host: 'news.example.org' }] } })
    button(root, words.wrong.backNamed('salt', 'news.example.org')).click()
    const said = words.wrong.done('salt', 'news.example.org')
    await vi.waitFor(() => expect(root.textContent).toContain(said))
    expect(changes).toEqual([{ type: 'wrong', words: 'salt', host: 'news.example.org', on: true }])
  })

  it('follow changes made elsewhere', async () => {
    const root = await options()
    await browser.storage.local.set({ topics: { off: ['magnesium'] } })
    await vi.waitFor(() => expect(topic(root, 'Magnesium').checked).toBe(false))
  })

  it('name the settings that were reset', async () => {
    const root = await options({ reading: { density: 'section', hoverMode: 'rest', hoverKey: 'Alt', dwellMs: 'soon' } })
    await shows(root, words.resetsTitle)
    expect(root.textContent).toContain(words.reset('reading.dwellMs'))
  })

  it('find topics by name, and say when none matches', async () => {
    const root = await options()
    type(find<HTMLInputElement>(root, '[type="search"]'), 'magnes')
    await vi.waitFor(() => expect(root.querySelectorAll('.topic')).toHaveLength(1))
    type(find<HTMLInputElement>(root, '[type="search"]'), 'zzz')
    await shows(root, words.topics.none('zzz'))
  })

  it('turn all topics on again', async () => {
    const changes = answerChanges({ ok: true })
    const root = await options({ topics: { off: ['magnesium', 'heat'] } })
    button(root, words.topics.allOn).click()
    await vi.waitFor(() => expect(changes).toHaveLength(2))
    expect(changes.every((change) => change.type === 'topic' && change.on)).toBe(true)
  })

  it('save density and what opens a card, and ask for a key only where one is held', async () => {
    const changes = answerChanges({ ok: true })
    const root = await options({ reading: { density: 'section', hoverMode: 'key', hoverKey: 'Alt', dwellMs: 350 } })
    expect(root.textContent).toContain(words.cards.keyLegend)
    find(root, 'input[value="every"]').click()
    find(root, 'input[value="click"]').click()
    await vi.waitFor(() => expect(changes).toHaveLength(2))
    expect(changes).toContainEqual({ type: 'reading', patch: { density: 'every' } })
    expect(changes).toContainEqual({ type: 'reading', patch: { hoverMode: 'click' } })
  })

  it('keep the last rest when the field holds no whole number in range, and say so at the field', async () => {
    const changes = answerChanges({ ok: true })
    const root = await options()
    const field = find<HTMLInputElement>(root, '.dwell input')
    type(field, '99')
    await shows(root, words.cards.dwellError(100, 3000))
    expect(field.getAttribute('aria-invalid')).toBe('true')
    const described = field.getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described.some((id) => root.querySelector(`[id="${id}"] .field-error`) !== null)).toBe(true)
    type(field, '500')
    await vi.waitFor(() => expect(changes).toEqual([{ type: 'reading', patch: { dwellMs: 500 } }]))
    expect(field.getAttribute('aria-invalid')).toBe('false')
  })

  it('add the host of a pasted address', async () => {
    const changes = answerChanges({ ok: true })
    const root = await options()
    type(find<HTMLInputElement>(root, '.add input'), 'https://News.example.org/today')
    button(root, words.sites.addButton).click()
    await vi.waitFor(() => expect(changes).toEqual([{ type: 'site', host: 'news.example.org', on: false }]))
  })

  it.each([
    ['about:config', words.sites.errors['not-web']],
    ['two words', words.sites.errors['not-host']],
    ['example.org', words.sites.errors.duplicate],
    ['', words.sites.errors.empty],
  ])('do not take "%s" for a site', async (typed, error) => {
    const changes = answerChanges({ ok: true })
    const root = await options({ sites: { off: ['example.org'] } })
    type(find<HTMLInputElement>(root, '.add input'), typed)
    button(root, words.sites.addButton).click()
    await shows(root, error)
    expect(changes).toEqual([])
  })

  it('keep a typed site when it could not be stored', async () => {
    answerChanges({ ok: false, reason: 'quota' })
    const root = await options()
    type(find<HTMLInputElement>(root, '.add input'), 'example.org')
    button(root, words.sites.addButton).click()
    await shows(root, strings.failures.quota)
    expect(find<HTMLInputElement>(root, '.add input').value).toBe('example.org')
  })

  it('remove a site and keep the focus on the page', async () => {
    const changes = answerChanges({ ok: true })
    const root = await options({ sites: { off: ['example.org'] } })
    button(root, words.sites.removeHost('example.org')).click()
    await vi.waitFor(() => expect(changes).toEqual([{ type: 'site', host: 'example.org', on: true }]))
    await vi.waitFor(() => expect(document.activeElement).toBe(find(root, '.add input')))
  })

  it('list the shortcuts as they are set, and the version', async () => {
    const root = await options()
    await shows(root, 'Alt+Shift+J')
    expect(root.textContent).toContain(words.about.noShortcut)
    expect(root.textContent).toContain('Version 1.2.3')
  })

  it('list the keys in their own order, and name the menu and the address bar', async () => {
    const given = ['cramp-now', '_execute_action', 'open-card', 'previous-mark', 'next-mark']
    Object.assign(browser.commands, {
      getAll: async () => given.map((name) => ({ name, description: `to ${name}`, shortcut: '' })),
    })
    const root = await options()
    await shows(root, 'to cramp-now')
    const terms = [...root.querySelectorAll('#about dt')].map((term) => term.textContent)
    expect(terms).toEqual([
      'to next-mark',
      'to previous-mark',
      'to open-card',
      'to cramp-now',
      words.about.openPopup,
      paletteStrings.options.menuTerm,
      paletteStrings.options.addressTerm,
    ])
    expect(seenText(find(root, '#about'))).toContain(paletteStrings.menu)
    expect(find(root, '#about dl:last-of-type kbd').textContent).toBe('cramp')
  })

  it('say so where the browser does not tell its shortcuts', async () => {
    Object.assign(browser.commands, { getAll: () => Promise.reject(new Error('not here')) })
    await shows(await options(), paletteStrings.options.shortcutsUnknown)
  })

  it('lead to the page of the browser where shortcuts are changed, and say where it is if it does not open', async () => {
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never)
    const root = await options()
    button(root, words.about.changeShortcuts).click()
    await vi.waitFor(() => expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'chrome://extensions/shortcuts' }))
    expect(seenText(root)).not.toContain(words.about.shortcutsFailed)
    const openShortcutSettings = vi.fn().mockRejectedValue(new Error('not now'))
    Object.assign(browser.commands, { openShortcutSettings })
    button(root, words.about.changeShortcuts).click()
    await shows(root, words.about.shortcutsFailed)
    expect(openShortcutSettings).toHaveBeenCalledOnce()
    expect(create).toHaveBeenCalledOnce()
  })

  it('have no axe violation, with every error showing', async () => {
    answerChanges({ ok: false, reason: 'quota' })
    const root = await options({ sites: { off: ['example.org'] }, reading: { dwellMs: 'soon' } })
    type(find<HTMLInputElement>(root, '.dwell input'), 'fast')
    topic(root, 'Magnesium').click()
    button(root, words.sites.addButton).click()
    await shows(root, strings.failures.quota)
    await shows(root, words.sites.errors.empty)
    expect(await axeViolations(root)).toEqual([])
  })
})

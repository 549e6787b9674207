import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { createTypedLookup } from '../../../core/library/look-up-typed.ts'
import { paletteStrings } from '../../../core/strings/palette.ts'
import { type AddressBar, listenToAddressBar } from '../../../entrypoints/background/address-bar.ts'

const words = paletteStrings.addressBar
const topics = [
  { id: 'salt', title: 'Salt & water', short: 'one <small> trial', names: 'sodium' },
  { id: 'zinc', title: 'Zinc', short: 'hardly studied', names: 'sodium free' },
]

type Line = { content: string; description: string }
type Suggest = (lines: Line[]) => void
const setDefaultSuggestion = vi.fn()
const open = vi.fn()
let heard: {
  started(): void
  changed(typed: string, suggest: Suggest): void
  entered(typed: string, how: string): unknown
}
const create = vi.fn()
const update = vi.fn()
let front: { id: number; index: number; windowId: number; incognito: boolean } | undefined

function listen(isFirefox: boolean) {
  heard = { started() {}, changed() {}, entered() {} }
  const on = (name: keyof typeof heard) => ({ addListener: (listener: never) => (heard[name] = listener) })
  listenToAddressBar(
    createTypedLookup(() => topics),
    { open, take: vi.fn() },
    {
      isFirefox,
      bar: {
        setDefaultSuggestion,
        onInputStarted: on('started'),
        onInputChanged: on('changed'),
        onInputEntered: on('entered'),
      } as unknown as AddressBar,
    },
  )
}

function typed(text: string): { first: string; lines: Line[] } {
  let lines: Line[] = []
  heard.changed(text, (all) => {
    lines = all
  })
  return { first: setDefaultSuggestion.mock.lastCall?.[0].description, lines }
}

beforeEach(() => {
  fakeBrowser.reset()
  for (const mock of [setDefaultSuggestion, open, create, update]) mock.mockReset().mockResolvedValue({ id: 9 })
  front = { id: 7, index: 2, windowId: 5, incognito: false }
  vi.spyOn(browser.tabs, 'query').mockImplementation(async () => (front ? [front as never] : []))
  vi.spyOn(browser.tabs, 'create').mockImplementation(create)
  vi.spyOn(browser.tabs, 'update').mockImplementation(update)
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path) => `ext:${path}`)
})

describe('the address bar of Chromium', () => {
  beforeEach(() => listen(false))

  it('says what to type once its keyword stands there', () => {
    expect(setDefaultSuggestion).not.toHaveBeenCalled()
    heard.started()
    expect(setDefaultSuggestion).toHaveBeenCalledExactlyOnceWith({ description: words.hint })
  })

  it('says first where Enter leads, and not again below', () => {
    const { first, lines } = typed('zinc')
    expect(first).toBe('<match>Zinc</match><dim>: hardly studied</dim>')
    expect(lines).toEqual([])
  })

  it('offers topics in markup, by their titles, where several are meant', () => {
    const { first, lines } = typed('sodium')
    expect(first).toBe(words.find('sodium'))
    expect(lines).toEqual([
      { content: 'Salt & water', description: '<match>Salt &amp; water</match><dim>: one &lt;small&gt; trial</dim>' },
      { content: 'Zinc', description: '<match>Zinc</match><dim>: hardly studied</dim>' },
    ])
  })

  it.each([
    ['nothing', '', words.hint],
    ['markup', '<x>&', words.find('&lt;x&gt;&amp;')],
  ])('says of %s what is right', (_, text, said) => {
    expect(typed(text).first).toBe(said)
  })

  it('asks in memory for what is typed in a private window, as our page would open outside of it', async () => {
    front = { id: 7, index: 2, windowId: 5, incognito: true }
    await heard.entered('zinc', 'currentTab')
    expect(open).toHaveBeenCalledExactlyOnceWith({ text: 'zinc', isCut: false, isPrivate: true }, front)
    expect(create).not.toHaveBeenCalled()
    expect(update).not.toHaveBeenCalled()
  })
})

describe('the address bar of Firefox', () => {
  beforeEach(() => listen(true))

  it('says one thing first, at once, as it cannot follow what is typed', () => {
    expect(setDefaultSuggestion).toHaveBeenCalledExactlyOnceWith({ description: words.lookUp })
    heard.started()
    typed('zinc')
    expect(setDefaultSuggestion).toHaveBeenCalledOnce()
  })

  it('goes on where another extension has the keyword', () => {
    setDefaultSuggestion.mockImplementation(() => {
      throw new Error('The keyword is not registered')
    })
    expect(() => listen(true)).not.toThrow()
    expect(typed('zinc').lines).toHaveLength(1)
  })

  it('offers topics as plain text, the one that Enter leads to as well', () => {
    expect(typed('salt').lines).toEqual([{ content: 'Salt & water', description: 'Salt & water: one <small> trial' }])
  })

  it('stays in a private window, which keeps no history', async () => {
    front = { id: 7, index: 2, windowId: 5, incognito: true }
    await heard.entered('zinc', 'currentTab')
    expect(update).toHaveBeenCalledExactlyOnceWith(7, { url: 'ext:/library.html#/zinc' })
    expect(open).not.toHaveBeenCalled()
  })
})

describe('Enter', () => {
  beforeEach(() => listen(false))
  const place = { index: 3, openerTabId: 7, windowId: 5 }

  it('opens the entry in this tab', async () => {
    await heard.entered('Salt & water', 'currentTab')
    expect(update).toHaveBeenCalledExactlyOnceWith(7, { url: 'ext:/library.html#/salt' })
    expect(create).not.toHaveBeenCalled()
  })

  it.each([
    ['newForegroundTab', { url: 'ext:/library.html#/?q=sodium', ...place }],
    ['newBackgroundTab', { url: 'ext:/library.html#/?q=sodium', active: false, ...place }],
  ])('opens the search in another tab where that is asked for: %s', async (disposition, tab) => {
    await heard.entered('sodium', disposition)
    expect(create).toHaveBeenCalledExactlyOnceWith(tab)
    expect(update).not.toHaveBeenCalled()
  })

  it('opens a new tab where this one may not be used, or is gone', async () => {
    update.mockRejectedValueOnce(new Error('No tab with id: 7'))
    await heard.entered('zinc', 'currentTab')
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'ext:/library.html#/zinc', ...place })
    front = undefined
    await heard.entered('', 'currentTab')
    expect(create).toHaveBeenLastCalledWith({ url: 'ext:/library.html#/' })
  })

  it('ends quietly where nothing can be opened', async () => {
    update.mockRejectedValue(new Error('no tab'))
    create.mockRejectedValue(new Error('no window'))
    vi.spyOn(browser.windows, 'create').mockRejectedValue(new Error('no window'))
    await expect(heard.entered('zinc', 'currentTab')).resolves.toBeUndefined()
  })
})

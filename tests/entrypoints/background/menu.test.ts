import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { paletteStrings } from '../../../core/strings/palette.ts'
import { listenToMenu, type Menus } from '../../../entrypoints/background/menu.ts'

type Click = Parameters<Parameters<Menus['onClicked']['addListener']>[0]>
const item = { title: paletteStrings.menu, contexts: ['selection'] }
const open = vi.fn()
const update = vi.fn()
const create = vi.fn()
let click: (...args: Click) => unknown

beforeEach(() => {
  fakeBrowser.reset()
  open.mockReset().mockResolvedValue(undefined)
  update.mockReset().mockResolvedValue(undefined)
  create.mockReset()
  const onClicked = { addListener: (listener: typeof click) => (click = listener) }
  listenToMenu({ open, take: vi.fn() }, { update, create, onClicked } as unknown as Menus)
})

const choose = (selectionText: unknown, tab?: object, menuItemId = 'evidence') =>
  click({ menuItemId, selectionText, editable: false, pageUrl: '' } as Click[0], tab as Click[1])

describe('the line in the menu', () => {
  it('is not touched when the background merely wakes', () => {
    expect(update).not.toHaveBeenCalled()
    expect(create).not.toHaveBeenCalled()
  })

  it.each([
    ['an install', () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' })],
    ['a start', () => fakeBrowser.runtime.onStartup.trigger()],
  ])('is put right at %s', async (_, happen) => {
    await happen()
    await vi.waitFor(() => expect(update).toHaveBeenCalledExactlyOnceWith('evidence', item))
    expect(create).not.toHaveBeenCalled()
  })

  it('is made where there is none, and a fault of that is looked at', async () => {
    update.mockRejectedValue(new Error('Cannot find menu item with id evidence'))
    await fakeBrowser.runtime.onStartup.trigger()
    await vi.waitFor(() => expect(create).toHaveBeenCalledOnce())
    const [made, done] = create.mock.calls[0] as [object, () => void]
    expect(made).toEqual({ id: 'evidence', ...item })
    const lastError = vi.fn()
    Object.defineProperty(browser.runtime, 'lastError', { get: lastError, configurable: true })
    done()
    expect(lastError).toHaveBeenCalledOnce()
  })
})

describe('choosing it', () => {
  it('asks about what is selected, beside the tab', async () => {
    const tab = { id: 7, incognito: false }
    await choose(' Magnesium ', tab)
    expect(open).toHaveBeenCalledExactlyOnceWith({ text: 'Magnesium', isCut: false, isPrivate: false }, tab)
  })

  it('remembers that a window is private', async () => {
    await choose('zinc', { id: 7, incognito: true })
    expect(open.mock.calls[0]?.[0]).toMatchObject({ isPrivate: true })
  })

  it.each([undefined, 7, '  '])('asks about nothing where the browser gives %j', async (selected) => {
    await choose(selected)
    expect(open).toHaveBeenCalledExactlyOnceWith(null, undefined)
  })

  it('leaves lines of others alone', async () => {
    await choose('zinc', undefined, 'other')
    expect(open).not.toHaveBeenCalled()
  })

  it('ends quietly where no tab can be opened', async () => {
    open.mockRejectedValue(new Error('no window'))
    await expect(choose('zinc')).resolves.toBeUndefined()
  })
})

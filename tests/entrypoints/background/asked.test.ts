import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { createAsking } from '../../../entrypoints/background/asked.ts'

const create = vi.fn()
const createWindow = vi.fn()
let tab = 10

beforeEach(() => {
  fakeBrowser.reset()
  create.mockReset().mockImplementation(async () => ({ id: ++tab }))
  createWindow.mockReset().mockRejectedValue(new Error('no window'))
  vi.spyOn(browser.tabs, 'create').mockImplementation(create)
  vi.spyOn(browser.windows, 'create').mockImplementation(createWindow)
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path) => `ext:${path}`)
})

const asked = (text: string) => ({ text, isCut: false, isPrivate: false })

describe('a text that is asked about', () => {
  it('is given to the tab that was opened for it, once, and to no other', async () => {
    const asking = createAsking()
    await asking.open(asked('magnesium'))
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'ext:/library.html#/asked' })
    expect(await asking.take(tab + 1)).toBeNull()
    expect(await asking.take(undefined)).toBeNull()
    expect(await asking.take(tab)).toEqual(asked('magnesium'))
    expect(await asking.take(tab)).toBeNull()
  })

  it('waits for the browser to say which tab it opened', async () => {
    let opened = (_: { id: number }) => {}
    create.mockReturnValueOnce(new Promise((done) => (opened = done)))
    const asking = createAsking()
    const opening = asking.open(asked('zinc'))
    const early = asking.take(3)
    opened({ id: 3 })
    expect(await early).toEqual(asked('zinc'))
    await opening
  })

  it('goes each to its own tab, where two are asked about at once', async () => {
    const asking = createAsking()
    await Promise.all([asking.open(asked('zinc')), asking.open(asked('heat'))])
    expect(await asking.take(tab)).toEqual(asked('heat'))
    expect(await asking.take(tab - 1)).toEqual(asked('zinc'))
  })

  it('is forgotten where its tab never comes for it', async () => {
    const asking = createAsking()
    await asking.open(asked('first'))
    const first = tab
    for (const text of ['b', 'c', 'd', 'e']) await asking.open(asked(text))
    expect(await asking.take(first)).toBeNull()
    expect(await asking.take(tab)).toEqual(asked('e'))
  })

  it('is forgotten, and the fault told, where no tab can be opened', async () => {
    create.mockRejectedValue(new Error('no window'))
    const asking = createAsking()
    await expect(asking.open(asked('zinc'))).rejects.toThrow('no window')
    expect(await asking.take(tab)).toBeNull()
  })

  it('is not known to a background that was started again', async () => {
    await createAsking().open(asked('zinc'))
    expect(await createAsking().take(tab)).toBeNull()
  })

  it('is put into no storage', async () => {
    const asking = createAsking()
    await asking.open({ ...asked('zinc'), isPrivate: true })
    expect(await browser.storage.local.get()).toEqual({})
    expect(await browser.storage.session.get()).toEqual({})
  })

  it('opens the empty check where there is none', async () => {
    const asking = createAsking()
    await asking.open(null)
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'ext:/library.html#/check' })
    expect(await asking.take(tab)).toBeNull()
  })

  it.each([
    ['beside the tab it was asked in', { id: 7, index: 2, windowId: 5 }, { index: 3, openerTabId: 7, windowId: 5 }],
    ['anywhere for the viewer of a PDF document, which is no tab', { id: -1, index: -1, windowId: -1 }, {}],
  ])('is shown %s', async (_, from, place) => {
    await createAsking().open(asked('zinc'), from as never)
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'ext:/library.html#/asked', ...place })
  })
})

import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { openPage } from '../../../entrypoints/background/open-page.ts'

const create = vi.fn()

beforeEach(() => {
  fakeBrowser.reset()
  create.mockReset().mockResolvedValue({})
  vi.spyOn(browser.tabs, 'create').mockImplementation(create)
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path) => `ext:${path}`)
})

const asking = { id: 7, index: 2, windowId: 5 } as Parameters<typeof openPage>[1]

it('opens the diary, in a window of its own where the browser has none', async () => {
  const createWindow = vi.spyOn(browser.windows, 'create').mockResolvedValue({} as never)
  await openPage('diary')
  expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'ext:/diary.html#/' })
  create.mockRejectedValueOnce(new Error('No current window'))
  await openPage('diary')
  expect(createWindow).toHaveBeenCalledExactlyOnceWith({ url: 'ext:/diary.html#/' })
})

describe('opening the library', () => {
  it('puts it beside the tab that asks and names that tab, so that closing it leads back', async () => {
    await openPage({ library: 'magnesium' }, asking)
    expect(create).toHaveBeenCalledExactlyOnceWith({
      url: 'ext:/library.html#/magnesium',
      index: 3,
      openerTabId: 7,
      windowId: 5,
    })
  })

  it.each([undefined, { index: 2, windowId: 5 } as typeof asking])(
    'opens it anywhere when no tab asks',
    async (from) => {
      await openPage({ library: null }, from)
      expect(create).toHaveBeenCalledExactlyOnceWith({ url: 'ext:/library.html#/' })
    },
  )

  it('opens it all the same when the tab that asked is gone', async () => {
    create.mockRejectedValueOnce(new Error('No tab with id: 7'))
    await openPage({ library: 'zinc' }, asking)
    expect(create).toHaveBeenLastCalledWith({ url: 'ext:/library.html#/zinc' })
  })
})

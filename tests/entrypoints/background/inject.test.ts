import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { loadPart, scanOpenTabs, scanTab } from '../../../entrypoints/background/inject.ts'

const execute = vi.fn()

beforeEach(() => {
  fakeBrowser.reset()
  execute.mockReset().mockResolvedValue([{ frameId: 0 }])
  vi.spyOn(browser.scripting, 'executeScript').mockImplementation(execute)
})

describe('putting scripts into pages', () => {
  it('puts the card into the one frame that asks', async () => {
    expect(await loadPart('card', 7, 3)).toBe(true)
    expect(execute).toHaveBeenCalledWith({ target: { tabId: 7, frameIds: [3] }, files: ['/card.js'] })
  })

  it('has nowhere to put it when the sender is no tab', async () => {
    expect(await loadPart('engine', undefined, 0)).toBe(false)
    expect(execute).not.toHaveBeenCalled()
  })

  it('has nothing else to put anywhere', async () => {
    expect(await loadPart('toString' as 'card', 7, 3)).toBe(false)
    expect(execute).not.toHaveBeenCalled()
  })

  it('says no when the tab is gone or closed to us', async () => {
    execute.mockRejectedValue(new Error('No tab with id: 7'))
    expect(await scanTab(7)).toBe(false)
  })

  it('reaches every open tab, and one that refuses stops no other', async () => {
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }, { id: 2 }, { id: 3, discarded: true }, {}] as never)
    execute.mockRejectedValueOnce(new Error('closed'))
    await scanOpenTabs()
    expect(execute.mock.calls.map(([call]) => call.target.tabId)).toEqual([1, 2])
  })
})

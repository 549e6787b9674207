import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaults } from '../../../core/settings.ts'
import { readSettings, watchSettings } from '../../../data/stores/settings.ts'
import { createSettingsWriter } from '../../../data/stores/write-settings.ts'

beforeEach(() => {
  fakeBrowser.reset()
  vi.restoreAllMocks()
})

describe('the settings store', () => {
  it('gives the defaults when nothing is stored', async () => {
    expect(await readSettings()).toEqual({ settings: defaults, resets: [] })
  })

  it('keeps a change for the next reading', async () => {
    const write = createSettingsWriter()
    expect(await write({ type: 'topic', id: 'magnesium', on: false })).toEqual({ ok: true })
    expect((await readSettings()).settings.topics.off).toEqual(['magnesium'])
  })

  it('does not lose one of two changes made at once', async () => {
    const write = createSettingsWriter()
    await Promise.all([
      write({ type: 'topic', id: 'magnesium', on: false }),
      write({ type: 'topic', id: 'heat', on: false }),
      write({ type: 'reading', patch: { density: 'every' } }),
      write({ type: 'reading', patch: { dwellMs: 900 } }),
    ])
    const { settings } = await readSettings()
    expect(settings.topics.off).toEqual(['magnesium', 'heat'])
    expect(settings.reading).toEqual({ ...defaults.reading, density: 'every', dwellMs: 900 })
  })

  it('a change keeps the good fields of a damaged group and mends the bad one', async () => {
    await browser.storage.local.set({ reading: { density: 'page', dwellMs: 'soon' } })
    expect((await readSettings()).resets).toEqual(['reading.dwellMs'])
    await createSettingsWriter()({ type: 'reading', patch: { hoverMode: 'click' } })
    expect(await readSettings()).toEqual({
      settings: { ...defaults, reading: { ...defaults.reading, density: 'page', hoverMode: 'click' } },
      resets: [],
    })
  })

  it('refuses what is no change and stores nothing', async () => {
    expect(await createSettingsWriter()({ type: 'topic', id: 3, on: false })).toEqual({ ok: false, reason: 'invalid' })
    expect(await browser.storage.local.get(null)).toEqual({})
  })

  it.each([
    ['Resource::kQuotaBytes quota exceeded', 'quota'],
    ['QuotaExceededError', 'quota'],
    ['An unexpected error occurred', 'unavailable'],
  ])('says why nothing was stored: %s', async (message, reason) => {
    vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error(message))
    expect(await createSettingsWriter()({ type: 'topic', id: 'heat', on: false })).toEqual({ ok: false, reason })
  })

  it('writes again after a write that failed', async () => {
    const write = createSettingsWriter()
    vi.spyOn(browser.storage.local, 'set').mockRejectedValueOnce(new Error('no'))
    await write({ type: 'topic', id: 'heat', on: false })
    expect(await write({ type: 'topic', id: 'heat', on: false })).toEqual({ ok: true })
  })

  it('tells watchers of a change until they stop', async () => {
    const seen = vi.fn()
    const stop = watchSettings(seen)
    await createSettingsWriter()({ type: 'site', host: 'example.org', on: false })
    await vi.waitFor(() =>
      expect(seen).toHaveBeenCalledWith(expect.objectContaining({ sites: { off: ['example.org'] } })),
    )
    stop()
    seen.mockClear()
    await createSettingsWriter()({ type: 'site', host: 'example.org', on: true })
    expect(seen).not.toHaveBeenCalled()
  })

  it('stays silent about stores that are not settings', async () => {
    const seen = vi.fn()
    watchSettings(seen)
    await browser.storage.local.set({ other: 1 })
    expect(seen).not.toHaveBeenCalled()
  })
})

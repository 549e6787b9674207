// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { strings } from '../../core/strings/interface.ts'
import { syncStrings as words } from '../../core/strings/sync.ts'
import { syncFaults } from '../../core/sync.ts'
import { App } from '../../entrypoints/options/App.tsx'
import { answerSyncSwitches } from './background.ts'
import { axeViolations, find, mount, seenText } from './mount.tsx'

const shows = (root: Element, text: string) => vi.waitFor(() => expect(seenText(root)).toContain(text))
const control = (root: Element) => find<HTMLInputElement>(root, '#sync [role="switch"]')

async function options(stored: Record<string, unknown> = {}) {
  await browser.storage.local.set(stored)
  const root = mount(<App />)
  await shows(root, words.on)
  return root
}

beforeEach(() => {
  fakeBrowser.reset()
  Object.assign(browser, { commands: { getAll: async () => [] } })
  browser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Crampwise', version: '1.2.3' })
})

describe('keeping browsers in step, in the options', () => {
  it('is off, and says beside the switch where things go and what stays', async () => {
    const root = await options()
    expect(control(root).checked).toBe(false)
    const described = control(root).getAttribute('aria-describedby') ?? ''
    expect(find(root, `[id="${described}"]`).textContent).toBe(words.privacy)
    for (const [, text] of words.facts) expect(seenText(root)).toContain(text)
    expect(await axeViolations(find(root, '#sync'))).toEqual([])
  })

  it('is switched on, and the page says that it was saved', async () => {
    const wishes = answerSyncSwitches({ ok: true })
    const root = await options()
    control(root).click()
    await shows(root, strings.options.saved)
    expect(wishes).toEqual([true])
  })

  it('goes back, and says why, when the switch could not be stored', async () => {
    answerSyncSwitches({ ok: false, reason: 'unavailable' })
    const root = await options()
    control(root).click()
    await vi.waitFor(() => expect(find(root, '#sync [role="alert"]').textContent).toBe(strings.failures.unavailable))
    await vi.waitFor(() => expect(control(root).checked).toBe(false))
  })

  it.each(syncFaults)('says in words why browsers are not in step, and what to do: %s', async (reason) => {
    const failure = { reason, groups: ['topics' as const] }
    const root = await options({ sync: { on: reason !== 'not-cleared', failure, seen: {} } })
    await vi.waitFor(() => expect(find(root, '#sync [role="status"]').textContent).toBe(words.failure(failure)))
    expect(await axeViolations(find(root, '#sync'))).toEqual([])
  })

  it('follows what the background finds out later', async () => {
    const root = await options({ sync: { on: true, failure: null, seen: {} } })
    expect(control(root).checked).toBe(true)
    const failure = { reason: 'full' as const, groups: ['plan' as const] }
    await browser.storage.local.set({ sync: { on: true, failure, seen: {} } })
    await shows(root, words.failure(failure))
  })
})

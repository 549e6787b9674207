// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { strings } from '../../core/strings/interface.ts'
import { App } from '../../entrypoints/welcome/App.tsx'
import { axeViolations, button, mount } from './mount.tsx'

const withShortcut = (shortcut: string) =>
  Object.assign(browser, { commands: { getAll: async () => [{ name: 'next-mark', shortcut }] } })

beforeEach(() => fakeBrowser.reset())

it('names the shortcut that is set, says what it never does and leads to the options', async () => {
  withShortcut('Alt+Shift+J')
  const openOptionsPage = vi.fn(async () => {})
  browser.runtime.openOptionsPage = openOptionsPage
  const root = mount(<App />)
  await vi.waitFor(() => expect(root.textContent).toContain('Alt+Shift+J opens the card of the next mark.'))
  for (const line of strings.welcome.never) expect(root.textContent).toContain(line)
  button(root, strings.welcome.options).click()
  expect(openOptionsPage).toHaveBeenCalledOnce()
  expect(await axeViolations(root)).toEqual([])
})

it('says how to set a shortcut where there is none', async () => {
  withShortcut('')
  expect(mount(<App />).textContent).toContain(strings.welcome.noShortcut)
})

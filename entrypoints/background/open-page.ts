import { type Browser, browser } from 'wxt/browser'
import { libraryAddress } from '../../core/library/library-address.ts'
import type { ExtensionPage } from '../../core/messages.ts'

const addresses = {
  welcome: '/welcome.html',
  routine: '/routine.html#/',
  'cramp-now': '/routine.html#/now',
  diary: '/diary.html#/',
} as const

/** Opens one of our pages; the library beside the tab that asks, so that closing it leads back there. */
export async function openPage(page: ExtensionPage, from?: Browser.tabs.Tab): Promise<void> {
  if (page === 'options') return browser.runtime.openOptionsPage()
  if (typeof page === 'string') return openTab(browser.runtime.getURL(addresses[page]))
  const url = browser.runtime.getURL(`/library.html${libraryAddress(page.library)}`)
  try {
    await browser.tabs.create({ url, ...beside(from) })
  } catch {
    // The tab that asked was closed or moved to another window since.
    await browser.tabs.create({ url })
  }
}

function beside(tab: Browser.tabs.Tab | undefined): Omit<Browser.tabs.CreateProperties, 'url'> {
  if (tab?.id === undefined) return {}
  return { index: tab.index + 1, openerTabId: tab.id, windowId: tab.windowId }
}

/** A browser that runs without a window, as after a click on a notification, opens one. */
async function openTab(url: string): Promise<void> {
  try {
    await browser.tabs.create({ url })
  } catch {
    await browser.windows.create({ url })
  }
}

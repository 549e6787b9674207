import { type Browser, browser } from 'wxt/browser'
import { libraryAddress } from '../../core/library/library-address.ts'
import type { ExtensionPage } from '../../core/messages.ts'

/** Opens one of our pages; the library beside the tab that asks, so that closing it leads back there. */
export async function openPage(page: ExtensionPage, from?: Browser.tabs.Tab): Promise<void> {
  if (page === 'options') return browser.runtime.openOptionsPage()
  if (page === 'welcome') {
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
    return
  }
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

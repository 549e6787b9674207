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
  if (typeof page === 'string') await openTab({ url: browser.runtime.getURL(addresses[page]) })
  else await openLibrary(libraryAddress(page.library), from)
}

/**
 * Opens the library at an address of its own, "#/magnesium", beside a tab or anywhere; `inFront` false leaves the reader
 * where they are. Returns the new tab.
 */
export async function openLibrary(hash: string, from?: Browser.tabs.Tab, inFront = true): Promise<number | undefined> {
  const url = browser.runtime.getURL(`/library.html${hash}`)
  const tab = { url, ...(inFront ? {} : { active: false }) }
  const place = beside(from)
  if (!place) return openTab(tab)
  try {
    return (await browser.tabs.create({ ...tab, ...place })).id
  } catch {
    // The tab that asked was closed or moved to another window since, or is one of a private window.
    return openTab(tab)
  }
}

/** Chromium gives -1 as the id of what is no tab, such as the viewer of a PDF document. */
function beside(tab: Browser.tabs.Tab | undefined): Omit<Browser.tabs.CreateProperties, 'url'> | null {
  if (tab?.id === undefined || tab.id < 0) return null
  return { index: tab.index + 1, openerTabId: tab.id, windowId: tab.windowId }
}

/** A browser that runs without a window, as after a click on a notification, opens one. */
async function openTab(tab: { url: string; active?: boolean }): Promise<number | undefined> {
  try {
    return (await browser.tabs.create(tab)).id
  } catch {
    return (await browser.windows.create({ url: tab.url }))?.tabs?.[0]?.id
  }
}

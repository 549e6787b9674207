import { browser } from 'wxt/browser'
import type { ExtensionPage } from '../../core/messages.ts'
import { sendMessage } from '../../data/messaging.ts'

/** Opens a topic of the library in another tab; false where the browser would not. */
export function openTopic(topic: string): Promise<boolean> {
  return open({ library: topic })
}

/** Opens the options; false where the browser would not. */
export function openOptions(): Promise<boolean> {
  return open('options')
}

/** Opens tonight's stretch; false where the browser would not. */
export function openRoutine(): Promise<boolean> {
  return open('routine')
}

function open(page: ExtensionPage): Promise<boolean> {
  return sendMessage('page/open', page).catch(() => false)
}

/** Closes the tab this page is in; false where the browser would not. */
export async function closeThisTab(): Promise<boolean> {
  try {
    const tab = await browser.tabs.getCurrent()
    if (tab?.id === undefined) return false
    const beside = await browser.tabs.query({ windowId: tab.windowId })
    // Closing a window's last tab would close the window, or the browser with it.
    if (beside.length < 2) await browser.tabs.create({ windowId: tab.windowId })
    await browser.tabs.remove(tab.id)
    return true
  } catch {
    return false
  }
}

import { browser } from 'wxt/browser'

/** Whether a tab with sound fills the screen: a film or a talk that a reminder should not break into. */
export async function isWatching(): Promise<boolean> {
  try {
    const tabs = await browser.tabs.query({ active: true, audible: true })
    const windows = await Promise.all(tabs.map(({ windowId }) => browser.windows.get(windowId ?? -1)))
    return windows.some(({ state }) => state === 'fullscreen')
  } catch {
    return false // The window closed while it was asked for.
  }
}

import { browser } from 'wxt/browser'
import { type FramePart, frameParts } from '../../core/messages.ts'

/** Puts a part into the frame that asks for it. False when the frame is gone or closed to us, or asks for no part. */
export async function loadPart(
  part: FramePart,
  tabId: number | undefined,
  frameId: number | undefined,
): Promise<boolean> {
  if (!frameParts.includes(part) || tabId === undefined || frameId === undefined) return false
  return run(tabId, { frameIds: [frameId] }, `/${part}.js`)
}

/** Puts the content script into a tab that has none, on the access the user's click gave. */
export async function scanTab(tabId: number): Promise<boolean> {
  return run(tabId, { allFrames: true }, '/content.js')
}

/** Puts the content script into every tab we may read; the new copy ends an older one by itself. */
export async function scanOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['*://*/*', 'file:///*'] })
  await Promise.all(tabs.map((tab) => (tab.id === undefined || tab.discarded ? false : scanTab(tab.id))))
}

async function run(
  tabId: number,
  frames: { frameIds: number[] } | { allFrames: true },
  file: `/${FramePart | 'content'}.js`,
): Promise<boolean> {
  try {
    const results = await browser.scripting.executeScript({ target: { tabId, ...frames }, files: [file] })
    return results.length > 0
  } catch {
    return false // The tab closed, navigated, or is one of the browser's own.
  }
}

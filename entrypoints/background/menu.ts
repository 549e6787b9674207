import { type Browser, browser } from 'wxt/browser'
import { readAsked } from '../../core/asked.ts'
import { paletteStrings } from '../../core/strings/palette.ts'
import type { Asking } from './asked.ts'

const menuId = 'evidence'

/** The parts of the browser's menus that are used; both browsers know them by the name Chromium gave them. */
export type Menus = Pick<typeof browser.contextMenus, 'create' | 'update' | 'onClicked'>

/**
 * The line in the menu of selected text. Browsers keep it over restarts, each in its way, and lose it with an update or
 * a crash: it is put right at each install and start, not at each waking of the background.
 */
export function listenToMenu(asking: Asking, menus: Menus = browser.contextMenus): void {
  const put = () => void putItem(menus).catch(() => {})
  browser.runtime.onInstalled.addListener(put)
  browser.runtime.onStartup.addListener(put)
  menus.onClicked.addListener((info, tab) => clicked(asking, info, tab))
}

async function putItem(menus: Menus): Promise<void> {
  const item = { title: paletteStrings.menu, contexts: ['selection'] as ['selection'] }
  try {
    await menus.update(menuId, item)
  } catch {
    // Two events may find none at once; the second is then told that there is one, which has to be looked at.
    menus.create({ id: menuId, ...item }, () => void browser.runtime.lastError)
  }
}

async function clicked(
  asking: Asking,
  info: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): Promise<void> {
  if (info.menuItemId !== menuId) return
  // Without a window there is nobody to tell.
  await asking.open(readAsked(info.selectionText, tab?.incognito === true), tab).catch(() => {})
}

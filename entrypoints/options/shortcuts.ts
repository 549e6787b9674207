import { browser } from 'wxt/browser'
import { strings } from '../../core/strings/interface.ts'

export interface Shortcut {
  name: string
  description: string
  /** Empty where the reader has set none. */
  keys: string
}

/** The extension's keys as they are set now; none where the browser does not tell. */
export async function listShortcuts(): Promise<Shortcut[]> {
  const all = await browser.commands.getAll().catch(() => [])
  return all.flatMap(({ name, description, shortcut }) =>
    name === undefined ? [] : [{ name, description: nameOf(name, description), keys: shortcut ?? '' }],
  )
}

/** The browser tells what the manifest calls each, in its own language; the popup's it leaves to the extension. */
function nameOf(name: string, description = ''): string {
  return name === '_execute_action' ? strings.options.about.openPopup : description || name
}

/** Opens the browser's own page for shortcuts; false where it would not. */
export async function changeShortcuts(): Promise<boolean> {
  const commands: unknown = browser.commands
  try {
    if (hasShortcutPage(commands)) await commands.openShortcutSettings()
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' })
    return true
  } catch {
    return false
  }
}

/** Firefox 137 and later have a call for it; types do not know it yet. */
function hasShortcutPage(commands: unknown): commands is { openShortcutSettings: () => Promise<void> } {
  return typeof commands === 'object' && commands !== null && 'openShortcutSettings' in commands
}

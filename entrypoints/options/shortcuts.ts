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
  const known = strings.options.about.commands
  const all = await browser.commands.getAll().catch(() => [])
  return all.flatMap(({ name, description, shortcut }) =>
    name === undefined ? [] : [{ name, description: known[name] ?? (description || name), keys: shortcut ?? '' }],
  )
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

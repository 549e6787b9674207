import { browser } from 'wxt/browser'
import { strings } from '../../core/strings/interface.ts'

export interface Shortcut {
  name: string
  description: string
  /** Empty where the reader has set none. */
  keys: string
}

/** As they are listed: each browser has an order of its own. */
const order = ['next-mark', 'previous-mark', 'open-card', 'cramp-now', '_execute_action']

/** The extension's keys as they are set now; null where the browser does not tell. */
export async function listShortcuts(): Promise<Shortcut[] | null> {
  const all = await browser.commands.getAll().catch(() => null)
  if (all === null) return null
  const given = all.flatMap(({ name, description, shortcut }) =>
    name === undefined ? [] : [{ name, description: nameOf(name, description), keys: shortcut ?? '' }],
  )
  const placeOf = ({ name }: Shortcut) => (order.includes(name) ? order.indexOf(name) : order.length)
  return given.sort((a, b) => placeOf(a) - placeOf(b))
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

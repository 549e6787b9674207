import { browser } from 'wxt/browser'

/**
 * Whether the extension was updated or removed under this copy of the script. Only Chromium leaves such a copy running:
 * cut off, told nothing, and in another isolated world than the copy of the new version.
 */
export function isOrphaned(): boolean {
  return browser.runtime?.id === undefined
}

import { join } from 'node:path'
import type { Plugin } from 'vite'

const native = join(import.meta.dirname, '..', '..', 'data', 'native-browser.ts')

/**
 * A Vite plugin that leaves the polyfill out of the scripts that are put into pages. Each of those is a bundle by itself, in
 * library mode; the extension's own pages and the background are built together, and have it.
 */
export function nativeInPages(): Plugin {
  let isPutIntoPages = false
  return {
    name: 'native-in-pages',
    enforce: 'pre',
    configResolved({ build }) {
      isPutIntoPages = build.lib !== false
    },
    resolveId: (source) => (isPutIntoPages && source === 'webextension-polyfill' ? native : null),
  }
}

import type { Browser } from 'wxt/browser'
import type { Asked } from '../../core/asked.ts'
import { openLibrary } from './open-page.ts'

/** Shows what a reader asks about in the library, without a word of it in an address or in storage. */
export interface Asking {
  /** Opens the library, which takes the text; the plain check of a text for null. Rejects when no tab can be opened. */
  open(asked: Asked | null, from?: Browser.tabs.Tab): Promise<void>
  /** The text this tab was opened for, once. */
  take(tab: number | undefined): Promise<Asked | null>
}

/** Tabs that never come for their text must not pile up. */
const mostWaiting = 4

interface Waiting {
  asked: Asked
  tab: Promise<number | undefined>
}

/**
 * Texts wait in memory alone: in storage one from a private window could outlive it, and a page asks within a second of
 * the click that woke the background. A background that ended all the same has forgotten them, which the page then says.
 */
export function createAsking(): Asking {
  let waiting: Waiting[] = []
  const forget = (one: Waiting) => {
    waiting = waiting.filter((other) => other !== one)
  }
  return {
    async open(asked, from) {
      if (asked === null) {
        await openLibrary('#/check', from)
        return
      }
      const one = { asked, tab: openLibrary('#/asked', from) }
      waiting = [...waiting, one].slice(-mostWaiting)
      try {
        await one.tab
      } catch (error) {
        forget(one)
        throw error
      }
    },
    async take(tab) {
      if (tab === undefined) return null
      // The page may ask before the browser has said which tab it opened.
      for (const one of waiting) {
        if ((await one.tab.catch(() => undefined)) !== tab || !waiting.includes(one)) continue
        forget(one)
        return one.asked
      }
      return null
    },
  }
}

import { browser } from 'wxt/browser'
import { readAsked } from '../../core/asked.ts'
import { libraryAddress, searchAddress } from '../../core/library/library-address.ts'
import type { Destination, TypedLookup } from '../../core/library/look-up-typed.ts'
import { type SuggestionLine, type WriteLine, writeMarked, writePlain } from '../../core/library/suggestion-text.ts'
import { paletteStrings } from '../../core/strings/palette.ts'
import type { Asking } from './asked.ts'
import { openLibrary } from './open-page.ts'

const words = paletteStrings.addressBar

/** The parts of the address bar that are used. */
export type AddressBar = Pick<
  typeof browser.omnibox,
  'onInputStarted' | 'onInputChanged' | 'onInputEntered' | 'setDefaultSuggestion'
>

export interface AddressBarParts {
  bar?: AddressBar
  /**
   * Firefox shows lines as they are, makes the first one before it asks what to say there, and opens our pages in
   * private windows too. In all of that Chromium is otherwise.
   */
  isFirefox?: boolean
}

/** Answers what is typed after the keyword: topics to choose from, and where Enter leads. */
export function listenToAddressBar(lookup: TypedLookup, asking: Asking, parts: AddressBarParts = {}): void {
  const { bar = browser.omnibox, isFirefox = import.meta.env.BROWSER === 'firefox' } = parts
  const write: WriteLine = isFirefox ? writePlain : writeMarked
  // Where another extension has the keyword there is no line to say it in; nothing else may fail with it.
  const set = async (line: SuggestionLine) => bar.setDefaultSuggestion({ description: write(line) })
  const sayFirst = (line: SuggestionLine) => void set(line).catch(() => {})

  if (isFirefox) sayFirst({ main: words.lookUp })
  else bar.onInputStarted.addListener(() => sayFirst({ main: words.hint }))

  bar.onInputChanged.addListener((typed, suggest) => {
    const to = lookup.goTo(typed)
    const topics = lookup.suggest(typed)
    if (!isFirefox) sayFirst(firstLine(to))
    // What the first line says is not said again.
    const others = isFirefox || !('topic' in to) ? topics : topics.filter(({ id }) => id !== to.topic.id)
    suggest(others.map(({ title, short }) => ({ content: title, description: write({ main: title, more: short }) })))
  })
  bar.onInputEntered.addListener((typed, disposition) =>
    // Without a window there is nobody to tell.
    enter(lookup, asking, typed, disposition, isFirefox).catch(() => {}),
  )
}

function firstLine(to: Destination): SuggestionLine {
  if ('topic' in to) return { main: to.topic.title, more: to.topic.short }
  return { main: to.words === '' ? words.hint : words.find(to.words) }
}

async function enter(
  lookup: TypedLookup,
  asking: Asking,
  typed: string,
  disposition: string,
  isFirefox: boolean,
): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  // It would open in an ordinary window, whose history would hold the words.
  if (tab?.incognito === true && !isFirefox) return asking.open(readAsked(typed, true), tab)
  const to = lookup.goTo(typed)
  const hash = 'topic' in to ? libraryAddress(to.topic.id) : searchAddress(to.words)
  if (disposition === 'currentTab' && tab?.id !== undefined) {
    const url = browser.runtime.getURL(`/library.html${hash}`)
    const moved = await browser.tabs.update(tab.id, { url }).catch(() => undefined)
    if (moved) return
  }
  await openLibrary(hash, tab, disposition !== 'newBackgroundTab')
}

import { browser } from 'wxt/browser'
import { readAsked } from '../../core/asked.ts'
import { libraryAddress, searchAddress } from '../../core/library/library-address.ts'
import type { TypedLookup } from '../../core/library/look-up-typed.ts'
import { type WriteLine, writeMarked, writePlain } from '../../core/library/suggestion-text.ts'
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
  /** Firefox shows lines as they are, and opens our pages in private windows too; Chromium does neither. */
  isFirefox?: boolean
}

/** Answers what is typed after the keyword: topics to choose from, and where Enter leads. */
export function listenToAddressBar(lookup: TypedLookup, asking: Asking, parts: AddressBarParts = {}): void {
  const { bar = browser.omnibox, isFirefox = import.meta.env.BROWSER === 'firefox' } = parts
  const write: WriteLine = isFirefox ? writePlain : writeMarked
  const say = (line: Parameters<WriteLine>[0]) => void bar.setDefaultSuggestion({ description: write(line) })

  bar.onInputStarted.addListener(() => say({ main: words.hint }))
  bar.onInputChanged.addListener((typed, suggest) => {
    const to = lookup.goTo(typed)
    if ('topic' in to) say({ main: to.topic.title, more: to.topic.short })
    else say({ main: to.words === '' ? words.hint : words.find(to.words) })
    suggest(
      lookup.suggest(typed).map(({ title, short }) => ({
        content: title,
        description: write({ main: title, more: short }),
      })),
    )
  })
  bar.onInputEntered.addListener((typed, disposition) =>
    enter(lookup, asking, typed, disposition, isFirefox).catch(() => {}),
  )
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

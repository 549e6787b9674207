import { browser } from 'wxt/browser'
import { direction, language, speak } from '../core/strings/say.ts'

/** Has all words come in the browser's language where there is a catalogue of it, else in English. */
export function speakBrowserLanguage(): void {
  // Which keys there are, and what each takes, is checked where words are asked for.
  speak((key, values = []) => browser.i18n.getMessage(key as '@@ui_locale', values))
}

/** Does so for a page of ours, and says it of the page's root element too. */
export function speakOnPage(root: { lang: string; dir: string }): void {
  speakBrowserLanguage()
  root.lang = language()
  root.dir = direction()
}

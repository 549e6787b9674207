import { type ReadMessage, speak } from '../core/strings/say.ts'
import english from '../public/_locales/en/messages.json' with { type: 'json' }

/** A message as `_locales` holds it, see https://developer.chrome.com/docs/extensions/reference/api/i18n. */
export interface Message {
  message: string
  /** For translators. */
  description?: string
  /** What each `$NAME$` stands for: `$1` is the first value. */
  placeholders?: Readonly<Record<string, { content: string }>>
}

export type Catalogue = Readonly<Record<string, Message>>

/** Reads messages as a browser does, for scripts and tests: '' for a key that is not there. */
export function readFrom(catalogue: Catalogue): ReadMessage {
  return (key, values = []) => {
    const found = catalogue[key]
    if (found === undefined) return ''
    return found.message.replaceAll(/\$(\w+)\$|\$\$/g, (whole, name: string | undefined) => {
      if (name === undefined) return '$'
      const content = found.placeholders?.[name.toLowerCase()]?.content ?? whole
      return values[Number(content.slice(1)) - 1] ?? ''
    })
  }
}

/** Has all words come in English, for scripts that print them. */
export function speakEnglish(): void {
  speak(readFrom(english))
}

import type { Catalogue, Message } from '../catalogue.ts'

/**
 * Languages nobody speaks, made of the English catalogue: `long` is a third longer and has an accent on every letter, `bidi`
 * is that long too and in Arabic letters, which run to the left. What shows plain letters came past the catalogue, and a text
 * without its closing bracket is cut off.
 */
export const pseudoNames = ['long', 'bidi'] as const
export type PseudoName = (typeof pseudoNames)[number]

/** Each passes for a language that browsers know, so that dates and numbers come in that one. */
export const pseudoLanguage: Record<PseudoName, string> = { long: 'de', bidi: 'ar' }

/** How much longer than English: what translators of short labels are told to reckon with. */
const longer = 0.3
const latin = 'abcdefghijklmnopqrstuvwxyz'
const alphabets: Record<PseudoName, string> = {
  long: 'åƀçđéƒĝĥîĵķļɱñöþɋŕšţüṽŵẋýž',
  bidi: 'ابصدعفغهيجكلمنوقخرستطظشثحز',
}
const direction: Record<PseudoName, string> = { long: 'ltr', bidi: 'rtl' }

/** The messages of a catalogue in a made-up language: the same gaps, other letters. */
export function pseudoCatalogue(catalogue: Catalogue, pseudo: PseudoName): Catalogue {
  const own: Record<string, string> = { language: pseudoLanguage[pseudo], direction: direction[pseudo] }
  return Object.fromEntries(
    Object.entries(catalogue).map(([key, entry]): [string, Message] => [
      key,
      { ...entry, message: own[key] ?? pseudoText(entry.message, pseudo) },
    ]),
  )
}

/** A text with other letters, longer and in brackets. Gaps such as $NAME$ and the extension's name stay. */
export function pseudoText(text: string, pseudo: PseudoName): string {
  if (text === 'Crampwise') return text
  let owed = 0
  const letterOf = (letter: string): string => {
    const at = latin.indexOf(letter.toLowerCase())
    if (at < 0) return letter
    owed += longer
    const made = [...alphabets[pseudo]][at] ?? letter
    const own = letter === letter.toLowerCase() ? made : made.toUpperCase()
    // Vowels are drawn out, so that words break where they would.
    if (owed < 1 || !'aeiou'.includes(letter.toLowerCase())) return own
    const more = Math.floor(owed)
    owed -= more
    return own + made.repeat(more)
  }
  const parts = text.split(/(\$\w+\$|\$\$|Crampwise)/)
  return `[${parts.map((part, i) => (i % 2 === 1 ? part : [...part].map(letterOf).join(''))).join('')}]`
}

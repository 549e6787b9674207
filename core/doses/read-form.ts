import type { Span } from '../text/sentences.ts'

/** What a remedy is bound to and how it is taken, as far as the words around its name say so. */
export interface Form {
  /** "citrate", "glycinate"; several where a mixture is named. In reading order. */
  compounds: string[]
  route: 'mouth' | 'skin' | 'vein' | null
}

const compound =
  /\b(?:oxide|citrate|bisglycinate|glycinate|lactate|malate|chloride|carbonate|gluconate|aspartate|taurate|threonate|sulphate|sulfate|orotate|picolinate|acetate|bicarbonate)\b/gi
const routes: readonly [NonNullable<Form['route']>, RegExp][] = [
  ['vein', /\b(?:intravenous(?:ly)?|infusion|drip|into a vein|by vein|iv)\b/i],
  ['skin', /\b(?:spray|oil|lotion|gel|cream|flakes|bath|soak|transdermal|through the skin|patch)\b/i],
  ['mouth', /\b(?:tablets?|capsules?|pills?|powder|sachets?|gummies|drops|by mouth|orally|oral|drink|supplements?)\b/i],
]
/** How far around a name the words on its form stand, in characters. */
const reach = 60

/** Reads the form of the name at `mention` from itself and the words around it, within its sentence. Bounded work. */
export function readForm(text: string, mention: Span, sentence: Span = { start: 0, end: text.length }): Form {
  const around = text.slice(
    Math.max(sentence.start, mention.start - reach),
    Math.min(sentence.end, mention.end + reach),
  )
  const own = text.slice(mention.start, Math.min(sentence.end, mention.end + reach))
  return { compounds: compoundsOf(own), route: routes.find(([, words]) => words.test(around))?.[0] ?? null }
}

/** Whether two forms name the same compounds; null where either names none. Chelates of glycine count as one. */
export function isSameCompound(one: Form, other: Form): boolean | null {
  if (one.compounds.length === 0 || other.compounds.length === 0) return null
  return one.compounds.toSorted().join() === other.compounds.toSorted().join()
}

function compoundsOf(text: string): string[] {
  const found = [...text.matchAll(compound)].map(([word]) => word.toLowerCase())
  return [...new Set(found.map((word) => word.replace(/^bis(?=glycinate)/, '').replace('sulfate', 'sulphate')))]
}

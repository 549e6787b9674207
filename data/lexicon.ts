import { compileLexicon, type Lexicon, type TermGroup, type TopicTerms } from '../core/match/lexicon.ts'

/** Only `terms` is taken from each topic file: the bundler leaves the evidence out of the always-loaded script. */
const terms = import.meta.glob<TermGroup[]>('./topics/*.json', { eager: true, import: 'terms' })

/** The names of all topics. A topic's id is its file's name. */
export function listTerms(): TopicTerms[] {
  return Object.entries(terms).map(([file, groups]) => ({
    id: file.slice(file.lastIndexOf('/') + 1, -'.json'.length),
    terms: groups,
  }))
}

/** The lexicon of all topics. Compiling costs several milliseconds: do it once, when needed. */
export function loadLexicon(): Lexicon {
  return compileLexicon(listTerms())
}

import { type Lexicon, openLexicon } from '../core/match/lexicon.ts'
import prepareLexicon from './lexicon.prepared.ts'

/** The lexicon of all topics. Do it once, when needed: it is read from a text of 50,000 characters. */
export function loadLexicon(): Lexicon {
  return openLexicon(prepareLexicon())
}

import { phraseGroups } from './groups.ts'
import { type PhraseBook, packPhrases } from './pack-phrases.ts'

/** The book of all phrases. */
export default (): PhraseBook => packPhrases(phraseGroups)

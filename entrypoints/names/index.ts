import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { holdsName } from '../../core/match/name-scan.ts'
import { loadLexicon } from '../../data/lexicon.ts'
import { offer } from '../content/world.ts'

// Put into a frame by the background when text comes into a page with marks: only names tell whether it may matter.
export default defineUnlistedScript(() => {
  const lexicon = loadLexicon()
  offer('names', (text) => holdsName(lexicon, text))
})

import { packLexicon } from '../core/match/pack-lexicon.ts'
import { listTerms } from './topic-terms.ts'

export default () => packLexicon(listTerms())

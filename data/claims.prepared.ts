import { packClaims } from '../core/claims/claim-lexicon.ts'
import { listTerms } from './topic-terms.ts'

export default () => packClaims(listTerms())

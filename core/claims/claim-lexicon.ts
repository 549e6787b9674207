import { crampTopic, type Lexicon, openLexicon, type TermGroup } from '../match/lexicon.ts'
import { type PackedLexicon, packLexicon } from '../match/pack-lexicon.ts'
import type { JudgedTopic } from './judge.ts'
import type { ClaimRow } from './types.ts'

/** What claims need of a topic's file; one without rows makes none. */
export interface ClaimTopic {
  id: string
  kind: string
  terms: TermGroup[]
  claims?:
    | { names?: TermGroup[] | undefined; treats?: ClaimRow[] | undefined; causes?: ClaimRow[] | undefined }
    | undefined
}

/** Names of cramps, remedies and exposures as sentences about cramps use them, and the rows they are judged by. */
export interface ClaimLexicon {
  lexicon: Lexicon
  topics: ReadonlyMap<string, JudgedTopic>
}

/** Names such as "cramp relief" that lead to a card, and say in a sentence what is done rather than what does it. */
const namesTheEffect = /cramp|relief/i

/** What sentences also call a cramp, and pages are not marked for. */
const otherNames: readonly TermGroup[] = [
  {
    names: [
      'seiz(e|es|ed|ing) up',
      '(legs|calves|feet|toes|hamstrings) [that ](seize|seizing|seized|lock up|locked up|locking up)',
    ],
    needs: ['calf', 'calves', 'leg[s]', 'foot', 'feet', 'toe[s]', 'thigh[s]', 'hamstring[s]'],
  },
]

/** The same as plain data. */
export interface PackedClaims {
  lexicon: PackedLexicon
  topics: [string, JudgedTopic][]
}

export function openClaims({ lexicon, topics }: PackedClaims): ClaimLexicon {
  return { lexicon: openLexicon(lexicon), topics: new Map(topics) }
}

export function compileClaims(all: readonly ClaimTopic[]): ClaimLexicon {
  return openClaims(packClaims(all))
}

/** Files the names of every topic that has rows for claims. */
export function packClaims(all: readonly ClaimTopic[]): PackedClaims {
  const judged = all.filter(({ claims }) => claims?.treats || claims?.causes)
  const names = judged.map(({ id, kind, terms, claims }) => ({
    id,
    // A condition's names say who has cramps, not what brings them on.
    terms: [...(claims?.names ?? []), ...(kind === 'condition' ? [] : terms.map(inSentence))].filter(
      ({ names }) => names.length > 0,
    ),
  }))
  const cramps = all
    .filter(({ id }) => id === crampTopic)
    .map(({ id, terms }) => ({ id, terms: [...terms, ...otherNames] }))
  return {
    lexicon: packLexicon([...cramps, ...names]),
    topics: judged.map(({ id, claims }) => [id, { treats: claims?.treats ?? [], causes: claims?.causes ?? [] }]),
  }
}

/** A group of names without what the cramp in the same sentence already says: which sense is meant. */
function inSentence({ needs: _, ...group }: TermGroup): TermGroup {
  return { ...group, names: group.names.filter((name) => !namesTheEffect.test(name)) }
}

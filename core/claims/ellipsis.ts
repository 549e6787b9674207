import { makeAgents } from './agents.ts'
import type { Piece, Segment } from './pieces.ts'
import { type Reading, topicPieces } from './reading.ts'
import type { Found } from './settle.ts'
import { populationsOf } from './state-claims.ts'

/**
 * What a segment says that leaves its verb out and means the one before: "though vitamin K2 might", "but not in
 * pregnancy", "but there is no evidence for it".
 */
export function readEllipsis(reading: Reading, i: number, found: readonly Found[]): Found[] {
  const last = found.at(-1)
  if (!last) return []
  const segment = reading.segments[i] as Segment
  const indexes = topicPieces(segment)
  const before = reading.segments[i - 1]
  const words = segment.pieces.filter(({ kind }) => kind !== 'comma')
  if (indexes.length > 0) {
    if (!leavesVerbOut(words) && !isLikewise(segment.opener, words)) return []
    // "Vitamin D and zinc do not".
    const also = segment.opener === 'and' && before && isBareList(before) ? makeAgents(before, topicPieces(before)) : []
    return [...also, ...makeAgents(segment, indexes)].map((agent) =>
      copy(reading, i, { ...last, agent }, agent.topic, standOf(words, last)),
    )
  }
  const group = found.filter(({ segment }) => segment === last.segment)
  const people = reading.people[i]
  if (people && (people.populations.length > 0 || people.general) && opensWithStand(words)) {
    return group.map((one) => copy(reading, i, one, one.claim.topic, standOf(words, one)))
  }
  if (deniesAll(words)) {
    return group
      .filter(({ attributed, claim }) => attributed && claim.relation !== 'no-effect')
      .map((one) => ({
        ...copy(reading, i, one, one.claim.topic, { denied: true, hedged: false, rule: 'the writer denies it' }),
        attributed: false,
      }))
  }
  return []
}

function isBareList({ pieces }: Segment): boolean {
  return pieces.length <= 6 && pieces.every(({ kind }) => /^(?:topic|word|comma|and|lack)$/.test(kind))
}

interface Stand {
  denied: boolean
  hedged: boolean
  rule: string
}

function copy(reading: Reading, i: number, one: Found, topic: string, { denied, hedged, rule }: Stand): Found {
  const { populations, because } = populationsOf(reading, i, topic, one.agent.lacking)
  return {
    ...one,
    segment: i,
    attributed: false,
    claim: {
      ...one.claim,
      topic,
      relation: denied ? 'no-effect' : one.claim.about,
      strength: hedged ? 'hedged' : 'certain',
      population: populations[0] ?? 'general',
      lacking: one.agent.lacking,
      rules: [rule, because],
    },
  }
}

/** "Though vitamin K2 might", "and so does calcium", "but not calcium". */
function leavesVerbOut(words: readonly Piece[]): boolean {
  const first = words[0]
  const last = words.at(-1)
  if (!first || !last || words.length > 9) return false
  if (/^(?:hedge|do|not)$/.test(last.kind)) return true
  if (/^(?:likewise|same)$/.test(last.text)) return words.some(({ kind }) => kind === 'do')
  if (/^(?:not|nor|neither|so|nor do|as)$/.test(first.text)) return words.length <= 8
  return (
    words.length <= 6 &&
    words.some(({ kind }) => kind === 'hedge' || kind === 'not') &&
    /^(?:too|either|also|better)$/.test(last.text)
  )
}

/** ", as may a warm bath". */
function isLikewise(opener: string, words: readonly Piece[]): boolean {
  return opener === 'as' && words.length <= 6 && /^(?:hedge|do)$/.test(words[0]?.kind ?? '')
}

function standOf(words: readonly Piece[], last: Found): Stand {
  const denied = words.some(({ kind }) => kind === 'not' || kind === 'useless')
  const hedged = words.some(({ kind }) => kind === 'hedge' || kind === 'said')
  const alike = /^(?:so|as|nor|neither)$/.test(words[0]?.text ?? '')
  if (alike)
    return {
      denied: last.claim.relation === 'no-effect',
      hedged: hedged || last.claim.strength === 'hedged',
      rule: 'so does it',
    }
  return { denied, hedged, rule: 'its verb is left out' }
}

function opensWithStand(words: readonly Piece[]): boolean {
  return words
    .slice(0, 4)
    .some(({ kind }) => kind === 'not' || kind === 'hedge' || kind === 'useless' || kind === 'help' || kind === 'work')
}

/** "There is no evidence for it", "it does not", "they are wrong". */
function deniesAll(words: readonly Piece[]): boolean {
  if (words.some(({ kind }) => kind === 'surely' || kind === 'doubt' || kind === 'unadvised')) return false
  if (words.some(({ text }) => /^(?:everyone|everybody|always|all)$/.test(text))) return false
  const last = words.at(-1)
  return (
    words.some(({ kind, name }) => kind === 'myth' || kind === 'useless' || name === 'no evidence that') ||
    (last?.kind === 'not' && words.length <= 6)
  )
}

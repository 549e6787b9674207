import { agentsOf, isApposition, makeAgents, opensSegment, standsForTopic } from './agents.ts'
import type { ClaimLexicon } from './claim-lexicon.ts'
import { contrasted, deniedAfter } from './denial.ts'
import { readEllipsis } from './ellipsis.ts'
import { type CrampsNamed, findLinks, type Link } from './find-links.ts'
import type { Segment } from './pieces.ts'
import { answeredQuestion } from './read-answer.ts'
import { readCell } from './read-cell.ts'
import { itemAsSentence } from './read-item.ts'
import { type Agent, createReading, type Reading, type SentenceInContext, topicPieces, topicsAbove } from './reading.ts'
import { type Found, settle } from './settle.ts'
import { stanceOf } from './stance.ts'
import { stateClaims } from './state-claims.ts'
import type { StatedClaim } from './types.ts'
import { isAdviceToAsk, isHeadingLike, isQuestion, isQuizQuestion } from './vetoes.ts'

/** Longer texts without a stop are no sentences. */
const longestSentence = 2000

/** The claims of one sentence, one a topic and population. Linear in its length. */
export function readSentence(sentence: SentenceInContext, claims: ClaimLexicon): StatedClaim[] {
  if (sentence.text.length > longestSentence) return []
  if (isAdviceToAsk(sentence.text) || isQuizQuestion(sentence.before)) return []
  const reading = createReading(sentence, claims)
  if (!reading) return []
  const found = readAll(reading)
  if (found.length > 0) return settle(found)
  const meant = answeredQuestion(reading) ?? itemAsSentence(reading)
  if (meant !== null) return readSentence({ ...sentence, text: meant, before: '', isLimbCramp: () => true }, claims)
  return settle(readCell(reading))
}

/** Reads segment by segment; what one leaves out is taken from those before it. */
function readAll(reading: Reading): Found[] {
  const found: Found[] = []
  let crampsNamed: CrampsNamed = reading.holdsCramp ? null : 'above'
  const answers = !reading.holdsCramp && /\?\s*$/.test(reading.sentence.before)
  for (const [i, segment] of reading.segments.entries()) {
    if (segment.pieces.some(({ kind }) => kind === 'cramp')) crampsNamed = 'here'
    if (isQuestion(segment) || isHeadingLike(reading.sentence.text, segment)) continue
    // "Fails at night but may help cramps on dialysis": the cramps are named after.
    const people = reading.people[i]
    const next = reading.segments[i + 1]
    const leads = next !== undefined && leadsToCramps(next)
    const isToldLater = leads || (people !== undefined && (people.general !== null || people.populations.length > 0))
    const links = findLinks(segment, crampsNamed ?? (isToldLater ? 'here' : null), answers)
    const stated = readLinks(reading, i, links, found)
    found.push(...(links.length === 0 ? readEllipsis(reading, i, found) : stated))
  }
  return found
}

function readLinks(reading: Reading, i: number, links: readonly Link[], found: readonly Found[]): Found[] {
  const segment = reading.segments[i] as Segment
  const stated: Found[] = []
  let last: Agent[] = []
  for (const [k, link] of links.entries()) {
    const own = makeAgents(segment, agentsOf(segment, link, links[k - 1], links[k + 1]))
    const agents =
      own.length > 0 ? own : last.length > 0 ? last : withLack(segment, agentsElsewhere(reading, i, link, found))
    last = agents
    const stance = stanceOf(reading.segments, i, link, links[k - 1], links[k + 1])
    if (stance.open) continue
    const denied = makeAgents(segment, deniedAfter(segment, link))
    for (const agent of [...agents, ...denied]) stated.push(...stateClaims(reading, i, link, agent, stance))
    // "Unlike quinine, vitamin E does nothing" says that quinine does.
    const others = makeAgents(segment, contrasted(segment, link)).map((agent) => ({ ...agent, denied: !stance.denied }))
    for (const agent of others) stated.push(...stateClaims(reading, i, link, agent, { ...stance, denied: false }))
  }
  return stated
}

/** "Stretching helps a little; magnesium does not help cramps": what follows names the cramps and its own remedy. */
function leadsToCramps(next: Segment): boolean {
  if (!next.pieces.some(({ kind }) => kind === 'cramp')) return false
  return next.opener === ':' || (/^(?:;|but|whereas)$/.test(next.opener) && topicPieces(next).length > 0)
}

/** Whose link it is when its own segment does not say: the segments before it, what a colon leads to, the heading. */
function agentsElsewhere(reading: Reading, i: number, link: Link, found: readonly Found[]): Agent[] {
  const { segments, sentence, holdsCramp } = reading
  if (link.rule.agents === 'inside') return []
  const segment = segments[i] as Segment
  const opens =
    opensSegment(segment.pieces, link) ||
    tellsOfLabel(segment, i) ||
    isApposition(segment, link) ||
    standsForTopic(segment.pieces, link)
  if (!opens && link.rule.agents !== 'around' && link.rule.agents !== 'after') return []
  const after = segments[i + 1]
  if (after?.opener === ':' && !opensWith(after, 'it')) {
    const led = makeAgents(after, topicPieces(after))
    if (led.length > 0) return led
  }
  for (let k = i - 1; k >= 0; k -= 1) {
    const earlier = segments[k] as Segment
    const agents = found.filter((one) => one.segment === k).map(({ agent }) => agent)
    const named = agents.length > 0 ? agents : makeAgents(earlier, topicPieces(earlier))
    if (named.length > 0) return named
  }
  if (!opens || (!holdsCramp && sentence.before === '')) return []
  return topicsAbove(reading)
}

/** "Magnesium calms muscles: a deficiency can lead to cramps": what is named before is what is lacking. */
function withLack({ pieces }: Segment, agents: Agent[]): Agent[] {
  return pieces.some(({ kind }) => kind === 'lack') ? agents.map((agent) => ({ ...agent, lacking: true })) : agents
}

/** "Magnesium | Helps relax muscles and prevents cramps": a verb without its subject, under a label. */
function tellsOfLabel({ pieces, opener }: Segment, i: number): boolean {
  if (i > 0 && !/[|:\u2013\u2014-]$/.test(opener)) return false
  const first = pieces[0]
  return first !== undefined && /^(?:help|treat|stop|make|keep)$/.test(first.kind) && /^[a-z]+s\b/.test(first.text)
}

function opensWith({ pieces }: Segment, kind: string): boolean {
  return pieces[0]?.kind === kind
}

import type { Link } from './find-links.ts'
import { isInProgress } from './in-progress.ts'
import type { LinkRule } from './link-rules.ts'
import type { Piece, Segment } from './pieces.ts'
import { readPeople as readHeading } from './populations.ts'
import type { Agent, Reading } from './reading.ts'
import type { Found } from './settle.ts'
import type { Stance } from './stance.ts'
import type { ClaimPopulation, StatedClaim } from './types.ts'

/** What a link says of one topic: a claim for each population it speaks of; none where the two do not go together. */
export function stateClaims(reading: Reading, i: number, link: Link, agent: Agent, stance: Stance): Found[] {
  const meant = meaning(reading, link.rule, agent)
  if (!meant) return []
  const { pieces } = reading.segments[i] as Segment
  const denied = (stance.denied && !onlyIfLacking(pieces)) || agent.denied
  const people = meant.about === 'causes' ? reading.peopleOfCauses() : reading.people
  const { populations, because } = populationsOf({ ...reading, people }, i, meant.topic, agent.lacking)
  return populations.map((population) => ({
    agent,
    segment: i,
    attributed: stance.attributed,
    claim: {
      topic: meant.topic,
      relation: denied ? 'no-effect' : meant.about,
      about: meant.about,
      strength: stance.hedged ? 'hedged' : 'certain',
      population,
      lacking: agent.lacking,
      quantified: meant.about === 'causes' && isQuantified(pieces, link),
      rules: [link.rule.name, ...stance.rules, ...(agent.lacking ? ['speaks of a lack'] : []), because],
    } satisfies StatedClaim,
  }))
}

/** Names that tell what to do: "pull the toes up". */
const imperative =
  /^(?:pull|stretch|massage|rub|flex|straighten|bend|stand|walk|drink|point|bring|rais|lift|draw|press|push|knead|loosen|untuck)/

/** The topic and relation that are meant, once what the topic is has been weighed; null for none. */
function meaning(
  { sentence }: Reading,
  { about, onlyExposure, isRemedy, name }: LinkRule,
  agent: Agent,
): Pick<StatedClaim, 'topic' | 'about'> | null {
  const { topic, harms, lacking, countered, stopped } = agent
  if (onlyExposure && !harms && !lacking) return null
  if (isRemedy && (harms || lacking)) return null
  if (name.startsWith('do it') && !imperative.test(agent.text)) return null
  if (about === 'treats') {
    // "Coming off statins stopped the cramps" says that they caused them.
    if (topic === 'medicines_that_cause_cramps') return countered ? { topic, about: 'causes' } : null
    if (harms && !countered && !lacking) return null
    // "My cramps went away when I stopped taking magnesium" does not say that it treats them.
    if (stopped && !harms) return null
    if (topic === 'exercise_associated_cramps' && !/overdo|overexert|overus|training|exertion|effort/.test(agent.text))
      return null
    const moves = topic === 'stretching' || topic === 'regular_exercise'
    if (moves && isInProgress(sentence.text, sentence.before || (sentence.headings[0] ?? '')))
      return { topic: 'acute_relief', about }
    return { topic, about }
  }
  if (topic === 'acute_relief' || (topic === 'heat' && !lacking)) return null
  if (topic === 'regular_exercise' && !harms && !lacking) return { topic: 'exercise_associated_cramps', about }
  if (topic === 'calcium_channel_blockers' && /nifedipine/.test(agent.text)) {
    return { topic: 'medicines_that_cause_cramps', about }
  }
  return { topic, about }
}

/** "Most cramps come from", "cramps usually mean": a share that nobody has shown. "It usually causes cramps" tells none. */
function isQuantified(pieces: readonly Piece[], { to }: Link): boolean {
  const firstCramp = pieces.findIndex(({ kind }) => kind === 'cramp')
  return pieces
    .slice(0, to)
    .some(
      ({ kind, name, text }, i) =>
        name === 'is the main cause of' ||
        (kind === 'most' && (firstCramp < i || !/ly$|always|often|cases/.test(text))),
    )
}

/** "Will not help unless you lack it." */
function onlyIfLacking(pieces: readonly Piece[]): boolean {
  const at = pieces.findIndex(({ text }) => text === 'unless' || text === 'except')
  return at >= 0 && pieces.slice(at).some(({ kind }) => kind === 'lack')
}

/** Whom a claim of a segment is about, and which words say so. */
export function populationsOf(
  { sentence, people, claims }: Reading,
  i: number,
  topic: string,
  lacking: boolean,
): { populations: ClaimPopulation[]; because: string } {
  const own = people[i]
  const said = (populations: ClaimPopulation[], where: string) => ({
    populations,
    because: `${populations.join(', ')}: ${where}`,
  })
  if (own && own.populations.length > 0) return said(own.populations, 'its own words')
  const rows = claims.topics.get(topic)
  const knowsLack = rows?.treats.concat(rows.causes).some(({ population }) => population === 'deficiency')
  const others = people.find((one, k) => k !== i && one.populations.length > 0)
  if (others && own?.general === null) return said(others.populations, 'the rest of the sentence')
  if (lacking && knowsLack) return said(['deficiency'], 'speaks of a lack')
  if (people.some(({ general }) => general === 'firm') || (others && own?.general))
    return said(['general'], 'its own words')
  const atNight = people.some(({ general }) => general === 'night')
  for (const words of [sentence.before, ...sentence.headings, sentence.title]) {
    const { populations, general } = readHeading(words)
    if (populations.length > 0 && !(atNight && populations.every((one) => one === 'exercise'))) {
      return said(populations, words === sentence.title ? 'the title' : 'the heading')
    }
    if (general === 'firm') return said(['general'], 'the heading')
  }
  return topic === 'exercise_associated_cramps'
    ? said(['exercise'], 'its topic')
    : said(['general'], 'nobody in particular')
}

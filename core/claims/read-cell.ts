import { makeAgents } from './agents.ts'
import type { Link } from './find-links.ts'
import type { LinkRule } from './link-rules.ts'
import { type Agent, type Reading, topicPieces, topicsAbove } from './reading.ts'
import type { Found } from './settle.ts'
import type { Stance } from './stance.ts'
import { stateClaims } from './state-claims.ts'

/** What a header says of the cells and items under it. */
const headers: { rule: LinkRule; words: RegExp }[] = [
  {
    rule: { name: 'listed under a lack', pattern: '', about: 'causes', agents: 'around' },
    words: /\b(?:deficien\w*|lack|low|too little|shortage|not enough|running low|hypo(?:kal|calc|mag|nat)\w*)\b/i,
  },
  {
    rule: { name: 'listed as a side effect', pattern: '', about: 'causes', agents: 'around' },
    words: /\b(?:side[- ]effects?|unwanted effects?|adverse|can cause|may cause|causes)\b/i,
  },
  {
    rule: { name: 'listed as what it is good for', pattern: '', about: 'treats', agents: 'around' },
    words: /\b(?:good for|helps? with|used for|benefits?|treats|relieves|works for|eases|what it helps)\b/i,
  },
]

const verbs = new Set([
  'treat',
  'stop',
  'help',
  'work',
  'keep',
  'cause',
  'useless',
  'make',
  'be',
  'do',
  'take',
  'who',
  'doubt',
  'fewer',
  'not',
])
const plain: Stance = { denied: false, hedged: false, attributed: false, open: false, rules: [] }

/** Claims of a cell or item that only names cramps, such as "Leg cramps, weakness" under "Signs of low potassium". */
export function readCell(reading: Reading): Found[] {
  const { sentence, segments } = reading
  if (!reading.holdsCramp || sentence.isHeading || /[?!.]\s*$/.test(sentence.text)) return []
  const i = segments.findIndex(({ pieces }) => pieces.some(({ kind }) => kind === 'cramp'))
  const cell = segments[i]
  if (!cell || cell.pieces.length > 12 || cell.pieces.some(({ kind }) => verbs.has(kind))) return []
  const labels = segments.slice(0, i).filter(({ pieces }) => pieces.length <= 6)
  if (topicPieces(cell).length > 0) return []
  const over = [...labels.map(({ start, end }) => sentence.text.slice(start, end)), ...sentence.headings].filter(
    (words) => !/\?\s*$/.test(words),
  )
  const header = headers.find(({ words }) => over.some((text) => words.test(text)))
  if (!header) return []
  const own = labels.flatMap((segment) => makeAgents(segment, topicPieces(segment)))
  const agents = own.length > 0 ? own : topicsAbove(reading)
  const link: Link = { rule: header.rule, from: 0, to: 1 }
  return agents.flatMap((agent) => stateClaims(reading, i, link, asHeaded(agent, header.rule), plain))
}

function asHeaded(agent: Agent, { name }: LinkRule): Agent {
  return name === 'listed under a lack' ? { ...agent, lacking: true } : agent
}

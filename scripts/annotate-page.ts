import { readdirSync, readFileSync } from 'node:fs'
import { type ClaimTopic, compileClaims } from '../core/claims/claim-lexicon.ts'
import { type PageClaim, readPageClaims } from '../core/claims/read-page.ts'
import { findMentions } from '../core/find-mentions.ts'
import { compileLexicon } from '../core/match/lexicon.ts'
import { runAll } from '../core/run-all.ts'
import { indexTree } from '../core/text/indexer.ts'
import { elementNode, type ReadableNode } from '../core/text/readable-node.ts'
import { isShutElement } from '../core/text/shut.ts'
import { nodeAt, partsBetween } from '../core/text/text-index.ts'
import { type ParsedNode, parsePage, textOffsets } from './parse-page.ts'

/** A mention with offsets into the body's textContent, as a browser parses the page. */
export interface AnnotatedMention {
  start: number
  end: number
  text: string
  topic: string
  because: string
}

const topicsFolder = new URL('../data/topics/', import.meta.url)

/** Reads the names of every topic, and the rows its claims are judged by, from its file. */
export function readTopics(): ClaimTopic[] {
  return readdirSync(topicsFolder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, topicsFolder), 'utf8')) as ClaimTopic)
}

const attribute = (node: ReadableNode, name: string) => (node as ParsedNode).attributes.get(name) ?? null

/**
 * Finds in an HTML file what the content script would find in the same page before any of its scripts ran, and judges
 * the claims in it. Offsets are into the body's textContent.
 */
export function annotate(html: string): { text: string; mentions: AnnotatedMention[]; claims: PageClaim[] } {
  const page = parsePage(html)
  const index = indexTree(page.body)
  const offsets = textOffsets(page.body)
  let text = ''
  for (const node of offsets.keys()) text += node.nodeValue ?? ''
  const toBody = (at: number): number => {
    const { node, offset } = nodeAt(index, at)
    return (offsets.get(node) ?? 0) + offset
  }
  const isShut = ({ start }: { start: number }): boolean => isShutNode(nodeAt(index, start).node)
  const topics = readTopics()
  const found = findMentions(index, compileLexicon(topics), isShut)
  const mentions = found.map((mention) => {
    const start = toBody(mention.start)
    const end = toBody(mention.end - 1) + 1
    return { start, end, text: text.slice(start, end), topic: mention.topic, because: mention.because }
  })
  const judged = runAll(readPageClaims(index, found, titleOf(page.html), compileClaims(topics)))
  // A sentence that is hidden in part is not the one a reader sees.
  const seen = judged.filter(({ start, end }) => partsBetween(index, start, end).every(({ node }) => !isShutNode(node)))
  const claims = seen.map((claim) => ({
    ...claim,
    start: toBody(claim.start),
    end: toBody(claim.end - 1) + 1,
  }))
  return { text, mentions, claims }
}

/** The text of the page's `title` element. */
function titleOf(html: ParsedNode): string {
  for (let node = html.firstChild; node; node = node.nextSibling) {
    if (node.nodeName !== 'HEAD') continue
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeName === 'TITLE') return child.firstChild?.nodeValue?.trim() ?? ''
    }
  }
  return ''
}

function isShutNode(text: ReadableNode): boolean {
  for (let node = text.parentNode; node; node = node.parentNode) {
    if (node.nodeType === elementNode && isShutElement(node, { attribute })) return true
  }
  return false
}

import { readdirSync, readFileSync } from 'node:fs'
import { findMentions } from '../core/find-mentions.ts'
import { compileLexicon, type TopicTerms } from '../core/match/lexicon.ts'
import { elementNode, type ReadableNode } from '../core/text/readable-node.ts'
import { isShutElement } from '../core/text/shut.ts'
import { indexTree, nodeAt } from '../core/text/text-index.ts'
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

/** Reads the names of every topic from its file. */
export function readTopicTerms(): TopicTerms[] {
  return readdirSync(topicsFolder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, topicsFolder), 'utf8')) as TopicTerms)
}

const attribute = (node: ReadableNode, name: string) => (node as ParsedNode).attributes.get(name) ?? null

/** Finds in an HTML file what the content script would find in the same page before any of its scripts ran. */
export function annotate(html: string): { text: string; mentions: AnnotatedMention[] } {
  const page = parsePage(html)
  const index = indexTree(page.body)
  const offsets = textOffsets(page.body)
  let text = ''
  for (const node of offsets.keys()) text += node.nodeValue ?? ''
  const toBody = (at: number): number => {
    const { node, offset } = nodeAt(index, at)
    return (offsets.get(node) ?? 0) + offset
  }
  const isShut = ({ start }: { start: number }): boolean => {
    for (let node = nodeAt(index, start).node.parentNode; node; node = node.parentNode) {
      if (node.nodeType === elementNode && isShutElement(node, { attribute })) return true
    }
    return false
  }
  const mentions = findMentions(index, compileLexicon(readTopicTerms()), isShut).map((mention) => {
    const start = toBody(mention.start)
    const end = toBody(mention.end - 1) + 1
    return { start, end, text: text.slice(start, end), topic: mention.topic, because: mention.because }
  })
  return { text, mentions }
}

import { indexTree } from '../../core/text/indexer.ts'
import type { TextIndex } from '../../core/text/text-index.ts'
import { annotate } from '../../scripts/annotate-page.ts'
import { parsePage } from '../../scripts/parse-page.ts'

/** What the engine finds in a body's HTML, as "text → topic". */
export function found(body: string): string[] {
  return annotate(`<!doctype html><html lang="en"><body>${body}</body></html>`).mentions.map(
    ({ text, topic }) => `${text.replace(/\s+/g, ' ')} → ${topic}`,
  )
}

/** The text index of a body's HTML. */
export function indexOf(body: string): TextIndex {
  return indexTree(parsePage(`<!doctype html><body>${body}</body>`).body)
}

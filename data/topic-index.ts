import text from 'virtual:topic-index'
import { readIndex } from '../core/library/index-lines.ts'
import type { IndexedTopic } from '../core/library/topic-index.ts'

/** Every topic by its names, made from the evidence when the extension was built. */
export function loadTopicIndex(): IndexedTopic[] {
  return readIndex(text)
}

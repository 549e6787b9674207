import { writeIndex } from '../../core/library/index-lines.ts'
import { indexTopics } from '../../core/library/topic-index.ts'
import { speakEnglish } from '../catalogue.ts'
import { indexEvidence, readEvidence } from '../evidence/load.ts'

/** What `data/topic-index.ts` imports. */
const moduleName = 'virtual:topic-index'
const resolved = `\0${moduleName}`

/**
 * A Vite plugin that makes the address bar's index of topics from the evidence, as text: 10 kB that are read when
 * something is typed, where the evidence itself is 500 kB and may not come into the background, which starts often.
 */
export function topicIndex() {
  return {
    name: 'topic-index',
    resolveId: (id: string) => (id === moduleName ? resolved : null),
    load(id: string) {
      if (id !== resolved) return null
      // As the evidence itself, whatever the language of the interface.
      speakEnglish()
      const text = writeIndex(indexTopics(indexEvidence(readEvidence())))
      return `export default ${JSON.stringify(text)}`
    },
  }
}

import type { Evidence } from '../../core/evidence/schema.ts'
import { libraryAddress } from '../../core/library/library-address.ts'
import { TopicAnswer } from './TopicAnswer.tsx'

interface TopicLinksProps {
  topics: readonly string[]
  evidence: Evidence
}

/** Topics in a line each, with what was found; each leads to its entry. */
export function TopicLinks({ topics, evidence }: TopicLinksProps) {
  return (
    <ul class="topics">
      {topics.map((id) => {
        const topic = evidence.topics[id]
        if (!topic) return null
        return (
          <li key={id}>
            <a class="topic cw-focus" href={libraryAddress(id)}>
              <TopicAnswer topic={topic} />
            </a>
          </li>
        )
      })}
    </ul>
  )
}

import { English } from '../../components/English.tsx'
import { StateIcon } from '../../components/StateIcon.tsx'
import { summarise } from '../../core/evidence/build-card.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import { libraryAddress } from '../../core/library/library-address.ts'

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
        const { state, title, short } = summarise(topic)
        return (
          <li key={id}>
            <a class="topic cw-focus" href={libraryAddress(id)}>
              <StateIcon state={state} />
              <span>
                <b>
                  <English>{title}</English>
                </b>
                <span class="cw-hidden">, </span>
                <small>
                  <English>{short}</English>
                </small>
              </span>
            </a>
          </li>
        )
      })}
    </ul>
  )
}

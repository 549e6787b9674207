import { English } from '../../components/English.tsx'
import { StateIcon } from '../../components/StateIcon.tsx'
import { summarise } from '../../core/evidence/build-card.ts'
import type { Topic } from '../../core/evidence/schema.ts'

/** A topic in a line of a list: its name, and what was found. */
export function TopicAnswer({ topic }: { topic: Topic }) {
  const { state, title, short } = summarise(topic)
  return (
    <>
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
    </>
  )
}

import { CertaintyDots } from '../../components/CertaintyDots.tsx'
import { English } from '../../components/English.tsx'
import { StateIcon } from '../../components/StateIcon.tsx'
import { libraryAddress } from '../../core/library/library-address.ts'
import type { LineAbout, ListedTopic } from '../../core/library/list-topics.ts'
import { evidenceStrings, rowLead } from '../../core/strings/evidence.ts'
import { strings } from '../../core/strings/interface.ts'

const words = strings.library.list

/** The element that says why no more topics can be chosen. */
export const fullId = 'compare-full'

export interface TopicLineProps {
  topic: ListedTopic
  isChosen: boolean
  /** As many topics are chosen as can stand side by side. */
  isFull: boolean
  onChoose: (on: boolean) => void
}

/** One topic of the list: its answer, how sure that is, what it is. */
export function TopicLine({ topic, isChosen, isFull, onChoose }: TopicLineProps) {
  const { id, title, state, stateLabel, short, certainty, kind, about } = topic
  return (
    <li class="topic-line">
      <StateIcon state={state} label={stateLabel} />
      <div class="said">
        <a class="title" href={libraryAddress(id)}>
          <English>{title}</English>
        </a>
        <p>
          <English>{about === null ? short : saidOf(about, short)}</English>
        </p>
      </div>
      <p class="sure">
        <CertaintyDots certainty={certainty} />
        <span>{evidenceStrings.certainty[certainty]}</span>
      </p>
      <p class="kind">{strings.library.kinds[kind]}</p>
      <label class="pick">
        <input
          type="checkbox"
          checked={isChosen}
          aria-label={words.compareNamed(title)}
          aria-disabled={isFull && !isChosen}
          aria-describedby={isFull && !isChosen ? fullId : undefined}
          onChange={(event) => {
            if (isFull && !isChosen) event.currentTarget.checked = false
            else onChoose(event.currentTarget.checked)
          }}
        />
        <span aria-hidden="true">{words.compare}</span>
      </label>
    </li>
  )
}

/** With whom and what it is about: it is not the topic's first answer. */
function saidOf({ who, population, outcome }: LineAbout, short: string): string {
  const own = who === null ? '' : rowLead.among(who)
  return rowLead.about(own || (population === null ? '' : rowLead.amongAll[population]), outcome, short)
}

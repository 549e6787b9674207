import type { ComponentChildren } from 'preact'
import { useId, useRef } from 'preact/hooks'
import { CautionList } from '../../components/CautionList.tsx'
import { English } from '../../components/English.tsx'
import { Certainty, rowDates } from '../../components/EvidenceRow.tsx'
import { RowCharts } from '../../components/RowCharts.tsx'
import { Said } from '../../components/Said.tsx'
import { StateIcon } from '../../components/StateIcon.tsx'
import { buildEntry, type EntryModel } from '../../core/evidence/build-entry.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import type { RowModel } from '../../core/evidence/types.ts'
import { libraryAddress } from '../../core/library/library-address.ts'
import { listTopics } from '../../core/library/list-topics.ts'
import { formatRoute, mostCompared } from '../../core/library/route.ts'
import { strings } from '../../core/strings/interface.ts'

const words = strings.library.compare

type Lead = EntryModel & { lead: RowModel }

/** What each row of the table asks of every topic. */
const aspects: [name: () => string, (entry: Lead) => ComponentChildren][] = [
  [
    () => words.answer,
    ({ lead }) => (
      <>
        <p class="verdict">
          <StateIcon state={lead.state} />
          {lead.stateLabel}
        </p>
        <p>
          <Said parts={lead.answer} />
        </p>
        <RowCharts row={lead} />
      </>
    ),
  ],
  [() => words.certainty, ({ lead }) => <Certainty row={lead} />],
  [() => words.others, ({ rows }) => <OtherRows rows={rows.slice(1)} />],
  [
    () => strings.card.cautions,
    ({ cautions }) =>
      cautions.length > 0 ? <CautionList cautions={cautions} first={false} headingLevel={null} /> : words.none,
  ],
  [() => strings.card.instead, ({ instead }) => (instead ? <Said parts={instead} /> : words.none)],
  [() => words.checked, ({ lead }) => rowDates(lead)],
]

export interface CompareProps {
  evidence: Evidence
  topics: string[]
  onTopics: (topics: string[]) => void
}

/** Up to three topics side by side. */
export function Compare({ evidence, topics, onTopics }: CompareProps) {
  const entries = topics.flatMap((id): Lead[] => {
    const entry = buildEntry(id, evidence)
    const [lead] = entry.rows
    return lead ? [{ ...entry, lead }] : []
  })
  return (
    <article class="compare">
      <div class="line">
        <h1 tabIndex={-1}>{words.title}</h1>
        <button type="button" class="cw-button" onClick={() => print()}>
          {strings.library.print}
        </button>
      </div>
      {topics.length < mostCompared && (
        <AddTopic key={topics.join()} evidence={evidence} topics={topics} onAdd={(id) => onTopics([...topics, id])} />
      )}
      <table class="surface" aria-label={words.title}>
        <thead>
          <tr>
            <th scope="col">
              <span class="cw-hidden">{words.aspect}</span>
            </th>
            {entries.map(({ topic, title }) => (
              <th key={topic} scope="col">
                <a class="cw-link" href={libraryAddress(topic)}>
                  <English>{title}</English>
                </a>
                {topics.length > 1 && (
                  <a
                    class="cw-link out"
                    href={formatRoute({ view: 'compare', topics: topics.filter((id) => id !== topic) })}
                  >
                    {words.remove(title)}
                  </a>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {aspects.map(([name, show]) => (
            <tr key={name()}>
              <th scope="row">{name()}</th>
              {entries.map((entry) => (
                <td key={entry.topic} data-topic={entry.title}>
                  {show(entry)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </article>
  )
}

function OtherRows({ rows }: { rows: RowModel[] }) {
  if (rows.length === 0) return <>{words.none}</>
  return (
    <ul class="others">
      {rows.map((row) => (
        <li key={row.id}>
          <StateIcon state={row.state} label={row.stateLabel} />
          <span>
            <Said parts={row.answer} />
          </span>
        </li>
      ))}
    </ul>
  )
}

interface AddTopicProps {
  evidence: Evidence
  topics: string[]
  onAdd: (topic: string) => void
}

/** A button of its own: going elsewhere while one looks through the names would lose the place. */
function AddTopic({ evidence, topics, onAdd }: AddTopicProps) {
  const id = useId()
  const field = useRef<HTMLSelectElement>(null)
  function add(event: Event) {
    event.preventDefault()
    if (field.current?.value) onAdd(field.current.value)
    else field.current?.focus()
  }
  return (
    <form class="add" onSubmit={add}>
      <label for={id}>{words.add}</label>
      <select ref={field} id={id} class="field">
        <option value="">{words.choose}</option>
        {listTopics(evidence)
          .filter((topic) => !topics.includes(topic.id))
          .map((topic) => (
            <option key={topic.id} value={topic.id}>
              {topic.title}
            </option>
          ))}
      </select>
      <button type="submit" class="cw-button">
        {words.addButton}
      </button>
    </form>
  )
}

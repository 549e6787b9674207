import type { ComponentChildren } from 'preact'
import { useMemo } from 'preact/hooks'
import { CautionList } from '../../components/CautionList.tsx'
import { English } from '../../components/English.tsx'
import { Certainty, EvidenceRow } from '../../components/EvidenceRow.tsx'
import { Said } from '../../components/Said.tsx'
import { StateIcon } from '../../components/StateIcon.tsx'
import { buildEntry, type EntryModel } from '../../core/evidence/build-entry.ts'
import { type Prose, proseText } from '../../core/evidence/prose.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import { libraryAddress } from '../../core/library/library-address.ts'
import { listTopics } from '../../core/library/list-topics.ts'
import { formatRoute } from '../../core/library/route.ts'
import { strings } from '../../core/strings/interface.ts'

const words = strings.library.entry

/** Fewer rows need no list of them. */
const contentsFrom = 4

export interface EntryProps {
  evidence: Evidence
  topic: string
  /** The row to begin at; null for the top. */
  row: string | null
}

/** All there is on a topic. */
export function Entry({ evidence, topic, row }: EntryProps) {
  const entry = useMemo(() => buildEntry(topic, evidence), [topic, evidence])
  const lead = entry.rows[0]
  const urgent = entry.cautions.filter((caution) => caution.urgent)
  const usual = entry.cautions.filter((caution) => !caution.urgent)
  return (
    <article class="entry">
      <div class="line">
        <h1 tabIndex={-1}>
          <English>{entry.title}</English>
        </h1>
        <button type="button" class="cw-button" onClick={() => print()}>
          {strings.library.print}
        </button>
      </div>
      <p class="help">{strings.library.kinds[entry.kind]}</p>
      {urgent.length > 0 && <CautionList cautions={urgent} first={true} headingLevel={2} />}
      {lead && (
        <section class={`surface short cw-state-${lead.state}`} aria-labelledby="in-short">
          <h2 id="in-short" class="cw-hidden">
            {words.answer}
          </h2>
          <div class="cw-answer">
            <span class="cw-tile">
              <StateIcon state={lead.state} />
            </span>
            <p class="cw-verdict">{lead.stateLabel}</p>
            <p class="cw-line">
              <Said parts={lead.answer} />
            </p>
          </div>
          <Certainty row={lead} />
        </section>
      )}
      <Part title={strings.card.steps} prose={entry.steps} ordered={true} />
      {entry.seeDoctor && <Part title={words.doctor} prose={[entry.seeDoctor]} leads={true} />}
      {usual.length > 0 && <CautionList cautions={usual} first={false} headingLevel={2} />}
      <Rows entry={entry} asked={row} />
      {entry.instead && <Part title={strings.card.instead} prose={[entry.instead]} />}
      <Part title={words.notes} prose={entry.notes} />
      <Part title={words.foods} prose={entry.foods.map(({ text }) => text)} />
      <Links entry={entry} evidence={evidence} />
      <Neighbours topic={topic} evidence={evidence} />
    </article>
  )
}

const rowId = (id: string) => `row-${id}`

function Rows({ entry, asked }: { entry: EntryModel; asked: string | null }) {
  return (
    <section class="surface rows" aria-labelledby="all-rows">
      <h2 id="all-rows">{words.rows}</h2>
      {entry.rows.length >= contentsFrom && (
        <nav aria-label={words.contents}>
          <ul class="contents">
            {entry.rows.map((row) => (
              <li key={row.id}>
                <a class="cw-link" href={formatRoute({ view: 'topic', topic: entry.topic, row: row.id })}>
                  <English>
                    {proseText(row.who)}: {row.outcome}
                  </English>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <ul class="row-list">
        {entry.rows.map((row) => (
          <EvidenceRow key={row.id} row={row} id={rowId(row.id)} asked={row.id === asked}>
            <p class="change">
              <b>{words.change}:</b> <Said parts={row.wouldChange} />
            </p>
            {row.staleNote && (
              <p class="change">
                <b>{words.stale}:</b> <Said parts={row.staleNote} />
              </p>
            )}
          </EvidenceRow>
        ))}
      </ul>
    </section>
  )
}

interface PartProps {
  title: string
  prose: Prose[]
  ordered?: boolean
  /** Stands out from the parts around it. */
  leads?: boolean
}

/** A part of the entry under its own heading; nothing where there is nothing to say. */
function Part({ title, prose, ordered = false, leads = false }: PartProps) {
  const id = title.toLowerCase().replaceAll(' ', '-')
  const List = ordered ? 'ol' : 'ul'
  const [only] = prose
  if (only === undefined) return null
  return (
    <section class={leads ? 'surface part leads' : 'surface part'} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {prose.length === 1 ? (
        <p>
          <Said parts={only} />
        </p>
      ) : (
        <List>
          {prose.map((text) => (
            <li key={proseText(text)}>
              <Said parts={text} />
            </li>
          ))}
        </List>
      )}
    </section>
  )
}

function Links({ entry, evidence }: { entry: EntryModel; evidence: Evidence }) {
  return (
    <>
      <p class="links">
        {entry.nutrients.map((id) => (
          <Link key={id} href={formatRoute({ view: 'nutrients', of: id })}>
            {words.nutrient(evidence.nutrients[id]?.name ?? id)}
          </Link>
        ))}
        <Link href={formatRoute({ view: 'compare', topics: [entry.topic] })}>{words.compare}</Link>
      </p>
      {entry.names.length > 0 && (
        <details class="names">
          <summary>{words.names}</summary>
          <p>
            <English>{entry.names.join(', ')}</English>
          </p>
        </details>
      )}
    </>
  )
}

function Link({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <a class="cw-button" href={href}>
      {children}
    </a>
  )
}

function Neighbours({ topic, evidence }: { topic: string; evidence: Evidence }) {
  const all = listTopics(evidence)
  const at = all.findIndex(({ id }) => id === topic)
  const [before, after] = [all[at - 1], all[at + 1]]
  return (
    <nav class="neighbours" aria-label={words.neighbours}>
      <span>
        {before && (
          <a class="cw-link" rel="prev" href={libraryAddress(before.id)}>
            <span class="cw-mirrors" aria-hidden="true">
              ←
            </span>{' '}
            <English>{before.title}</English>
          </a>
        )}
      </span>
      {after && (
        <a class="cw-link" rel="next" href={libraryAddress(after.id)}>
          <English>{after.title}</English>{' '}
          <span class="cw-mirrors" aria-hidden="true">
            →
          </span>
        </a>
      )}
    </nav>
  )
}

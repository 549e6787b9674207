import type { MarkedText, RecordEntry, RecordModel, RecordRow, RecordSource } from '../core/evidence/types.ts'
import { strings } from '../core/strings/interface.ts'
import { language } from '../core/strings/say.ts'
import { English } from './English.tsx'
import { OutLink } from './OutLink.tsx'
import { RecordLink } from './Said.tsx'

const words = strings.records

/** How a topic that uses the record is opened: an address on a page, a callback in a card. */
export type TopicAccess = { hrefOf: (topic: string) => string } | { onOpen: (topic: string) => void }

export interface RecordViewProps {
  record: RecordModel
  headingLevel: 1 | 2 | 3
  topics: TopicAccess
}

/** Class of what the reader came for, for the container that scrolls it into view. */
export const askedClass = 'cw-asked'

/** Class of the record's heading, which can take the focus. */
export const recordNameClass = 'cw-recordname'

function Marked({ text }: { text: MarkedText }) {
  return (
    <>
      {text.map((piece, i) =>
        piece.asked ? (
          <mark key={i} class={askedClass}>
            {piece.text}
            <span class="cw-hidden" lang={language()}>
              , {words.askedHint}
            </span>
          </mark>
        ) : (
          piece.text
        ),
      )}
    </>
  )
}

function Rows({ rows }: { rows: RecordRow[] }) {
  if (rows.length === 0) return null
  return (
    <dl class="rows">
      {rows.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <English>
              <Marked text={text} />
            </English>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Source({ source }: { source: RecordSource }) {
  const { publisher, title, grade, href } = source
  return (
    <p class="source">
      {words.source}: <English>{publisher}</English>,{' '}
      {href === null ? <English>{title}</English> : <OutLink href={href} text={<English>{title}</English>} />} ·{' '}
      {words.grade(grade)}
    </p>
  )
}

function Entry({ entry, isLast }: { entry: RecordEntry; isLast: boolean }) {
  const { label, pieces, asked, source } = entry
  return (
    <li class={asked ? 'asked' : ''}>
      <span class={asked && pieces.length === 0 ? askedClass : ''}>
        <English>{label}</English>
      </span>
      {pieces.length > 0 && (
        <span class="pieces" lang="en" dir="ltr">
          {pieces.map((piece, i) => (
            <span key={piece.text} class={i === 0 ? 'first' : ''}>
              {i > 0 && ' · '}
              <Marked text={[piece]} />
            </span>
          ))}
        </span>
      )}
      {source !== null && isLast && <Source source={source} />}
    </li>
  )
}

function UsedIn({ record, topics }: Pick<RecordViewProps, 'record' | 'topics'>) {
  return (
    <ul class="topics">
      {record.usedIn.map(({ id, title }) => (
        <li key={id}>
          {'hrefOf' in topics ? (
            <a class="cw-link" href={topics.hrefOf(id)}>
              <English>{title}</English>
            </a>
          ) : (
            <button type="button" class="cw-link" onClick={() => topics.onOpen(id)}>
              <English>{title}</English>
            </button>
          )}
        </li>
      ))}
    </ul>
  )
}

function Head({ record, headingLevel }: Pick<RecordViewProps, 'record' | 'headingLevel'>) {
  const Heading = `h${headingLevel}` as const
  return (
    <>
      <Heading class={recordNameClass} tabIndex={-1}>
        <English>{record.name}</English>
      </Heading>
      <p class="design">
        <English>{record.design}</English>
      </p>
      {record.citation !== '' && (
        <p class="citation">
          <English>{record.citation}</English>
        </p>
      )}
      {record.links.length > 0 && (
        <p class="links">
          {record.links.map(({ kind, href }) => (
            <OutLink key={kind} href={href} text={words.links[kind]} about={record.name} />
          ))}
        </p>
      )}
      {!record.verified && <p class="unverified">{words.unverified}</p>}
    </>
  )
}

/** The record behind a figure, that figure highlighted, with the topics that rest on it. */
export function RecordView({ record, headingLevel, topics }: RecordViewProps) {
  const Heading = `h${headingLevel + 1}` as 'h2' | 'h3' | 'h4'
  return (
    <article class="cw-record">
      <Head record={record} headingLevel={headingLevel} />
      <Rows rows={record.rows} />
      {record.sections.map(({ title, entries }) => (
        <section key={title}>
          <Heading>{title}</Heading>
          <ul class="entries">
            {entries.map((entry, i) => (
              // A source is named once, below the last of the entries read in it.
              <Entry key={i} entry={entry} isLast={entries[i + 1]?.source !== entry.source} />
            ))}
          </ul>
        </section>
      ))}
      <Rows rows={record.notes} />
      {record.isPart && (
        <p>
          <RecordLink from={record.id} text={words.all(record.name)} plain />
        </p>
      )}
      {record.usedIn.length > 0 && (
        <section>
          <Heading>{words.usedIn}</Heading>
          <UsedIn record={record} topics={topics} />
        </section>
      )}
    </article>
  )
}

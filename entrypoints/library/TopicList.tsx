import { useEffect, useMemo, useRef } from 'preact/hooks'
import { Glyph } from '../../components/Glyph.tsx'
import type { Evidence } from '../../core/evidence/schema.ts'
import { libraryAddress } from '../../core/library/library-address.ts'
import { chooseTopics, listTopics } from '../../core/library/list-topics.ts'
import { formatRoute, type ListQuery, mostCompared, wholeList } from '../../core/library/route.ts'
import { createSearch } from '../../core/library/search-topics.ts'
import { strings } from '../../core/strings/interface.ts'
import { ListFilters } from './ListFilters.tsx'
import { fullId, TopicLine } from './TopicLine.tsx'

const words = strings.library.list

export interface TopicListProps {
  evidence: Evidence
  query: ListQuery
  onQuery: (query: ListQuery) => void
  /** Topics chosen to stand side by side. */
  chosen: string[]
  onChoose: (topics: string[]) => void
}

/** All topics in a line each, to search, filter, sort and choose from. */
export function TopicList({ evidence, query, onQuery, chosen, onChoose }: TopicListProps) {
  const topics = useMemo(() => listTopics(evidence), [evidence])
  const search = useMemo(() => createSearch(evidence, strings.library), [evidence])
  const shown = useMemo(() => chooseTopics(topics, query, search(query.words)), [topics, search, query])
  const field = useRef<HTMLInputElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  useSlashKey(field)
  const isWhole = formatRoute({ view: 'list', query }) === formatRoute({ view: 'list', query: wholeList })
  // The buttons that clear go with what they clear: the focus would be lost with them.
  function clear() {
    field.current?.focus()
    onQuery(wholeList)
  }
  function clearChoice() {
    heading.current?.focus({ preventScroll: true })
    onChoose([])
  }
  return (
    <article class="list">
      <h1 tabIndex={-1} ref={heading}>
        {words.title}
      </h1>
      <p class="help">{words.intro(topics.length, Object.keys(evidence.studies).length)}</p>
      <p class="urgent-links">
        <a class="cw-button" href={libraryAddress('acute_relief')}>
          {words.now}
        </a>
        <a class="cw-button flag" href={libraryAddress('red_flags')}>
          <Glyph name="stop" />
          {words.flags}
        </a>
      </p>
      <search>
        <ListFilters query={query} onQuery={onQuery} field={field} />
      </search>
      <div class="result-count">
        <p role="status">{shown.length === 0 ? words.none : words.shown(shown.length)}</p>
        {!isWhole && (
          <button type="button" class="cw-button" onClick={clear}>
            {words.clear}
          </button>
        )}
      </div>
      {shown.length === 0 && <p class="help">{words.noneHelp}</p>}
      <ul class="topic-lines">
        {shown.map((topic) => (
          <TopicLine
            key={topic.id}
            topic={topic}
            isChosen={chosen.includes(topic.id)}
            isFull={chosen.length >= mostCompared}
            onChoose={(on) => onChoose(on ? [...chosen, topic.id] : chosen.filter((id) => id !== topic.id))}
          />
        ))}
      </ul>
      <CompareBar chosen={chosen} evidence={evidence} onClear={clearChoice} />
    </article>
  )
}

interface CompareBarProps {
  chosen: string[]
  evidence: Evidence
  onClear: () => void
}

/** The topics chosen so far and the way to see them side by side. Its status is there from the start, or it is not read out. */
function CompareBar({ chosen, evidence, onClear }: CompareBarProps) {
  const titles = chosen.map((id) => evidence.topics[id]?.title ?? id).join(', ')
  return (
    <div class={chosen.length === 0 ? 'compare-bar empty' : 'compare-bar'}>
      <p role="status">
        {chosen.length > 0 && (
          <>
            <span class="cw-hidden">{words.chosen}: </span>
            <b>{titles}</b>
          </>
        )}
        {chosen.length === mostCompared && <small id={fullId}>{words.compareFull(mostCompared)}</small>}
      </p>
      {chosen.length === 1 && <span class="help">{words.compareMore}</span>}
      {chosen.length > 1 && (
        <a class="cw-button main" href={formatRoute({ view: 'compare', topics: chosen })}>
          {words.compareGo(chosen.length)}
        </a>
      )}
      {chosen.length > 0 && (
        <button type="button" class="cw-button" onClick={onClear}>
          {words.compareClear}
        </button>
      )}
    </div>
  )
}

/** "/" goes to the search, as on many sites, unless the reader is typing somewhere. */
function useSlashKey(field: { current: HTMLInputElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = (event.target as Element | null)?.matches?.('input, textarea, select')
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return
      event.preventDefault()
      field.current?.focus()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [field])
}

import { useId, useMemo, useState } from 'preact/hooks'
import { English, EnglishNote } from '../../components/English.tsx'
import { Glyph } from '../../components/Glyph.tsx'
import { StateIcon } from '../../components/StateIcon.tsx'
import { summarise } from '../../core/evidence/build-card.ts'
import type { TopicSummary } from '../../core/evidence/types.ts'
import { libraryAddress } from '../../core/library/library-address.ts'
import type { SettingsChange } from '../../core/settings.ts'
import { strings } from '../../core/strings/interface.ts'
import { loadEvidence } from '../../data/evidence.ts'

const words = strings.options.topics

export interface TopicsProps {
  off: readonly string[]
  onChange: (...changes: SettingsChange[]) => void
}

/** All topics as a searchable checklist. */
export function Topics({ off, onChange }: TopicsProps) {
  const [search, setSearch] = useState('')
  const topics = useMemo(listTopics, [])
  const searchId = useId()
  const wanted = search.trim().toLowerCase()
  const shown = topics.filter(({ title, short }) => `${title} ${short}`.toLowerCase().includes(wanted))
  const hidden = topics.filter(({ id }) => off.includes(id))
  return (
    <>
      <p class="help">{words.help}</p>
      <EnglishNote />
      <div class="find">
        <label class="cw-hidden" for={searchId}>
          {words.search}
        </label>
        <Glyph name="search" />
        <input
          id={searchId}
          class="field"
          type="search"
          autocomplete="off"
          placeholder={words.search}
          value={search}
          onInput={(event) => setSearch(event.currentTarget.value)}
        />
        <span class="help">{words.on(topics.length - hidden.length, topics.length)}</span>
        {hidden.length > 0 && (
          <button
            type="button"
            class="cw-button"
            onClick={() => onChange(...hidden.map(({ id }) => ({ type: 'topic', id, on: true }) as const))}
          >
            {words.allOn}
          </button>
        )}
      </div>
      <p class="cw-hidden" role="status">
        {wanted !== '' && shown.length > 0 ? words.shown(shown.length) : ''}
      </p>
      {shown.length === 0 ? (
        <p role="status">{words.none(search.trim())}</p>
      ) : (
        <ul class="topics">
          {shown.map(({ id, title, state, stateLabel, short }) => (
            <li key={id} class="topic-row">
              <label class="topic">
                <input
                  type="checkbox"
                  checked={!off.includes(id)}
                  onChange={(event) => onChange({ type: 'topic', id, on: event.currentTarget.checked })}
                />
                <StateIcon state={state} label={stateLabel} />
                <span>
                  <b>
                    <English>{title}</English>
                  </b>
                  <small>
                    <English>{short}</English>
                  </small>
                </span>
              </label>
              <a class="cw-link" href={`/library.html${libraryAddress(id)}`} target="_blank" rel="noopener">
                {words.evidence}
                <span class="cw-hidden">
                  : <English>{title}</English>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function listTopics(): TopicSummary[] {
  return Object.values(loadEvidence().topics)
    .map(summarise)
    .sort((a, b) => a.title.localeCompare(b.title, 'en'))
}

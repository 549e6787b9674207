import { useMemo } from 'preact/hooks'
import { English } from '../../components/English.tsx'
import type { EvidenceVersion } from '../../core/evidence/article-schema.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import { libraryAddress } from '../../core/library/library-address.ts'
import { strings } from '../../core/strings/interface.ts'
import { locale } from '../../core/strings/say.ts'
import versions from '../../data/versions.json'

const words = strings.library.changes

/** What each version of the evidence brought, the newest first. */
export function Changes({ evidence }: { evidence: Evidence }) {
  const dateText = useMemo(() => new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeZone: 'UTC' }), [])
  return (
    <article class="changes">
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="help">{words.intro}</p>
      {(versions as EvidenceVersion[]).map(({ version, date, changes }) => (
        <section key={version} class="surface" aria-labelledby={`v${version}`}>
          <h2 id={`v${version}`}>
            {version} <span class="thin">{dateText.format(new Date(date))}</span>
          </h2>
          <ul>
            {changes.map(({ topic, text }) => {
              const title = topic === null ? undefined : evidence.topics[topic]?.title
              return (
                <li key={`${topic} ${text}`}>
                  {topic !== null && title !== undefined && (
                    <>
                      <a class="cw-link" href={libraryAddress(topic)}>
                        <English>{title}</English>
                      </a>
                      {'. '}
                    </>
                  )}
                  <English>{text}</English>
                </li>
              )
            })}
          </ul>
        </section>
      ))}
    </article>
  )
}

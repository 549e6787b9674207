import { useMemo, useState } from 'preact/hooks'
import { Said } from '../../components/Said.tsx'
import { SourceList } from '../../components/SourceList.tsx'
import {
  type JudgedArticle as Article,
  type ArticleVerdict,
  articleVerdicts,
  type Reference,
} from '../../core/evidence/article-schema.ts'
import { buildArticle, type JudgedClaim } from '../../core/evidence/build-article.ts'
import { proseText } from '../../core/evidence/prose.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import { libraryAddress } from '../../core/library/library-address.ts'
import { strings } from '../../core/strings/interface.ts'
import article from '../../data/judged-article.json'
import references from '../../data/references.json'
import { VerdictMark } from './VerdictMark.tsx'
import './judged-article.css'
import { English } from '../../components/English.tsx'

const words = strings.article

/** A widely read article, each of its claims beside what the evidence says. */
export function JudgedArticle({ evidence }: { evidence: Evidence }) {
  // The files' shape is checked by the tests; a page carries no validator.
  const model = useMemo(() => buildArticle(article as Article, references as Reference[], evidence), [evidence])
  const [shown, setShown] = useState<ArticleVerdict | null>(null)
  const claims = model.claims.filter(({ verdict }) => shown === null || verdict === shown)
  const countOf = (verdict: ArticleVerdict) => model.claims.filter((claim) => claim.verdict === verdict).length
  return (
    <article class="judged">
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="help">{words.intro(model.title, model.claims.length)}</p>
      <fieldset class="verdicts">
        <legend class="cw-hidden">{words.filter}</legend>
        <button type="button" class="cw-button" aria-pressed={shown === null} onClick={() => setShown(null)}>
          {words.all(model.claims.length)}
        </button>
        {articleVerdicts.map((verdict) => (
          <button
            key={verdict}
            type="button"
            class="cw-button"
            aria-pressed={shown === verdict}
            onClick={() => setShown(verdict)}
          >
            <VerdictMark verdict={verdict} />
            {words.verdicts[verdict]} ({countOf(verdict)})
          </button>
        ))}
      </fieldset>
      <p class="help">{words.unsupported}</p>
      <p class="cw-hidden" role="status">
        {words.shown(claims.length)}
      </p>
      <ol class="claims">
        {claims.map((claim) => (
          <Claim key={claim.id} claim={claim} />
        ))}
      </ol>
      {shown === null && (
        <section class="surface" aria-labelledby="omissions">
          <h2 id="omissions">{words.omissions}</h2>
          <ul class="omissions">
            {model.omissions.map(({ text, topic, title, sources }) => (
              <li key={proseText(text)}>
                <p>
                  <Said parts={text} />{' '}
                  <a class="cw-link" href={libraryAddress(topic)}>
                    {words.evidence(title)}
                  </a>
                </p>
                <div class="cw-sources">
                  <SourceList sources={sources} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  )
}

function Claim({ claim }: { claim: JudgedClaim }) {
  return (
    <li class="surface claim">
      <p class="says">
        <span class="cw-hidden">{words.says}: </span>
        <English>{claim.says}</English>
      </p>
      <p class={`verdict ${claim.verdict}`}>
        <VerdictMark verdict={claim.verdict} />
        {words.verdicts[claim.verdict]}
      </p>
      <p>
        <Said parts={claim.why} />
      </p>
      <div class="cw-sources">
        <SourceList sources={claim.sources} />
      </div>
      <p class="topic">
        <a class="cw-link" href={libraryAddress(claim.topic)}>
          {words.evidence(claim.title)}
        </a>
      </p>
    </li>
  )
}

import { useId, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { Message } from '../../components/Message.tsx'
import { type Asked, longestAsked } from '../../core/asked.ts'
import { countVerdicts } from '../../core/claims/gravest.ts'
import { buildClaim } from '../../core/evidence/build-claim.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import type { ClaimModel } from '../../core/evidence/types.ts'
import { checkText, type TextClaims, type TextMention } from '../../core/library/check-text.ts'
import { namesIn } from '../../core/library/read-asked.ts'
import type { Lexicon } from '../../core/match/lexicon.ts'
import { claimStrings } from '../../core/strings/claims.ts'
import { strings } from '../../core/strings/interface.ts'
import { paletteStrings } from '../../core/strings/palette.ts'
import { loadClaims } from '../../data/claims.ts'
import { loadLexicon } from '../../data/lexicon.ts'
import { ClaimsFound } from './ClaimsFound.tsx'
import { Found } from './Found.tsx'
import { MarkedText } from './MarkedText.tsx'
import { isShort, NothingHere } from './NothingHere.tsx'
import { TopicAnswer } from './TopicAnswer.tsx'
import { TopicLinks } from './TopicLinks.tsx'
import '../../components/claim.css'
import './check-text.css'

const words = strings.checkText

/** More is not read at once: a book would hold up the typing. In characters. */
export const longestText = 200_000

/** How a text came: asked about elsewhere, or `lost` on the way; null where the reader writes it here. */
export type Arrival = Pick<Asked, 'isCut' | 'isPrivate'> | 'lost' | null

export interface CheckTextProps {
  evidence: Evidence
  /** The text so far; its owner keeps it while other views are looked at. */
  text: string
  onText: (text: string) => void
  /** The mark chosen, by its place among them; null for none. Kept by its owner as well. */
  chosen: number | null
  onChoose: (mark: number | null) => void
  arrival?: Arrival
}

/** Marks a pasted text with the engine that marks pages, and shows what trials found about each mark. */
export function CheckText({ evidence, text, onText, chosen, onChoose, arrival = null }: CheckTextProps) {
  const fieldId = useId()
  const lexicon = useMemo(loadLexicon, [])
  const rules = useMemo(loadClaims, [])
  const read = text.slice(0, longestText)
  const { mentions, sentences, contextOf } = useMemo(() => checkText(read, lexicon, rules), [read, lexicon, rules])
  const mention = chosen === null ? undefined : mentions[chosen]
  const named = useMemo(() => namedIn(read, mentions, lexicon), [read, mentions, lexicon])
  const isAsked = arrival !== null && arrival !== 'lost'
  const result = useRef<HTMLDivElement>(null)
  const focusNext = useFocusAfter(chosen)

  function change(next: string) {
    onChoose(null)
    onText(next)
  }
  function choose(next: number | null) {
    focusNext(() => result.current?.querySelector<HTMLElement>('.found h2'))
    onChoose(next)
  }
  function backToTopics() {
    focusNext(() => result.current?.querySelectorAll<HTMLElement>('.mark')[chosen ?? 0])
    onChoose(null)
  }

  return (
    <article class="check-text">
      <h1 tabIndex={-1}>{words.title}</h1>
      {isAsked ? <AskedNote {...arrival} /> : <p class="help">{words.intro}</p>}
      {arrival === 'lost' && <Message tone="note">{paletteStrings.asked.lost}</Message>}
      <label for={fieldId}>{words.label}</label>
      <textarea
        id={fieldId}
        class={isAsked ? 'field brief' : 'field'}
        rows={isAsked ? 3 : 8}
        dir="auto"
        // The browser would keep what is typed for when it restores the tab.
        autocomplete="off"
        spellcheck={false}
        placeholder={words.placeholder}
        value={text}
        onInput={(event) => change(event.currentTarget.value)}
      />
      <div class="under">
        <p role="status">{text.trim() === '' ? '' : said(mentions, sentences, named, isAsked ? text : null)}</p>
        {text === '' ? (
          <button type="button" class="cw-button" onClick={() => change(words.sample)}>
            {words.trySample}
          </button>
        ) : (
          <button type="button" class="cw-button" onClick={() => change('')}>
            {words.clear}
          </button>
        )}
      </div>
      {text.length > longestText && <Message tone="note">{words.tooLong(longestText)}</Message>}
      {named.length > 0 && (
        <section class="surface named" aria-labelledby="named-title">
          <h2 id="named-title">{paletteStrings.asked.namedTitle}</h2>
          <TopicLinks topics={named} evidence={evidence} />
        </section>
      )}
      {isAsked && text.trim() !== '' && mentions.length + named.length === 0 && (
        <NothingHere text={text} evidence={evidence} />
      )}
      {mentions.length > 0 && (
        <div class="result" ref={result}>
          <MarkedText
            text={read}
            mentions={mentions}
            sentences={sentences}
            evidence={evidence}
            chosen={chosen}
            onChoose={(next) => (next === chosen ? onChoose(null) : choose(next))}
          />
          {mention ? (
            <Found
              topic={mention.topic}
              context={contextOf(mention)}
              claim={claimOf(mention, sentences, evidence)}
              evidence={evidence}
              onBack={backToTopics}
            />
          ) : (
            <TopicsFound mentions={mentions} sentences={sentences} evidence={evidence} onChoose={choose} />
          )}
        </div>
      )}
    </article>
  )
}

/** Gives the focus away once a choice is on the screen; not to what was chosen before the view was there. */
function useFocusAfter(chosen: number | null): (target: () => HTMLElement | null | undefined) => void {
  const next = useRef<(() => HTMLElement | null | undefined) | null>(null)
  // At once: a later effect could be run early, by the next choice.
  useLayoutEffect(() => {
    next.current?.()?.focus()
    next.current = null
  }, [chosen])
  return (target) => {
    next.current = target
  }
}

/** Topics named in a text without a mark: a name in no passage about cramps is none, but a reader may ask about it. */
function namedIn(text: string, mentions: TextMention[], lexicon: Lexicon): string[] {
  return mentions.length > 0 || text.length > longestAsked ? [] : namesIn(text, lexicon).map(({ topic }) => topic)
}

/** Where the text is from, and what becomes of it. */
function AskedNote({ isCut, isPrivate }: Pick<Asked, 'isCut' | 'isPrivate'>) {
  const { selected, selectedPrivate, cut } = paletteStrings.asked
  return (
    <p class="help">
      {isPrivate ? selectedPrivate : selected}
      {isCut && ` ${cut(longestAsked)}`}
    </p>
  )
}

/** What was found, in a line; `asked` is the text where the reader asked about it elsewhere. */
function said(mentions: TextMention[], sentences: TextClaims[], named: string[], asked: string | null): string {
  if (named.length > 0) return paletteStrings.asked.named(named.length)
  if (mentions.length === 0)
    return asked !== null && isShort(asked) ? paletteStrings.asked.nothing(asked.trim()) : words.nothing
  const found = words.found(mentions.length, new Set(mentions.map(({ topic }) => topic)).size)
  const claims = sentences.flatMap((sentence) => sentence.claims)
  return claims.length === 0 ? found : `${found}. ${claimStrings.summary(countVerdicts(claims))}`
}

function claimOf(mention: TextMention, sentences: TextClaims[], evidence: Evidence): ClaimModel | null {
  const { claim } = mention
  const sentence = claim && sentences.find(({ claims }) => claims.includes(claim))
  return claim && sentence ? buildClaim(claim, sentence.text, evidence) : null
}

interface TopicsFoundProps {
  mentions: TextMention[]
  sentences: TextClaims[]
  evidence: Evidence
  onChoose: (index: number) => void
}

/** The topics of the text in the order of their first mention; each leads to that mention. */
function TopicsFound({ mentions, sentences, evidence, onChoose }: TopicsFoundProps) {
  const counts = Map.groupBy(mentions, ({ topic }) => topic)
  return (
    <section class="surface found" aria-labelledby="topics-title">
      <ClaimsFound mentions={mentions} sentences={sentences} evidence={evidence} onChoose={onChoose} />
      <h2 id="topics-title">{words.topics}</h2>
      <p class="help">{words.choose}</p>
      <ul class="topics">
        {[...counts].map(([id, all]) => {
          const topic = evidence.topics[id]
          const [first] = all
          if (!topic || !first) return null
          return (
            <li key={id}>
              <button type="button" class="topic cw-focus" onClick={() => onChoose(mentions.indexOf(first))}>
                <TopicAnswer topic={topic} />
                <span class="count">
                  {all.length}
                  <span class="cw-hidden"> {words.mentions(all.length)}</span>
                </span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

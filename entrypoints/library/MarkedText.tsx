import type { Evidence } from '../../core/evidence/schema.ts'
import type { TextClaims, TextMention } from '../../core/library/check-text.ts'
import { cutText } from '../../core/library/cut-text.ts'
import { claimStrings } from '../../core/strings/claims.ts'
import { strings } from '../../core/strings/interface.ts'

const words = strings.checkText

interface MarkedTextProps {
  text: string
  mentions: TextMention[]
  sentences: TextClaims[]
  evidence: Evidence
  chosen: number | null
  onChoose: (index: number) => void
}

/** The text as it was pasted, each mention a button with its name made whole: a button cannot break across lines. */
export function MarkedText({ text, mentions, sentences, evidence, chosen, onChoose }: MarkedTextProps) {
  return (
    <section class="surface marked" aria-label={words.marked} lang="en" dir="auto">
      {cutText(text, mentions, sentences).map(({ start, end, mention, verdict }) => {
        const line = verdict === null ? '' : `said cw-${verdict}`
        const { topic, text: name, claim } = mentions[mention ?? -1] ?? {}
        if (mention === null || topic === undefined) {
          return (
            <span key={start} class={line}>
              {text.slice(start, end)}
            </span>
          )
        }
        return (
          <button
            key={start}
            type="button"
            class={`mark ${line}`}
            aria-pressed={mention === chosen}
            onClick={() => onChoose(mention)}
          >
            {name}
            <span class="cw-hidden">
              , {evidence.topics[topic]?.title}
              {claim && `, ${claimStrings.verdicts[claim.verdict]}`}
            </span>
          </button>
        )
      })}
    </section>
  )
}

import type { Evidence } from '../../core/evidence/schema.ts'
import { createSearch } from '../../core/library/search-topics.ts'
import { strings } from '../../core/strings/interface.ts'
import { paletteStrings } from '../../core/strings/palette.ts'
import { TopicLinks } from './TopicLinks.tsx'

const words = paletteStrings.asked

/** More than a few are no help to choose from. */
const mostNear = 3

interface NothingHereProps {
  text: string
  evidence: Evidence
}

/** That nothing is known of what was asked about, what that means, and names that are close to it. */
export function NothingHere({ text, evidence }: NothingHereProps) {
  const near = isShort(text) ? (createSearch(evidence, strings.library)(text) ?? []).slice(0, mostNear) : []
  return (
    <section class="surface nothing-here">
      {near.length > 0 && (
        <>
          <h2>{words.near}</h2>
          <TopicLinks topics={near} evidence={evidence} />
        </>
      )}
      <p>{words.nothingHelp(Object.keys(evidence.topics).length)}</p>
      <p>
        <a class="cw-button" href="#/">
          {words.all}
        </a>
      </p>
    </section>
  )
}

/** Whether a text can be said back in a line: a name or a few words, not a passage. */
export function isShort(text: string): boolean {
  return text.trim().length <= 60 && !/\n/.test(text.trim())
}

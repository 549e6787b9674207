import { English } from '../../components/English.tsx'
import { Glyph } from '../../components/Glyph.tsx'
import { StateIcon } from '../../components/StateIcon.tsx'
import type { TopicSummary } from '../../core/evidence/types.ts'
import { strings } from '../../core/strings/interface.ts'

export interface FindingRowProps {
  summary: TopicSummary
  count: number
  /** Mention shown last, counted from 1; 0 before the first. */
  at: number
  onJump: () => void
}

/** One topic of the page: its answer, how often it is mentioned, and the way to it. */
export function FindingRow({ summary, count, at, onJump }: FindingRowProps) {
  return (
    <li>
      {/* The name is made of the row's own text, so that voice control finds what is seen. */}
      <button type="button" class="finding cw-focus" onClick={onJump}>
        <StateIcon state={summary.state} />
        <span class="words">
          <b>
            <English>{summary.title}</English>
          </b>
          <span class="cw-hidden">, </span>
          <small>
            <English>{summary.short}</English>
          </small>
        </span>
        <span class="count">
          <span class="cw-hidden">, </span>
          {at > 0 ? strings.popup.at(at, count) : count}
          <span class="cw-hidden"> {strings.popup.rowEnd(count, at > 0)}</span>
        </span>
        <Glyph name="chevron" />
      </button>
    </li>
  )
}

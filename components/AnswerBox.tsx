import type { Tone } from '../core/diary/insights.ts'
import { ToneMark } from './ToneMark.tsx'

export interface AnswerBoxProps {
  tone: Tone
  /** Sentences, the first the most important; nothing is shown without any. */
  answer: readonly string[]
}

/** What a comparison comes to, with its mark. */
export function AnswerBox({ tone, answer: [first, ...rest] }: AnswerBoxProps) {
  if (first === undefined) return null
  return (
    <div class={`answer ${tone}`}>
      <ToneMark tone={tone} />
      <div>
        <p class="lead">{first}</p>
        {rest.map((text) => (
          <p key={text}>{text}</p>
        ))}
      </div>
    </div>
  )
}

import { type Certainty, certainties } from '../core/evidence/types.ts'

/** Certainty as one to four filled dots. Always beside its words, so hidden from screen readers. */
export function CertaintyDots({ certainty }: { certainty: Certainty }) {
  const filled = certainties.indexOf(certainty) + 1
  return (
    <svg class="cw-dots cw-mirrors" viewBox="0 0 50 11" aria-hidden="true" focusable="false">
      {certainties.map((step, i) => (
        <circle key={step} cx={5.5 + i * 13} cy="5.5" r="4.5" class={i < filled ? 'on' : 'off'} />
      ))}
    </svg>
  )
}

import type { ComponentChildren } from 'preact'

export interface ProgressRingProps {
  /** What has passed, 0 to 1. */
  share: number
  /** What the number inside counts. */
  label: string
  children: ComponentChildren
}

const radius = 45
const around = 2 * Math.PI * radius

/** A ring that fills, with a number inside. It is not announced while it counts. */
export function ProgressRing({ share, label, children }: ProgressRingProps) {
  return (
    <div class="ring" role="timer" aria-live="off">
      <svg viewBox="0 0 100 100" aria-hidden="true" focusable="false">
        <circle class="track" cx="50" cy="50" r={radius} />
        <circle class="fill" cx="50" cy="50" r={radius} stroke-dasharray={`${share * around} ${around}`} />
      </svg>
      <b>
        {children}
        <span class="cw-hidden"> {label}</span>
      </b>
    </div>
  )
}

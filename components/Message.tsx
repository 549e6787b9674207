import type { ComponentChildren } from 'preact'
import { Glyph } from './Glyph.tsx'

export interface MessageProps {
  /** Errors are read out at once; notes wait for a pause. */
  tone: 'error' | 'note'
  children: ComponentChildren
}

/** A message on a page that stays until what caused it is gone. */
export function Message({ tone, children }: MessageProps) {
  return (
    <div class={`message ${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
      <Glyph name={tone === 'error' ? 'stop' : 'note'} />
      <div>{children}</div>
    </div>
  )
}

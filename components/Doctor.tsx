import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { TestResult } from '../core/messages.ts'
import type { System } from '../core/strings/doctor.ts'
import { doctorStrings as words } from '../core/strings/doctor.ts'
import { Glyph } from './Glyph.tsx'
import './doctor.css'

export interface DoctorProps {
  /** Shows a test reminder; a rejection counts as one that failed. */
  onTest: () => Promise<TestResult>
  isFirefox: boolean
  /** Whose settings the help describes; `systemOf` tells it. */
  system?: System
}

/** Where the reader is: nothing sent, asked whether it was seen, seen, or looking for what holds it back. */
type Stage = 'start' | 'asked' | 'seen' | 'unseen' | 'denied' | 'failed'

/** The system a browser says it runs on, by its user agent. */
export function systemOf(userAgent: string): System {
  // A phone or a Chromebook names a desktop system as well, and has other settings.
  if (/Android|CrOS|iPhone|iPad/.test(userAgent)) return 'other'
  if (userAgent.includes('Windows')) return 'windows'
  if (userAgent.includes('Macintosh')) return 'mac'
  return userAgent.includes('Linux') ? 'linux' : 'other'
}

/** Sends a test reminder, asks whether it was seen, and helps step by step where it was not. */
export function Doctor({ onTest, isFirefox, system = 'other' }: DoctorProps) {
  const [stage, setStage] = useState<Stage>('start')
  const [busy, setBusy] = useState(false)
  const controls = useFocusOn(stage)

  async function send() {
    if (busy) return
    setBusy(true)
    const result = await onTest().catch((): TestResult => ({ ok: false, reason: 'failed' }))
    setBusy(false)
    setStage(result.ok ? 'asked' : result.reason)
  }

  const sendButton = (label: string, look = '') => (
    // aria-disabled, not disabled: a disabled button would drop the focus.
    <button type="button" class={`cw-button ${look}`} aria-disabled={busy} onClick={() => void send()}>
      {label}
    </button>
  )
  return (
    <div class="doctor">
      <h3>{words.title}</h3>
      {/* Always in the tree, so that what appears in it is announced. */}
      <div role="status">
        <Line stage={stage} busy={busy} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields of a form */}
      <div class="step" role="group" aria-label={words.name} tabIndex={-1} ref={controls}>
        {stage === 'start' && <Choices>{sendButton(words.send)}</Choices>}
        {stage === 'asked' && (
          <Choices>
            <button type="button" class="cw-button" onClick={() => setStage('seen')}>
              {words.yes}
            </button>
            <button type="button" class="cw-button" onClick={() => setStage('unseen')}>
              {words.no}
            </button>
          </Choices>
        )}
        {stage === 'seen' && <Choices>{sendButton(words.again)}</Choices>}
        {(stage === 'unseen' || stage === 'denied' || stage === 'failed') && (
          <>
            <Help isFirefox={isFirefox} system={system} />
            <Choices>{sendButton(words.again, 'main')}</Choices>
            <p class="without">{words.without}</p>
          </>
        )}
      </div>
    </div>
  )
}

function Line({ stage, busy }: { stage: Stage; busy: boolean }) {
  if (busy) return <p>{words.sending}</p>
  if (stage === 'start') return <p>{words.intro}</p>
  return (
    <p class="said">
      {stage === 'seen' && <Glyph name="done" />}
      <span>{words[stage]}</span>
    </p>
  )
}

function Choices({ children }: { children: ComponentChildren }) {
  return <div class="choices">{children}</div>
}

function Help({ isFirefox, system }: { isFirefox: boolean; system: System }) {
  const kind = isFirefox ? 'firefox' : 'chromium'
  return (
    <ol>
      {[...words.checks[system](words.app[kind]), words.browser[kind]].map((check) => (
        <li key={check}>{check}</li>
      ))}
    </ol>
  )
}

/** Moves the focus with each new stage: the control that led there is gone. */
function useFocusOn(stage: Stage) {
  const controls = useRef<HTMLDivElement>(null)
  const shown = useRef(stage)
  useLayoutEffect(() => {
    if (shown.current === stage) return
    shown.current = stage
    // On the group, not on its first button: a key still held must not answer the question.
    controls.current?.focus({ preventScroll: true })
  }, [stage])
  return controls
}

import * as v from 'valibot'
import type { browser } from 'wxt/browser'
import type { FrameFindings, PopupRequest } from '../../core/messages.ts'

const requestSchema = v.variant('type', [
  v.object({
    type: v.literal('jump'),
    frame: v.string(),
    topic: v.string(),
    nth: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.object({ type: v.literal('jump-claim'), frame: v.string(), nth: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  v.object({ type: v.literal('tab-switch'), on: v.boolean() }),
])

type Port = ReturnType<typeof browser.runtime.connect>

/** Answers open popups: their requests in, this frame's findings out, at once and after each change. */
export function createPopupLink(
  current: () => FrameFindings,
  onRequest: (request: PopupRequest) => void,
  onClose: () => void,
) {
  const ports = new Set<Port>()

  /** False when the other end is gone. A port that closed before it got here never says so itself. */
  const post = (port: Port, findings: FrameFindings): boolean => {
    try {
      port.postMessage(findings)
      return true
    } catch {
      ports.delete(port)
      return false
    }
  }

  return {
    isOpen: () => ports.size > 0,
    answer(port: Port) {
      if (!post(port, current())) return
      ports.add(port)
      port.onDisconnect.addListener(() => {
        ports.delete(port)
        onClose()
      })
      port.onMessage.addListener((message: unknown) => {
        const request = v.safeParse(requestSchema, message)
        if (request.success) onRequest(request.output)
      })
    },
    report() {
      for (const port of ports) post(port, current())
    },
    /** The frame goes: what it reported no longer counts. */
    leave() {
      for (const port of ports) post(port, { ...current(), findings: [], claims: [], scanned: true })
    },
    end() {
      for (const port of ports) port.disconnect()
      ports.clear()
    },
  }
}

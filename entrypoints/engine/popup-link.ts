import type { browser } from 'wxt/browser'
import type { FrameFindings, PopupRequest } from '../../core/messages.ts'

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
        const request = readRequest(message)
        if (request) onRequest(request)
      })
    },
    report() {
      for (const port of ports) post(port, current())
    },
    /** The frame goes: what it reported no longer counts. */
    leave() {
      for (const port of ports) post(port, { ...current(), findings: [], claims: [], scanned: true, fault: null })
    },
    end() {
      for (const port of ports) port.disconnect()
      ports.clear()
    },
  }
}

/** What a popup asks, null for anything else. By hand: a library for three messages would cost every page its start. */
function readRequest(message: unknown): PopupRequest | null {
  if (typeof message !== 'object' || message === null) return null
  const { type, frame, topic, nth, on } = message as Record<string, unknown>
  if (type === 'tab-switch') return typeof on === 'boolean' ? { type, on } : null
  if (typeof frame !== 'string' || !isCount(nth)) return null
  if (type === 'jump-claim') return { type, frame, nth }
  return type === 'jump' && typeof topic === 'string' ? { type, frame, topic, nth } : null
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0
}

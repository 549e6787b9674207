import * as v from 'valibot'
import { browser } from 'wxt/browser'
import { type FrameFindings, findingsPort, type PopupRequest } from '../../core/messages.ts'

const requestSchema = v.variant('type', [
  v.object({
    type: v.literal('jump'),
    frame: v.string(),
    topic: v.string(),
    nth: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.object({ type: v.literal('tab-switch'), on: v.boolean() }),
])

type Port = ReturnType<typeof browser.runtime.connect>

/** Answers open popups: their requests in, this frame's findings out, at once and after each change. */
export function createPopupLink(
  current: () => FrameFindings,
  onRequest: (request: PopupRequest) => void,
  onOpen: () => void,
) {
  const ports = new Set<Port>()
  const onConnect = (port: Port) => {
    if (port.name !== findingsPort) return
    ports.add(port)
    port.onDisconnect.addListener(() => ports.delete(port))
    port.onMessage.addListener((message: unknown) => {
      const request = v.safeParse(requestSchema, message)
      if (request.success) onRequest(request.output)
    })
    onOpen()
    port.postMessage(current())
  }
  browser.runtime.onConnect.addListener(onConnect)
  return {
    isOpen: () => ports.size > 0,
    report() {
      for (const port of ports) port.postMessage(current())
    },
    end() {
      browser.runtime.onConnect.removeListener(onConnect)
      for (const port of ports) port.disconnect()
      ports.clear()
    },
  }
}

import { browser } from 'wxt/browser'
import { findingsPort, type PopupRequest } from '../../core/messages.ts'
import { readFrameFindings, type TabFrame } from './frames.ts'

/** A page that answers does so within a few ms; beyond this it will not. */
const answerMs = 700
/** How often to knock again after a tab has gone silent, as it does while it loads another page. */
const retryMs = 400
const retries = 12

export interface TabLinkEvents {
  onFrame: (frame: TabFrame) => void
  /** The frames known so far are gone. */
  onReset: () => void
  /** Nobody answers. */
  onSilence: () => void
}

export interface TabLink {
  send: (request: PopupRequest) => void
  reconnect: () => void
  close: () => void
}

type Port = ReturnType<typeof browser.tabs.connect>

/**
 * Keeps ports open to a tab, across page loads: one to all of its frames, and one to the top frame alone. What comes
 * over the second is the top frame's, as the browser sees to; over the first any frame can say anything.
 */
export function openTabLink(tabId: number, events: TabLinkEvents): TabLink {
  let port: Port | null = null
  let topPort: Port | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let left = retries
  let closed = false
  let answered = false

  function connect() {
    clearTimeout(timer)
    answered = false
    topPort?.disconnect()
    const own = browser.tabs.connect(tabId, { name: findingsPort })
    const ownTop = browser.tabs.connect(tabId, { name: findingsPort, frameId: 0 })
    port = own
    topPort = ownTop
    /** The id of the top frame, once it told: it answers over both ports. */
    let topId: string | null = null
    const hear = (message: unknown, top: boolean) => {
      const frame = readFrameFindings(message)
      if (!frame || closed || port !== own || (!top && frame.frame === topId)) return
      if (top) topId = frame.frame
      answered = true
      left = retries
      clearTimeout(timer)
      events.onFrame({ ...frame, top })
    }
    own.onMessage.addListener((message: unknown) => hear(message, false))
    ownTop.onMessage.addListener((message: unknown) => hear(message, true))
    // The other port says when a page goes.
    ownTop.onDisconnect.addListener(() => void browser.runtime.lastError)
    own.onDisconnect.addListener(() => {
      // Chrome reports an error nobody looked at on its extension page; no listener in a tab is none.
      void browser.runtime.lastError
      if (closed || port !== own) return
      port = null
      const hadFrames = answered
      if (hadFrames) events.onReset()
      else events.onSilence()
      if (left-- > 0) timer = setTimeout(connect, retryMs)
    })
    timer = setTimeout(() => {
      if (!answered && !closed && port === own) events.onSilence()
    }, answerMs)
  }

  connect()
  return {
    send: (request) => port?.postMessage(request),
    reconnect() {
      left = retries
      port?.disconnect()
      connect()
    },
    close() {
      closed = true
      clearTimeout(timer)
      port?.disconnect()
      topPort?.disconnect()
    },
  }
}

import { browser } from 'wxt/browser'
import { type FrameFindings, findingsPort, type PopupRequest } from '../../core/messages.ts'
import { readFrameFindings } from './frames.ts'

/** A page that answers does so within a few ms; beyond this it will not. */
const answerMs = 700
/** How often to knock again after a tab has gone silent, as it does while it loads another page. */
const retryMs = 400
const retries = 12

export interface TabLinkEvents {
  onFrame: (frame: FrameFindings) => void
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

/** Keeps a port open to all frames of a tab, across page loads. */
export function openTabLink(tabId: number, events: TabLinkEvents): TabLink {
  let port: ReturnType<typeof browser.tabs.connect> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let left = retries
  let closed = false
  let answered = false

  function connect() {
    clearTimeout(timer)
    answered = false
    const own = browser.tabs.connect(tabId, { name: findingsPort })
    port = own
    own.onMessage.addListener((message: unknown) => {
      const frame = readFrameFindings(message)
      if (!frame || closed || port !== own) return
      answered = true
      left = retries
      clearTimeout(timer)
      events.onFrame(frame)
    })
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
    },
  }
}

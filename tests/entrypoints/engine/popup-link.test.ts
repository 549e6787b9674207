import { describe, expect, it, vi } from 'vitest'
import type { FrameFindings } from '../../../core/messages.ts'
import { createPopupLink } from '../../../entrypoints/engine/popup-link.ts'

const findings: FrameFindings = {
  type: 'findings',
  frame: 'a',
  host: 'example.org',
  off: false,
  scanned: true,
  fault: null,
  findings: [{ topic: 'heat', count: 1 }],
  claims: [],
}

/** A port whose other end the test holds. */
function openPort() {
  const heard: ((message: unknown) => void)[] = []
  const ended: (() => void)[] = []
  const posted: FrameFindings[] = []
  const port = {
    postMessage: vi.fn((message: FrameFindings) => void posted.push(message)),
    onMessage: { addListener: (listener: (message: unknown) => void) => heard.push(listener) },
    onDisconnect: { addListener: (listener: () => void) => ended.push(listener) },
    disconnect: vi.fn(),
  }
  return {
    port: port as never,
    post: port.postMessage,
    posted,
    say: (m: unknown) => heard[0]?.(m),
    end: () => ended[0]?.(),
  }
}

const link = () => {
  const onRequest = vi.fn()
  const onClose = vi.fn()
  return { onRequest, onClose, popup: createPopupLink(() => findings, onRequest, onClose) }
}

describe('the link to a popup', () => {
  it('answers at once and after each change, until the popup closes', () => {
    const { popup, onClose } = link()
    const { port, posted, end } = openPort()
    popup.answer(port)
    popup.report()
    expect(posted).toEqual([findings, findings])
    expect(popup.isOpen()).toBe(true)
    end()
    popup.report()
    expect(posted).toHaveLength(2)
    expect(popup.isOpen()).toBe(false)
    // A switched-off site is read only while a popup asks: its end must be told.
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('hears requests and nothing else', () => {
    const { popup, onRequest } = link()
    const { port, say } = openPort()
    popup.answer(port)
    for (const message of [null, 'jump', { type: 'jump', frame: 'a', topic: 'heat', nth: -1 }, { type: 'other' }])
      say(message)
    expect(onRequest).not.toHaveBeenCalled()
    say({ type: 'tab-switch', on: false })
    expect(onRequest).toHaveBeenCalledWith({ type: 'tab-switch', on: false })
  })

  it('does not count a popup that closed before it was answered', () => {
    const { popup } = link()
    const { port, post } = openPort()
    post.mockImplementation(() => {
      throw new Error('Attempting to use a disconnected port object')
    })
    popup.answer(port)
    expect(popup.isOpen()).toBe(false)
  })

  it('takes back what it reported when the frame goes', () => {
    const { popup } = link()
    const { port, posted } = openPort()
    popup.answer(port)
    popup.leave()
    expect(posted.at(-1)?.findings).toEqual([])
  })
})

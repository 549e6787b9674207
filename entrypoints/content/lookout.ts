import { browser } from 'wxt/browser'
import { mayHoldCramps } from '../../core/match/first-look.ts'
import { findingsPort, steps } from '../../core/messages.ts'
import { onMessage } from '../../data/messaging.ts'
import type { Frame } from '../engine/frame.ts'
import { createBringer } from './bring.ts'
import { lookAtText } from './look-at-text.ts'
import { isOrphaned } from './orphaned.ts'
import { lookForLateShadows, shadowsIn } from './page-text.ts'
import { createWatch } from './watch.ts'

/** Whether a keyboard command for the tab is meant for this frame: it has the focus, and no frame inside it has. */
function hasFocus(document: Document): boolean {
  let inner = document.activeElement
  while (inner?.shadowRoot?.activeElement) inner = inner.shadowRoot.activeElement
  return document.hasFocus() && inner?.localName !== 'iframe' && inner?.localName !== 'frame'
}

/**
 * All that Crampwise does on a page that does not speak of cramps: one cheap look, and a watch for text that comes
 * later. The first cramp word, or a popup that asks, brings the engine, which takes over from there.
 */
export function createLookout(document: Document) {
  const ending = new AbortController()
  let frame: Frame | null = null
  let loading: Promise<Frame | null> | null = null
  let looked = false
  const bringEngine = createBringer('engine')

  const load = async (mayHold: boolean): Promise<Frame | null> => {
    // Asked here, not at the start: the first look at these costs every page as much as reading a short text.
    if (typeof Highlight !== 'function' || !('highlights' in CSS)) return null
    const start = await bringEngine()
    if (!start || ending.signal.aborted) return null
    const started = start(document, mayHold)
    watch.end()
    return started
  }

  const wake = (mayHold: boolean): Promise<Frame | null> => {
    loading ??= load(mayHold)
      .catch(() => null)
      .then((started) => {
        frame = started
        // Nobody answered: the next cramp word or popup tries again.
        if (!started) loading = null
        return started
      })
    return loading
  }

  const lookAtShadows = () => {
    const shadows = shadowsIn(document)
    const fresh = shadows.roots.filter((root) => watch.add(root))
    if (fresh.some((root) => mayHoldCramps(root.textContent ?? ''))) void wake(true)
    return shadows
  }

  const look = async () => {
    if (looked || document.hidden) return
    if (isOrphaned()) return destroy()
    looked = true
    const root = document.body ?? document.documentElement
    if (root && (await lookAtText(root, ending.signal))) return void wake(true)
    // In a task of its own: on a large page it takes a while.
    setTimeout(() => {
      const isOver = () => frame !== null || ending.signal.aborted
      if (isOver()) return
      lookForLateShadows(lookAtShadows(), () => !isOver() && lookAtShadows().mayComeLate, ending.signal)
    })
  }

  const listen = () => document.addEventListener('visibilitychange', look, { signal: ending.signal })

  const watch = createWatch(document, false, {
    changed({ addedText, shadowRoots }) {
      if (isOrphaned()) return destroy()
      // `document.open` takes every listener away; a known one is not added twice.
      listen()
      for (const root of shadowRoots) watch.add(root)
      const texts = [...addedText, ...shadowRoots.map((root) => root.textContent ?? '')]
      if (texts.some(mayHoldCramps)) void wake(true)
    },
    missed() {
      listen()
      looked = false
    },
  })

  type Port = ReturnType<typeof browser.runtime.connect>
  const onConnect = (port: Port) => {
    if (port.name === findingsPort && port.sender?.id === browser.runtime.id)
      void wake(false).then((started) => started?.answer(port))
  }

  listen()
  browser.runtime.onConnect.addListener(onConnect)
  const unlisten = onMessage('mark/step', ({ data, sender }) => {
    if (sender.id !== browser.runtime.id || !steps.includes(data)) return false
    return hasFocus(document) && frame?.step(data) === true
  })
  void look()

  function destroy() {
    ending.abort()
    watch.end()
    frame?.destroy()
    // An orphan's connection to the extension is gone, and with it its listeners.
    if (isOrphaned()) return
    browser.runtime.onConnect.removeListener(onConnect)
    unlisten()
  }

  return { destroy }
}

import { browser } from 'wxt/browser'
import { mayHoldCramps } from '../../core/match/first-look.ts'
import { findingsPort } from '../../core/messages.ts'
import { onMessage, sendMessage } from '../../data/messaging.ts'
import type { Frame } from '../engine/frame.ts'
import { lookForLateShadows, shadowRootsIn } from './page-text.ts'
import { createWatch } from './watch.ts'
import { take } from './world.ts'

/** Whether a keyboard command for the tab is meant for this frame: it has the focus, and no frame inside it has. */
function hasFocus(document: Document): boolean {
  const inner = document.activeElement?.localName
  return document.hasFocus() && inner !== 'iframe' && inner !== 'frame'
}

/**
 * All that Crampwise does on a page that does not speak of cramps: one cheap look, and a watch for text that comes
 * later. The first cramp word, or a popup that asks, brings the engine, which takes over from there.
 */
export function createLookout(document: Document) {
  const ending = new AbortController()
  let frame: Frame | null = null
  let loading: Promise<Frame | null> | null = null

  const load = async (mayHold: boolean): Promise<Frame | null> => {
    const there = take('engine') !== null || (await sendMessage('frame/load', 'engine').catch(() => false))
    const start = there ? take('engine') : null
    if (!start || ending.signal.aborted) return null
    watch.end()
    return start(document, mayHold)
  }

  const wake = (mayHold: boolean): Promise<Frame | null> => {
    loading ??= load(mayHold).then((started) => {
      frame = started
      // Nobody answered: the next cramp word or popup tries again.
      if (!started) loading = null
      return started
    })
    return loading
  }

  const look = () => {
    if (frame || document.hidden) return
    const body = document.body ?? document.documentElement
    const roots = shadowRootsIn(document)
    for (const root of roots) watch.add(root)
    if (body && [body, ...roots].some((part) => mayHoldCramps(part.textContent ?? ''))) void wake(true)
  }

  const watch = createWatch(document, ({ addedText, shadowRoots }) => {
    for (const root of shadowRoots) watch.add(root)
    const texts = [...addedText, ...shadowRoots.map((root) => root.textContent ?? '')]
    if (texts.some(mayHoldCramps)) void wake(true)
  })

  type Port = ReturnType<typeof browser.runtime.connect>
  const onConnect = (port: Port) => {
    if (port.name === findingsPort) void wake(false).then((started) => started?.answer(port))
  }

  document.addEventListener('visibilitychange', look, { signal: ending.signal })
  browser.runtime.onConnect.addListener(onConnect)
  const unlisten = onMessage('mark/step', ({ data }) => hasFocus(document) && frame?.step(data) === true)
  look()
  lookForLateShadows(document, look, ending.signal)

  return {
    destroy() {
      ending.abort()
      watch.end()
      frame?.destroy()
      // After an update the old copy's connection to the extension is gone, and with it its listeners.
      if (browser.runtime?.id === undefined) return
      browser.runtime.onConnect.removeListener(onConnect)
      unlisten()
    },
  }
}

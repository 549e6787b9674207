import { defineContentScript } from 'wxt/utils/define-content-script'
import { onMessage } from '../../data/messaging.ts'
import { createFrame } from './frame.ts'
import { isReadable } from './readable-page.ts'

export default defineContentScript({
  matches: ['*://*/*', 'file:///*'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (!isReadable(document)) return
    const frame = createFrame()
    ctx.onInvalidated(frame.destroy)
    ctx.onInvalidated(
      onMessage('mark/step', ({ data }) => {
        // Every frame of the tab hears it: only the one that has the focus answers.
        const inner = document.activeElement?.localName
        return document.hasFocus() && inner !== 'iframe' && inner !== 'frame' ? frame.step(data) : false
      }),
    )
  },
})

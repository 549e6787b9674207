import { defineContentScript } from 'wxt/utils/define-content-script'
import { createLookout } from './lookout.ts'
import { isReadable } from './readable-page.ts'
import { forgetAll } from './world.ts'

export default defineContentScript({
  matches: ['*://*/*', 'file:///*'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    forgetAll()
    if (isReadable(document)) ctx.onInvalidated(createLookout(document).destroy)
  },
})

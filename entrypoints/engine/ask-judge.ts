import type { JudgedText } from '../../core/judge-text.ts'
import type { PackedText } from '../../core/pack-text.ts'
import { sendMessage } from '../../data/messaging.ts'

/** How long an answer is waited for, in ms: longer than the background works on any text. */
const longestWaitMs = 90_000

/**
 * Has the background judge a text. Null where nobody answers, and where the page was put aside for the way back before
 * the answer came: Firefox drops what comes then.
 */
export function askJudge(text: PackedText): Promise<JudgedText | null> {
  return new Promise((resolve) => {
    const waiting = new AbortController()
    const settle = (answer: JudgedText | null) => {
      clearTimeout(timer)
      waiting.abort()
      resolve(answer)
    }
    const timer = setTimeout(() => settle(null), longestWaitMs)
    const onShow = ({ isTrusted, persisted }: PageTransitionEvent) => isTrusted && persisted && settle(null)
    window.addEventListener('pageshow', onShow, { signal: waiting.signal })
    sendMessage('text/judge', text).then(settle, () => settle(null))
  })
}

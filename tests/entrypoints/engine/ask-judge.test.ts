// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { PackedText } from '../../../core/pack-text.ts'
import { onMessage } from '../../../data/messaging.ts'
import { askJudge } from '../../../entrypoints/engine/ask-judge.ts'

const text: PackedText = { text: '', title: '', blocks: [], containers: [], gaps: [], shut: [], judgesClaims: true }
const answer = { mentions: [], claims: [], crampWords: [7] }

/** The page is shown again as it was left. */
const comeBack = (isTrusted: boolean) => {
  const event = Object.assign(new Event('pageshow'), { persisted: true })
  Object.defineProperty(event, 'isTrusted', { value: isTrusted })
  window.dispatchEvent(event)
}

describe('asking the background to judge', () => {
  beforeEach(() => fakeBrowser.reset())

  it('has its answer', async () => {
    const stop = onMessage('text/judge', () => answer)
    expect(await askJudge(text)).toEqual(answer)
    stop()
  })

  it('is over when the page comes back from where the answer could not reach it', async () => {
    const stop = onMessage('text/judge', () => new Promise<never>(() => {}))
    const asked = askJudge(text)
    const settled = vi.fn()
    void asked.then(settled)
    comeBack(false)
    await Promise.resolve()
    expect(settled).not.toHaveBeenCalled()
    comeBack(true)
    expect(await asked).toBeNull()
    stop()
  })

  it('is over after a while where nobody ever answers', async () => {
    vi.useFakeTimers()
    const stop = onMessage('text/judge', () => new Promise<never>(() => {}))
    const asked = askJudge(text)
    await vi.advanceTimersByTimeAsync(100_000)
    expect(await asked).toBeNull()
    stop()
    vi.useRealTimers()
  })

  it('has no answer where nobody listens', async () => {
    expect(await askJudge(text)).toBeNull()
  })
})

import { describe, expect, it, vi } from 'vitest'
import { createChoices } from '../../../entrypoints/engine/choices.ts'

const topic = { type: 'topic', id: 'heat', on: false } as const
const site = { type: 'site', host: 'example.org', on: false } as const

describe('choices made in a page', () => {
  it('are stored in a usual window, and hold by what is stored', async () => {
    const store = vi.fn().mockResolvedValue({ ok: true })
    const choices = createChoices(() => false, store, vi.fn())
    expect(await choices.make(topic)).toEqual({ ok: true })
    expect(store).toHaveBeenCalledWith(topic)
    expect(choices.topicsOffHere()).toEqual([])
  })

  it('are not stored in a private window, and hold in the page', async () => {
    const store = vi.fn()
    const onChoice = vi.fn()
    const choices = createChoices(() => true, store, onChoice)
    expect(await choices.make(topic)).toEqual({ ok: true })
    expect(await choices.make(site)).toEqual({ ok: true })
    expect(store).not.toHaveBeenCalled()
    expect(choices.topicsOffHere()).toEqual(['heat'])
    expect(choices.isOffHere()).toBe(true)
    expect(onChoice).toHaveBeenCalledTimes(2)
  })

  it('keep words that are wrong for the page where they cannot be stored', async () => {
    const words = { type: 'wrong', words: 'Table Salt', host: 'example.org', on: false } as const
    const store = vi.fn().mockResolvedValue({ ok: true })
    await createChoices(() => false, store, vi.fn()).make(words)
    expect(store).toHaveBeenCalledWith(words)
    for (const choices of [createChoices(() => true, store, vi.fn()), createChoices(() => false, store, vi.fn())]) {
      await choices.make({ ...words, host: '' })
      expect(choices.wrongHere()).toEqual(['table salt'])
    }
    expect(store).toHaveBeenCalledOnce()
  })

  it('refuse words that are none, which would hide every claim', async () => {
    const choices = createChoices(() => true, vi.fn(), vi.fn())
    expect(await choices.make({ type: 'wrong', words: ' ', host: '', on: false })).toEqual({
      ok: false,
      reason: 'invalid',
    })
    expect(choices.wrongHere()).toEqual([])
  })

  it('hold in the page where there is no host to keep them under', async () => {
    const store = vi.fn()
    const choices = createChoices(() => false, store, vi.fn())
    expect(await choices.make({ ...site, host: '' })).toEqual({ ok: true })
    expect(store).not.toHaveBeenCalled()
    expect(choices.isOffHere()).toBe(true)
  })

  it('say why they were not stored', async () => {
    const full = createChoices(
      () => false,
      async () => ({ ok: false, reason: 'quota' }),
      vi.fn(),
    )
    expect(await full.make(topic)).toEqual({ ok: false, reason: 'quota' })
    const gone = createChoices(
      () => false,
      () => Promise.reject(new Error('no receiver')),
      vi.fn(),
    )
    expect(await gone.make(topic)).toEqual({ ok: false, reason: 'unavailable' })
  })

  it("hold and end with the popup's switch for the tab", () => {
    const onChoice = vi.fn()
    const choices = createChoices(() => false, vi.fn(), onChoice)
    choices.switchHere(false)
    expect(choices.isOffHere()).toBe(true)
    choices.switchHere(true)
    expect(choices.isOffHere()).toBe(false)
    expect(onChoice).toHaveBeenCalledTimes(2)
  })
})

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultPlan, type Plan } from '../../core/bedtime/plan.ts'
import { graceMs } from '../../core/hover.ts'
import { checkText } from '../../core/library/check-text.ts'
import { type ChangeResult, defaults } from '../../core/settings.ts'
import { doctorStrings } from '../../core/strings/doctor.ts'
import { strings } from '../../core/strings/interface.ts'
import { welcomeStrings as words } from '../../core/strings/welcome.ts'
import { loadClaims } from '../../data/claims.ts'
import { loadLexicon } from '../../data/lexicon.ts'
import { onMessage } from '../../data/messaging.ts'
import { App } from '../../entrypoints/welcome/App.tsx'
import { Practice } from '../../entrypoints/welcome/Practice.tsx'
import { axeViolations, button, find, mount, seenText, type } from './mount.tsx'

const shows = (root: Element, text: string) => vi.waitFor(() => expect(seenText(root)).toContain(text))
const card = (root: Element) => root.querySelector<HTMLElement>('.cw-card')
const cardOf = (root: Element, title: string) =>
  vi.waitFor(() => expect(card(root)?.querySelector('h2')?.textContent).toBe(title))

const point = (target: EventTarget, name: string) =>
  target.dispatchEvent(new PointerEvent(name, { bubbles: true, pointerType: 'mouse', clientX: 40, clientY: 40 }))
const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
/** A click of the mouse; `click()` of an element is one of the keyboard. */
const clickOn = (target: EventTarget) => target.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: 1 }))

/** Stands in for the background until the test ends; collects what plans it was sent. */
function answerPlans(result: ChangeResult): Partial<Plan>[] {
  const patches: Partial<Plan>[] = []
  onTestFinished(
    onMessage('plan/change', async ({ data }) => {
      patches.push(data)
      if (result.ok) await browser.storage.local.set({ plan: { ...defaultPlan, ...data } })
      return result
    }),
  )
  return patches
}

async function welcome(plan: Partial<Plan> = {}) {
  await browser.storage.local.set({ plan: { ...defaultPlan, ...plan } })
  const root = mount(<App />)
  await vi.waitFor(() => expect(root.querySelector('.bedtime form, .bedtime .planned')).not.toBeNull())
  return root
}

const remind = async (root: Element, time: string) => {
  type(find<HTMLInputElement>(root, 'input[type="time"]'), time)
  button(root, words.bedtime.remind).click()
}

const setShortcut = (shortcut: string) =>
  Object.assign(browser, { commands: { getAll: async () => [{ name: 'next-mark', shortcut }] } })

beforeEach(() => {
  fakeBrowser.reset()
  setShortcut('Alt+Shift+J')
  // The test's document has no top layer.
  Object.assign(HTMLElement.prototype, { showPopover: vi.fn(), hidePopover: vi.fn() })
})
afterEach(() => vi.useRealTimers())

describe('the welcome page', () => {
  it('names the shortcut that is set, says what it never does and leads to the options', async () => {
    const openOptionsPage = vi.fn(async () => {})
    browser.runtime.openOptionsPage = openOptionsPage
    const root = await welcome()
    await vi.waitFor(() => expect(root.textContent).toContain(`Alt+Shift+J ${words.shortcut}`))
    for (const line of words.never) expect(root.textContent).toContain(line)
    button(root, words.options).click()
    expect(openOptionsPage).toHaveBeenCalledOnce()
    expect(await axeViolations(root)).toEqual([])
  })

  it('says how to set a shortcut where there is none', async () => {
    setShortcut('')
    expect((await welcome()).textContent).toContain(words.noShortcut)
  })

  it('is skipped by closing its tab, and never closes by itself', async () => {
    const remove = vi.fn(async () => {})
    const create = vi.fn(async () => ({}))
    const tabs = { getCurrent: async () => ({ id: 7, windowId: 2 }), query: async () => [{}, {}], remove, create }
    Object.assign(browser, { tabs: { ...browser.tabs, ...tabs } })
    const root = await welcome()
    expect(remove).not.toHaveBeenCalled()
    button(root, words.skip).click()
    await vi.waitFor(() => expect(remove).toHaveBeenCalledWith(7))
    expect(create).not.toHaveBeenCalled()
    // Alone in its window, it leaves a tab behind.
    Object.assign(browser.tabs, { query: async () => [{}] })
    button(root, words.skip).click()
    await vi.waitFor(() => expect(remove).toHaveBeenCalledTimes(2))
    expect(create).toHaveBeenCalledWith({ windowId: 2 })
  })

  it('says when the browser does not close it', async () => {
    Object.assign(browser, { tabs: { ...browser.tabs, getCurrent: () => Promise.reject(new Error('no')) } })
    const root = await welcome()
    button(root, words.skip).click()
    await shows(root, words.skipFailed)
  })
})

describe('the practice sentence', () => {
  it('carries the marks that the same sentence would carry on a page', () => {
    const pieces = words.practice.text
    const { mentions } = checkText(pieces.map(({ text }) => text).join(''), loadLexicon(), loadClaims())
    const marked = pieces.flatMap(({ text, topic }) => (topic === undefined ? [] : [[text, topic]]))
    expect(mentions.map(({ text, topic }) => [text, topic])).toEqual(marked)
  })

  it('opens a card by click and leaves the focus alone; the close button ends it', async () => {
    const root = mount(<Practice />)
    const mark = button(root, 'magnesium')
    clickOn(mark)
    await cardOf(root, 'Magnesium')
    expect(mark.getAttribute('aria-expanded')).toBe('true')
    expect(card(root)?.contains(document.activeElement)).toBe(false)
    expect(await axeViolations(root)).toEqual([])
    button(root, strings.card.close).click()
    await vi.waitFor(() => expect(card(root)).toBeNull())
    expect(mark.getAttribute('aria-expanded')).toBe('false')
  })

  it('opens a card by keyboard with the focus in it; Esc closes it and gives the focus back', async () => {
    const root = mount(<Practice />)
    const mark = button(root, 'vitamin K2')
    mark.focus()
    mark.click()
    await vi.waitFor(() => expect(document.activeElement).toBe(card(root)))
    expect(card(root)?.textContent).toContain('Vitamin K2')
    press('Escape')
    await vi.waitFor(() => expect(card(root)).toBeNull())
    expect(document.activeElement).toBe(mark)
  })

  it('closes when the focus goes on past the card, and not when it goes back to the mark', async () => {
    const root = mount(<Practice />)
    const mark = button(root, 'magnesium')
    mark.click()
    await vi.waitFor(() => expect(document.activeElement).toBe(card(root)))
    const leaveTo = (relatedTarget: EventTarget) =>
      card(root)?.dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget }))
    leaveTo(mark)
    await Promise.resolve()
    expect(mark.getAttribute('aria-expanded')).toBe('true')
    const next = button(root, 'vitamin K2')
    next.focus()
    leaveTo(next)
    await vi.waitFor(() => expect(card(root)).toBeNull())
    expect(document.activeElement).toBe(next)
  })

  it('opens a card after the usual rest, not before, and closes it when the pointer leaves', async () => {
    const root = mount(<Practice />)
    // Loaded before, so that the rest alone is timed.
    clickOn(button(root, 'magnesium'))
    await cardOf(root, 'Magnesium')
    press('Escape')
    await vi.waitFor(() => expect(card(root)).toBeNull())
    vi.useFakeTimers()
    point(button(root, 'calf stretch'), 'pointermove')
    await vi.advanceTimersByTimeAsync(defaults.reading.dwellMs - 1)
    expect(card(root)).toBeNull()
    await vi.advanceTimersByTimeAsync(50)
    expect(card(root)?.querySelector('h2')?.textContent).toBe('Stretching')
    point(find(root, 'h2'), 'pointermove')
    await vi.advanceTimersByTimeAsync(graceMs - 1)
    expect(card(root)).not.toBeNull()
    // Into the card in time: it stays.
    point(find(root, '.cw-card'), 'pointermove')
    await vi.advanceTimersByTimeAsync(graceMs * 2)
    expect(card(root)).not.toBeNull()
    point(find(root, 'h2'), 'pointermove')
    await vi.advanceTimersByTimeAsync(graceMs + 50)
    expect(card(root)).toBeNull()
  })

  it('opens nothing in passing or by touch alone, and closes with a press outside', async () => {
    const root = mount(<Practice />)
    vi.useFakeTimers()
    point(button(root, 'magnesium'), 'pointermove')
    await vi.advanceTimersByTimeAsync(200)
    point(find(root, 'h2'), 'pointermove')
    button(root, 'magnesium').dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'touch' }))
    await vi.advanceTimersByTimeAsync(1000)
    expect(card(root)).toBeNull()
    vi.useRealTimers()
    clickOn(button(root, 'magnesium'))
    await cardOf(root, 'Magnesium')
    point(find(root, 'h2'), 'pointerdown')
    await vi.waitFor(() => expect(card(root)).toBeNull())
  })

  it('only says that it is practice where a card would hide marks, and opens the library beside the page', async () => {
    const pages: unknown[] = []
    onTestFinished(
      onMessage('page/open', ({ data }) => {
        pages.push(data)
        return true
      }),
    )
    const root = mount(<Practice />)
    clickOn(button(root, 'magnesium'))
    await cardOf(root, 'Magnesium')
    button(root, strings.card.hideTopicNamed('Magnesium')).click()
    await shows(root, words.practice.onlyPractice)
    button(root, strings.card.allEvidence).click()
    await vi.waitFor(() => expect(pages).toEqual([{ library: 'magnesium' }]))
    button(root, strings.card.stretch).click()
    await vi.waitFor(() => expect(pages).toEqual([{ library: 'magnesium' }, 'routine']))
    await vi.waitFor(() => expect(root.textContent).not.toContain(words.practice.onlyPractice))
  })

  it('says when the evidence does not load', async () => {
    const root = mount(<Practice load={() => Promise.reject(new Error('damaged'))} />)
    clickOn(button(root, 'magnesium'))
    await shows(root, words.practice.failed)
    expect(card(root)).toBeNull()
  })
})

describe('the evening reminder', () => {
  it('is set for every evening with one button, and can be tested right there', async () => {
    const patches = answerPlans({ ok: true })
    const root = await welcome()
    expect(find<HTMLInputElement>(root, 'input[type="time"]').value).toBe('22:30')
    await remind(root, '21:45')
    await shows(root, words.bedtime.on)
    expect(patches).toEqual([{ on: true, times: Array.from({ length: 7 }, () => '21:45') }])
    expect(root.querySelector('form')).toBeNull()
    expect(document.activeElement).toBe(find(root, '.planned'))
    onTestFinished(onMessage('reminder/test', () => ({ ok: true })))
    button(root, doctorStrings.send).click()
    await shows(root, doctorStrings.asked)
    expect(await axeViolations(root)).toEqual([])
  })

  it('names a bad time at its field and sends nothing', async () => {
    const patches = answerPlans({ ok: true })
    const root = await welcome()
    await remind(root, '')
    await shows(root, words.bedtime.badTime)
    const field = find(root, 'input[type="time"]')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(field.getAttribute('aria-describedby')).toContain(find(root, '.bedtime [role="alert"]').id)
    expect(document.activeElement).toBe(field)
    expect(patches).toEqual([])
    expect(await axeViolations(root)).toEqual([])
    await remind(root, '23:00')
    await shows(root, words.bedtime.on)
  })

  it('is not asked for again where it is on', async () => {
    const root = await welcome({ on: true })
    expect(seenText(root)).toContain(words.bedtime.on)
    expect(seenText(root)).toMatch(/Next reminder: \w+ at \d|open until/)
    expect(root.querySelector('form')).toBeNull()
    expect(document.activeElement).toBe(document.body)
  })

  it('follows what is set elsewhere', async () => {
    const root = await welcome()
    await browser.storage.local.set({ plan: { ...defaultPlan, on: true } })
    await shows(root, words.bedtime.on)
  })

  it('says why nothing was stored, and keeps what was typed', async () => {
    answerPlans({ ok: false, reason: 'quota' })
    const root = await welcome()
    await remind(root, '21:00')
    await shows(root, strings.failures.quota)
    expect(find<HTMLInputElement>(root, 'input[type="time"]').value).toBe('21:00')
  })

  it('says that storage cannot be reached, and tries again', async () => {
    const get = vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('no storage'))
    onTestFinished(() => get.mockRestore())
    const root = mount(<App />)
    await shows(root, words.bedtime.unread)
    expect(root.querySelector('form')).toBeNull()
    button(root, words.bedtime.retry).click()
    await shows(root, words.bedtime.before)
    expect(root.textContent).not.toContain(words.bedtime.unread)
  })
})

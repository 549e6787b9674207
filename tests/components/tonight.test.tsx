// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultPlan, type EveningLog, emptyEvening, type Plan } from '../../core/bedtime/plan.ts'
import { bedtimeStrings } from '../../core/strings/bedtime.ts'
import { strings } from '../../core/strings/interface.ts'
import { App } from '../../entrypoints/popup/App.tsx'
import { answerEvenings, answerPages, answerPlanChanges } from './background.ts'
import { axeViolations, button, find, mount, seenText, spokenText, type } from './mount.tsx'

const words = bedtimeStrings.popup
const tuesday = '2026-11-24'
const local = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(Temporal.Now.timeZoneId()).epochMilliseconds
const clock = (text: string) =>
  new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(local(text))
const night = (parts: Partial<EveningLog>, evening = tuesday): EveningLog => ({ ...emptyEvening(evening), ...parts })
const shown = { shownAt: [local('2026-11-24T22:30')] }
const panel = (root: Element) => find(root, '#panel-tonight')
const shows = (root: Element, text: string) => vi.waitFor(() => expect(seenText(panel(root))).toContain(text))
const buttons = (root: Element) => [...panel(root).querySelectorAll('button')].map((one) => one.textContent)

/** The popup over a page of the browser, on which nothing can be found. */
async function popup(now: string, plan: Partial<Plan> = { on: true }, log: EveningLog[] = []) {
  vi.setSystemTime(local(now))
  await browser.storage.local.set({ plan: { ...defaultPlan, ...plan }, log })
  const root = mount(<App />)
  await vi.waitFor(() => expect(find(root, '.tonight h2')).toBeDefined())
  return root
}

beforeEach(() => {
  fakeBrowser.reset()
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  Object.assign(browser.tabs, {
    query: async () => [{ id: 7, url: 'chrome://newtab' }],
    connect: () => ({
      onMessage: { addListener: () => {} },
      onDisconnect: { addListener: (end: () => void) => setTimeout(end) },
      postMessage: () => {},
      disconnect: () => {},
    }),
  })
})

describe('tonight', () => {
  it.each<[string, string, Partial<Plan>, EveningLog[], string, string[]]>([
    ['without a plan', '2026-11-24T20:00', {}, [], words.off, [words.turnOn]],
    ['in a pause', '2026-11-24T20:00', { on: true, pausedUntil: '2026-11-27' }, [], words.paused, [words.unpause]],
    ['to rest', '2026-11-24T20:00', { on: true, rests: ['2026-11-24'] }, [], words.rest, []],
    ['ahead', '2026-11-24T20:00', { on: true }, [], clock('2026-11-24T22:30'), [words.start, words.skip]],
    [
      'on another day',
      '2026-11-24T20:00',
      { on: true, times: [null, null, null, null, '21:00', null, null] },
      [],
      clock('2026-11-27T21:00'),
      [words.start],
    ],
    [
      'open',
      '2026-11-24T22:35',
      { on: true },
      [night(shown)],
      words.open,
      [words.start, words.skip, 'In 10 min', 'In 30 min'],
    ],
    [
      'open and late',
      '2026-11-24T23:40',
      { on: true },
      [night(shown)],
      words.openText.short,
      [words.start, words.skip, 'In 10 min', 'In 30 min'],
    ],
    [
      'nearly over',
      '2026-11-25T00:45',
      { on: true },
      [night(shown)],
      words.openText.short,
      [words.start, words.skip, 'In 10 min'],
    ],
    [
      'over in minutes',
      '2026-11-25T00:55',
      { on: true },
      [night(shown)],
      words.openText.tomorrow,
      [words.start, words.skip],
    ],
    [
      'put off',
      '2026-11-24T22:35',
      { on: true },
      [night({ ...shown, snoozedUntil: local('2026-11-24T23:05') })],
      clock('2026-11-24T23:05'),
      [words.start, words.skip, 'In 10 min', 'In 30 min'],
    ],
    [
      'held back',
      '2026-11-24T22:35',
      { on: true },
      [night({ heldSince: local('2026-11-24T22:30') })],
      words.heldText,
      [words.start, words.skip, 'In 10 min', 'In 30 min'],
    ],
    ['begun', '2026-11-24T22:35', { on: true }, [night({ answer: 'started' })], words.started, [words.startAgain]],
    ['done', '2026-11-24T22:35', { on: true }, [night({ answer: 'done' })], words.done, [words.startAgain]],
    [
      'skipped',
      '2026-11-24T22:35',
      { on: true },
      [night({ answer: 'skipped' })],
      words.skippedText,
      [words.resume, words.start],
    ],
    [
      'skipped and over',
      '2026-11-25T02:00',
      { on: true },
      [night({ answer: 'skipped' })],
      words.skippedText,
      [words.start],
    ],
  ])('%s: says so and offers what can be answered', async (_, now, plan, log, text, offered) => {
    const root = await popup(now, plan, log)
    await shows(root, text)
    expect(buttons(root)).toEqual(offered)
    expect(await axeViolations(root)).toEqual([])
  })

  it.each<[string, string, EveningLog[], object]>([
    ['In 30 min', '2026-11-24T22:35', [night(shown)], { type: 'snooze', minutes: 30 }],
    [words.skip, '2026-11-24T20:00', [], { type: 'skip' }],
    [words.resume, '2026-11-24T22:35', [night({ answer: 'skipped' })], { type: 'resume' }],
  ])('"%s" is sent', async (label, now, log, answer) => {
    const answers = answerEvenings({ ok: true })
    const root = await popup(now, { on: true }, log)
    button(panel(root), label).click()
    await vi.waitFor(() => expect(answers).toEqual([answer]))
  })

  it('says why an answer was not stored', async () => {
    answerEvenings({ ok: false, reason: 'quota' })
    const root = await popup('2026-11-24T20:00')
    button(panel(root), words.skip).click()
    await shows(root, strings.failures.quota)
    expect(await axeViolations(root)).toEqual([])
  })

  it('says so when the background does not answer', async () => {
    const root = await popup('2026-11-24T20:00')
    button(panel(root), words.skip).click()
    await shows(root, strings.failures.unavailable)
  })

  it('ends a pause', async () => {
    const patches = answerPlanChanges({ ok: true })
    const root = await popup('2026-11-24T20:00', { on: true, pausedUntil: '2026-11-27' })
    button(panel(root), words.unpause).click()
    await vi.waitFor(() => expect(patches).toEqual([{ pausedUntil: null }]))
  })

  it('follows what happens elsewhere', async () => {
    const root = await popup('2026-11-24T20:00')
    await browser.storage.local.set({ log: [night({ answer: 'done' })] })
    await shows(root, words.done)
  })

  it('follows the clock', async () => {
    const root = await popup('2026-11-24T22:29')
    await shows(root, clock('2026-11-24T22:30'))
    vi.setSystemTime(local('2026-11-24T22:30'))
    dispatchEvent(new Event('focus'))
    await shows(root, words.open)
  })

  it('says so when the plan cannot be read', async () => {
    const get = vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('gone'))
    onTestFinished(() => get.mockRestore())
    const root = mount(<App />)
    await shows(root, words.loadFailed)
  })
})

describe('the short form', () => {
  it('switches the reminder on at the typed time', async () => {
    const patches = answerPlanChanges({ ok: true })
    const root = await popup('2026-11-24T20:00', {})
    type(find<HTMLInputElement>(panel(root), 'input'), '21:45')
    button(panel(root), words.turnOn).click()
    await vi.waitFor(() => expect(patches).toEqual([{ on: true, times: Array(7).fill('21:45') }]))
  })

  it('does not take an empty time, and says so at the field', async () => {
    const patches = answerPlanChanges({ ok: true })
    const root = await popup('2026-11-24T20:00', {})
    const field = find<HTMLInputElement>(panel(root), 'input')
    type(field, '')
    button(panel(root), words.turnOn).click()
    await shows(root, words.timeError)
    expect(field.getAttribute('aria-invalid')).toBe('true')
    expect(find(root, `[id="${field.getAttribute('aria-describedby')}"]`).textContent).toBe(words.timeError)
    expect(await axeViolations(root)).toEqual([])
    expect(patches).toEqual([])
  })

  it('keeps times that differ by day', async () => {
    const patches = answerPlanChanges({ ok: true })
    const root = await popup('2026-11-24T20:00', { times: ['21:00', null, '22:00', null, null, null, null] })
    button(panel(root), words.turnOn).click()
    await vi.waitFor(() => expect(patches).toEqual([{ on: true }]))
  })
})

it('no nights are shown to someone without a plan who has noted none', async () => {
  const root = await popup('2026-11-24T20:00', {})
  expect(root.querySelector('.nights')).toBeNull()
})

it('the last seven nights are seen and read out', async () => {
  const log = ['18', '20', '23'].map((day) => night({ answer: 'done' }, `2026-11-${day}`))
  const root = await popup('2026-11-24T20:00', { on: true }, log)
  expect(panel(root).querySelectorAll('.nights li.done .cw-icon')).toHaveLength(3)
  expect([...panel(root).querySelectorAll('.nights li')].map(spokenText)).toEqual([
    expect.stringContaining('stretched'),
    ...Array(1).fill(expect.stringContaining('no stretch noted')),
    expect.stringContaining('stretched'),
    ...Array(2).fill(expect.stringContaining('no stretch noted')),
    expect.stringContaining('stretched'),
    expect.stringContaining('not yet'),
  ])
  await shows(root, '3 of the last 7 nights')
})

describe('the ways out', () => {
  it.each([
    [words.start, 'routine'],
    [words.cramp, 'cramp-now'],
  ])('"%s" opens %s and closes the popup', async (label, page) => {
    const pages = answerPages(true)
    const close = vi.spyOn(window, 'close').mockImplementation(() => {})
    const root = await popup('2026-11-24T20:00')
    button(root, label).click()
    await vi.waitFor(() => expect(close).toHaveBeenCalled())
    expect(pages).toEqual([page])
  })

  it('say so when the page does not open', async () => {
    answerPages(false)
    const close = vi.spyOn(window, 'close').mockImplementation(() => {})
    close.mockClear()
    const root = await popup('2026-11-24T20:00')
    button(root, words.cramp).click()
    await vi.waitFor(() => expect(seenText(root)).toContain(words.openFailed))
    expect(close).not.toHaveBeenCalled()
  })
})

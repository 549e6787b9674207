// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultPlan, type Plan } from '../../core/bedtime/plan.ts'
import { bedtimeStrings } from '../../core/strings/bedtime.ts'
import { strings } from '../../core/strings/interface.ts'
import { App } from '../../entrypoints/options/App.tsx'
import { answerPages, answerPlanChanges } from './background.ts'
import { axeViolations, button, find, mount, seenText, type } from './mount.tsx'

const words = bedtimeStrings.options
const local = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(Temporal.Now.timeZoneId()).epochMilliseconds
const shows = (root: Element, text: string) => vi.waitFor(() => expect(seenText(root)).toContain(text))
const weekday = (day: number) =>
  new Intl.DateTimeFormat(undefined, { weekday: 'long' }).format(new Date(2024, 0, 1 + day))

async function bedtime(plan: Partial<Plan> = {}) {
  await browser.storage.local.set({ plan: { ...defaultPlan, on: true, ...plan } })
  const root = mount(<App />)
  await vi.waitFor(() => expect(root.querySelector('#bedtime')).not.toBeNull())
  return find(root, '#bedtime')
}

/** The control whose label begins with these words. */
function control<Field extends HTMLElement = HTMLInputElement>(root: Element, label: string): Field {
  const found = [...root.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label))
  if (!found) throw new Error(`no label "${label}"`)
  return find<Field>(root, `[id="${found.getAttribute('for')}"]`)
}

/** The box or switch inside of a label that begins with these words. */
function box(root: Element, label: string): HTMLInputElement {
  const found = [...root.querySelectorAll('label')].find(
    (one) => one.textContent?.startsWith(label) && one.querySelector('input'),
  )
  if (!found) throw new Error(`no box "${label}"`)
  return find<HTMLInputElement>(found, 'input')
}

function leave(field: HTMLInputElement, text: string) {
  type(field, text)
  field.dispatchEvent(new FocusEvent('blur'))
}

/** What is said to be wrong with a field, found the way a screen reader finds it. */
function faultOf(root: Element, field: HTMLElement): string | null {
  if (field.getAttribute('aria-invalid') !== 'true') return null
  const ids = field.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => root.querySelector(`[id="${id}"] .field-error`)?.textContent ?? '').join('')
}

const at = (day: number, time: string | null) => defaultPlan.times.map((old, index) => (index === day ? time : old))

beforeEach(() => {
  fakeBrowser.reset()
  vi.useFakeTimers({ toFake: ['Date'], now: local('2026-11-24T20:00') })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  Object.assign(browser, { commands: { getAll: async () => [] } })
  browser.runtime.getManifest = () => ({ manifest_version: 3, name: 'Crampwise', version: '1.2.3' })
})

describe('the bedtime section', () => {
  it('stands first and is first in the list of sections', async () => {
    const root = await bedtime()
    expect(document.querySelector('nav a')?.getAttribute('href')).toBe('#bedtime')
    expect(document.querySelector('main section')).toBe(root)
  })

  it.each<[string, Partial<Plan>, string]>([
    ['tonight', {}, 'Next reminder: tonight at'],
    ['nothing', { on: false }, bedtimeStrings.nextNone],
    ['a pause', { pausedUntil: '2026-11-27' }, 'Paused until'],
    [
      'another day',
      { times: at(9, null).map((_, day) => (day === 3 ? '22:00' : null)) },
      `Next reminder: ${weekday(3)} at`,
    ],
    ['tomorrow', { times: at(1, null) }, 'Next reminder: tomorrow at'],
  ])('says what happens next: %s', async (_, plan, text) => {
    const root = await bedtime(plan)
    await vi.waitFor(() => expect(find(root, '.next').textContent).toContain(text))
  })

  it.each<[string, (root: Element) => void, Partial<Plan>]>([
    ['the switch', (root) => box(root, words.on).click(), { on: false }],
    ['the time', (root) => type(control(root, words.everyEvening), '21:15'), { times: Array(7).fill('21:15') }],
    ['the end', (root) => type(control(root, words.until), '00:30'), { windowMinutes: 120 }],
    ['the notice', (root) => box(root, words.notice(10)).click(), { notice: true }],
    ['the sound', (root) => box(root, words.sounds.system).click(), { sound: 'system' }],
    ['the first snooze', (root) => type(control(root, 'Shorter'), '15'), { snoozes: [15, 30] }],
    ['the second snooze', (root) => type(control(root, 'Longer'), '90'), { snoozes: [10, 90] }],
    ['the pause', (root) => type(control(root, words.pause), '2026-12-27'), { pausedUntil: '2026-12-27' }],
    [
      'the repeats',
      (root) => {
        const field = control<HTMLSelectElement>(root, words.repeats)
        field.value = '3'
        field.dispatchEvent(new Event('change', { bubbles: true }))
      },
      { repeats: 3 },
    ],
  ])('saves %s at once and says so', async (_, act, patch) => {
    const patches = answerPlanChanges({ ok: true })
    const root = await bedtime()
    act(root)
    await shows(document.body, strings.options.saved)
    expect(patches).toEqual([patch])
  })

  it('ends a pause by its button, and by emptying the field', async () => {
    const patches = answerPlanChanges({ ok: true })
    const root = await bedtime({ pausedUntil: '2026-12-27' })
    button(root, words.pauseClear).click()
    leave(control(root, words.pause), '')
    await vi.waitFor(() => expect(patches).toEqual([{ pausedUntil: null }, { pausedUntil: null }]))
    expect(faultOf(root, control(root, words.pause))).toBeNull()
  })

  it('shows no pause that is over', async () => {
    const root = await bedtime({ pausedUntil: '2026-11-24' })
    expect(control(root, words.pause).value).toBe('')
  })

  it.each<[string, string, string, string, string]>([
    ['an empty time', words.everyEvening, '', words.timeError, '21:00'],
    ['an impossible time', words.everyEvening, '25:00', words.timeError, '21:00'],
    ['no end', words.until, '', words.windowErrors['no-time'], '23:30'],
    ['a window of nothing', words.until, '22:30', words.windowErrors.zero, '23:30'],
    ['a window too short', words.until, '22:45', words.windowErrors.short, '23:30'],
    ['a window too long', words.until, '11:00', words.windowErrors.long, '23:30'],
    ['a snooze that is not whole', 'Shorter', '7.5', words.snoozeError(0, 'not-whole'), '20'],
    ['a snooze too short', 'Shorter', '4', words.snoozeError(0, 'range'), '20'],
    ['a snooze too long', 'Longer', '91', words.snoozeError(1, 'range'), '60'],
    ['a first snooze that is not the shorter', 'Shorter', '30', words.snoozeError(0, 'order'), '20'],
    ['a second snooze that is not the longer', 'Longer', '10', words.snoozeError(1, 'order'), '60'],
    ['a pause until today', words.pause, '2026-11-24', words.pauseErrors.past, '2026-11-25'],
    ['a pause until a day there is not', words.pause, '2027-02-29', words.pauseErrors['no-date'], '2026-11-25'],
  ])('keeps the last value for %s, and says so at the field', async (_, label, bad, error, good) => {
    const patches = answerPlanChanges({ ok: true })
    const root = await bedtime()
    const field = control(root, label)
    // A browser empties a field of what can be no date; the text itself is only for those that do not.
    if (field.type !== 'text') field.type = 'text'
    leave(field, bad)
    await vi.waitFor(() => expect(faultOf(root, field)).toBe(error))
    expect(patches).toEqual([])
    expect(await axeViolations(root)).toEqual([])
    type(field, good)
    await vi.waitFor(() => expect(faultOf(root, field)).toBeNull())
    expect(patches).toHaveLength(1)
  })

  it('calls a half-typed date wrong, not empty', async () => {
    const patches = answerPlanChanges({ ok: true })
    const root = await bedtime()
    const field = control(root, words.pause)
    Object.defineProperty(field, 'validity', { value: { badInput: true } })
    leave(field, '')
    await vi.waitFor(() => expect(faultOf(root, field)).toBe(words.pauseErrors['no-date']))
    expect(patches).toEqual([])
  })

  it('takes both snoozes once the second is right as well', async () => {
    const patches = answerPlanChanges({ ok: true })
    const root = await bedtime()
    type(control(root, 'Shorter'), '45')
    await vi.waitFor(() => expect(faultOf(root, control(root, 'Shorter'))).not.toBeNull())
    type(control(root, 'Longer'), '60')
    await vi.waitFor(() => expect(patches).toEqual([{ snoozes: [45, 60] }]))
  })

  it('sets a control back and says why when nothing was stored', async () => {
    answerPlanChanges({ ok: false, reason: 'quota' })
    const root = await bedtime()
    type(control(root, words.everyEvening), '21:00')
    box(root, words.on).click()
    await shows(root, strings.failures.quota)
    await vi.waitFor(() => expect(box(root, words.on).checked).toBe(true))
    await vi.waitFor(() => expect(control(root, words.everyEvening).value).toBe('22:30'))
  })

  it('says so when the background does not answer', async () => {
    const root = await bedtime()
    box(root, words.on).click()
    await shows(root, strings.failures.unavailable)
  })

  it('follows changes made elsewhere', async () => {
    const root = await bedtime()
    await browser.storage.local.set({ plan: { ...defaultPlan, on: false } })
    await vi.waitFor(() => expect(box(root, words.on).checked).toBe(false))
  })

  it('names what was reset, also after the next change', async () => {
    await bedtime({ times: ['soon'] })
    await shows(document.body, words.resetNames.times)
    await browser.storage.local.set({ plan: defaultPlan })
    await vi.waitFor(() => expect(box(document.body, words.on).checked).toBe(false))
    expect(seenText(document.body)).toContain(words.resetNames.times)
  })

  it('opens the routine, and says so when it cannot', async () => {
    const pages = answerPages(false)
    const root = await bedtime()
    button(root, words.routine).click()
    await shows(root, words.openFailed)
    expect(pages).toEqual(['routine'])
  })
})

describe('different times on some days', () => {
  it('unfold seven evenings, and fold into one time again', async () => {
    const patches = answerPlanChanges({ ok: true })
    const root = await bedtime({ times: at(0, '21:00') })
    expect(root.querySelectorAll('.night-row')).toHaveLength(7)
    expect(await axeViolations(root)).toEqual([])
    box(root, words.differ).click()
    await vi.waitFor(() => expect(patches).toEqual([{ times: Array(7).fill('21:00') }]))
  })

  it('unfold without a change', async () => {
    const patches = answerPlanChanges({ ok: true })
    const root = await bedtime()
    expect(root.querySelector('.night-row')).toBeNull()
    box(root, words.differ).click()
    await vi.waitFor(() => expect(root.querySelectorAll('.night-row')).toHaveLength(7))
    expect(patches).toEqual([])
  })

  it('change one day’s time, and switch a day off and on', async () => {
    const patches = answerPlanChanges({ ok: true })
    const root = await bedtime({ times: at(0, null) })
    type(control(root, words.dayTime(weekday(2))), '23:15')
    await vi.waitFor(() => expect(patches).toHaveLength(1))
    box(root, weekday(1)).click()
    await vi.waitFor(() => expect(patches).toHaveLength(2))
    box(root, weekday(0)).click()
    await vi.waitFor(() => expect(patches).toHaveLength(3))
    expect(patches).toEqual([
      { times: [null, '22:30', '23:15', '22:30', '22:30', '22:30', '22:30'] },
      { times: [null, null, '22:30', '22:30', '22:30', '22:30', '22:30'] },
      { times: Array(7).fill('22:30') },
    ])
  })

  it('keep the last evening, each time it is tried, and say why', async () => {
    const patches = answerPlanChanges({ ok: true })
    const root = await bedtime({ times: at(9, null).map((_, day) => (day === 4 ? '22:00' : null)) })
    for (let tries = 0; tries < 2; tries += 1) {
      box(root, weekday(4)).click()
      await shows(root, words.noDayError)
      await vi.waitFor(() => expect(box(root, weekday(4)).checked).toBe(true))
    }
    const described = find(root, '.week').getAttribute('aria-describedby')?.split(' ') ?? []
    expect(described.some((id) => root.querySelector(`[id="${id}"] .field-error`) !== null)).toBe(true)
    expect(await axeViolations(root)).toEqual([])
    box(root, weekday(0)).click()
    await vi.waitFor(() => expect(patches).toHaveLength(1))
    expect(seenText(root)).not.toContain(words.noDayError)
  })

  it.each([
    ['21:00', words.windowErrors.zero],
    ['21:20', words.windowErrors.short],
    ['09:30', words.windowErrors.long],
  ])('measure the window from the first evening: %s', async (end, error) => {
    const patches = answerPlanChanges({ ok: true })
    const root = await bedtime({ times: at(0, null).map((time, day) => (day === 1 ? '21:00' : time)) })
    const field = control(root, words.untilOn(weekday(1)))
    expect(field.value).toBe('23:30')
    leave(field, end)
    await vi.waitFor(() => expect(faultOf(root, field)).toBe(error))
    expect(patches).toEqual([])
    expect(seenText(root)).toContain(words.windowOthers)
  })

  it('say at a day’s own field that its time is none', async () => {
    const patches = answerPlanChanges({ ok: true })
    const root = await bedtime({ times: at(0, '21:00') })
    const field = control(root, words.dayTime(weekday(0)))
    leave(field, '')
    await vi.waitFor(() => expect(faultOf(root, field)).toBe(words.timeError))
    expect(patches).toEqual([])
  })
})

// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import {
  defaultPlan,
  type EveningAnswer,
  type EveningLog,
  emptyEvening,
  type Plan,
  type Session,
} from '../../core/bedtime/plan.ts'
import { timeWords } from '../../core/bedtime/when.ts'
import type { ChangeResult } from '../../core/settings.ts'
import { strings } from '../../core/strings/interface.ts'
import { routineStrings as words } from '../../core/strings/routine.ts'
import { onMessage } from '../../data/messaging.ts'
import { loadRoutines } from '../../data/routines.ts'
import { createBedtimeWriter } from '../../data/stores/write-bedtime.ts'
import { App } from '../../entrypoints/routine/App.tsx'
import { phaseMark } from '../../entrypoints/routine/Running.tsx'
import { axeViolations, button, find, mount, seenText } from './mount.tsx'

const today = '2026-11-24'
const zone = () => Temporal.Now.timeZoneId()
const at = (time: string) => Temporal.PlainDateTime.from(`${today}T${time}`).toZonedDateTime(zone()).epochMilliseconds
const clockNow = () => Temporal.Instant.fromEpochMilliseconds(Date.now()).toZonedDateTimeISO(zone())

/** Stands in for the background, with its own writer; collects what it was sent. `failures` are answered first. */
function background(failures: ChangeResult[] = []) {
  const writer = createBedtimeWriter(clockNow)
  const answers: EveningAnswer[] = []
  const sessions: Session[] = []
  const ends = [
    onMessage('evening/answer', ({ data }) => {
      answers.push(data)
      return writer.answerEvening(data)
    }),
    onMessage('session/log', ({ data }) => {
      sessions.push(data)
      return failures.shift() ?? writer.logSession(data)
    }),
  ]
  for (const end of ends) onTestFinished(end)
  return { answers, sessions }
}

/** Lets time pass: timers, messages and drawing go on with it. */
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000)

/** Replaces a global until the test ends. `vi.unstubAllGlobals` would take the extension's own with it. */
function stub(name: string, value: unknown): void {
  const before = Object.getOwnPropertyDescriptor(globalThis, name)
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  onTestFinished(() => {
    if (before) Object.defineProperty(globalThis, name, before)
    else Reflect.deleteProperty(globalThis, name)
  })
}

interface Scene {
  hash?: string
  /** Of the clock on the wall. */
  time?: string
  plan?: Partial<Plan>
  log?: EveningLog[]
}

async function open({ hash = '#/', time = '22:35', plan = {}, log = [] }: Scene = {}): Promise<HTMLElement> {
  vi.setSystemTime(at(time))
  await browser.storage.local.set({ plan: { ...defaultPlan, on: true, ...plan }, log })
  history.replaceState(null, '', hash)
  const root = mount(<App />)
  await pass(0.3)
  return root
}

const digits = (root: Element) => Number.parseInt(find(root, '.ring b').textContent ?? '', 10)
const press = (key: string, target: EventTarget = document.body) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  target.dispatchEvent(event)
  return event
}
const click = async (root: Element, name: string) => {
  button(root, name).click()
  await pass(0.2)
}

beforeEach(() => {
  vi.useFakeTimers()
  fakeBrowser.reset()
  localStorage.clear()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the offer', () => {
  it('names who should not do it, where the figures come from and what is ours, before anything starts', async () => {
    background()
    const root = await open()
    const text = seenText(root)
    expect(text).toContain(words.offers.full)
    expect(text).toContain(words.figures(10, 10, 3))
    for (const caution of loadRoutines()[0]?.cautions ?? []) expect(text).toContain(caution)
    for (const href of ['/library.html#/stretching', '/library.html#/study/hallegraeff2012']) {
      expect(root.querySelector(`a[href="${href}"]`)).not.toBeNull()
    }
    expect(root.querySelector('.ring')).toBeNull()
  })

  it('lists the other routines as steps, the supervised one as not for home', async () => {
    background()
    const root = await open()
    const [, ...others] = loadRoutines()
    expect(root.querySelectorAll('.others details')).toHaveLength(others.length)
    const supervised = others.filter(({ use }) => use === 'supervised')
    for (const { name } of supervised) {
      const details = [...root.querySelectorAll('.others details')].find((one) => one.textContent?.startsWith(name))
      expect(details?.textContent).toContain(words.others.supervised)
    }
  })

  it.each([
    ['23:30', 'short'],
    ['00:55', 'tomorrow'],
  ] as const)('at %s it is %s', async (time, offer) => {
    background()
    // The evening of the day before.
    const root = await open({ time })
    expect(seenText(root)).toContain(words.offers[offer])
    expect(seenText(root)).toContain(words.takes(130))
  })

  it('puts the reminder off and says when it comes', async () => {
    const { answers } = background()
    const root = await open()
    await click(root, words.laterBy(10))
    await pass(0.2)
    expect(answers).toEqual([{ type: 'snooze', minutes: 10 }])
    expect(find(root, '.next').textContent).toContain(`You will be reminded at ${timeWords(at('22:45'))}`)
  })

  it('takes "not tonight" and says what comes next, and takes it back', async () => {
    const { answers } = background()
    const root = await open()
    await click(root, words.skip)
    expect(find(root, '.next').textContent).toContain('No more reminders this evening. Next reminder: tomorrow')
    await click(root, words.resume)
    expect(answers.map(({ type }) => type)).toEqual(['skip', 'resume'])
    expect(button(root, words.skip)).toBeTruthy()
  })

  it('asks nothing of an evening that is not there', async () => {
    background()
    const root = await open({ plan: { on: false } })
    expect(() => button(root, words.skip)).toThrow()
    expect(() => button(root, words.laterBy(10))).toThrow()
  })

  it('says that the reminder waited for a video', async () => {
    background()
    const root = await open({ log: [{ ...emptyEvening(today), heldSince: at('22:31') }] })
    expect(seenText(root)).toContain(words.waited)
  })

  it('keeps the choices for next time, and lives with damaged ones', async () => {
    background()
    const root = await open()
    find<HTMLInputElement>(root, 'input[value="seated"]').click()
    await pass(0.2)
    expect(seenText(root)).toContain(words.takes(60))
    expect(seenText(await open())).toContain(words.takes(60))
    localStorage.setItem('routine-choices', '{"version":7,"order":')
    expect(seenText(await open())).toContain(words.takes(190))
  })

  it('works without the plan', async () => {
    background()
    vi.spyOn(browser.storage.local, 'get').mockRejectedValueOnce(new Error('gone'))
    const root = await open()
    expect(seenText(root)).toContain(words.planUnread)
    await click(root, words.start)
    expect(root.querySelector('.ring')).not.toBeNull()
  })
})

describe('the routine under way', () => {
  async function begin(scene: Scene = {}, failures: ChangeResult[] = []) {
    const sent = background(failures)
    const root = await open(scene)
    button(root, words.start).click()
    await pass(0)
    return { root, ...sent }
  }

  it('goes through all parts to the end by itself and logs the whole dose', async () => {
    const { root, answers, sessions } = await begin()
    expect(seenText(root)).toContain('Get ready')
    expect(find(root, 'h1').textContent).toBe('Calf, left leg')
    await pass(10.1)
    expect(seenText(root)).toContain('Hold 1 of 3, then change legs')
    await pass(10)
    expect(find(root, '.kind').textContent).toBe('Change legs')
    expect(find(root, 'h1').textContent).toBe('Calf, right leg')
    await pass(170.5)
    expect(find(root, 'h1').textContent).toBe(words.result.done)
    expect(seenText(root)).toContain('the whole of the trial’s dose')
    expect(seenText(root)).toContain(words.result.logged)
    expect(seenText(root)).toContain('Next reminder: tomorrow')
    expect(answers).toEqual([{ type: 'start' }])
    expect(sessions).toHaveLength(1)
    expect(sessions[0]).toMatchObject({ routine: 'hallegraeff_bedtime', share: 1 })
    expect(document.activeElement).toBe(find(root, 'h1'))
  })

  it('keeps the second while paused, and the pause is announced', async () => {
    const { root } = await begin()
    await pass(12)
    const before = digits(root)
    await click(root, words.running.pause)
    await pass(60)
    expect(digits(root)).toBe(before)
    expect(find(root, '[role=status]').textContent).toBe(words.running.paused)
    await click(root, words.running.resume)
    await pass(3)
    expect(digits(root)).toBeLessThan(before)
  })

  it('waits where it was when the computer slept, counts nothing of that time, and says why', async () => {
    const { root, sessions } = await begin()
    await pass(14)
    const before = digits(root)
    // The clock ran on through the sleep; no timer did.
    const clock = performance.now.bind(performance)
    vi.spyOn(performance, 'now').mockImplementation(() => clock() + 3_600_000)
    await pass(1)
    expect(seenText(root)).toContain(words.running.slept)
    expect(find(root, '[role=status]').textContent).toBe(words.running.slept)
    expect(digits(root)).toBe(before)
    await click(root, words.running.resume)
    expect(seenText(root)).not.toContain(words.running.slept)
    await pass(2)
    await click(root, words.running.end)
    expect(sessions[0]?.share).toBeLessThan(0.06)
    vi.mocked(performance.now).mockRestore()
  })

  it('announces each part once, not each second', async () => {
    const { root } = await begin()
    await pass(0.2)
    const said: (string | null)[] = []
    new MutationObserver(() => said.push(find(root, '[role=status]').textContent)).observe(
      find(root, '[role=status]'),
      { characterData: true, childList: true, subtree: true },
    )
    await pass(24)
    expect(said).toEqual(['Hold 1 of 3, 10 seconds.', 'Change legs: right leg.'])
    expect(find(root, '.ring').getAttribute('aria-live')).toBe('off')
  })

  it('says two thirds after the short one', async () => {
    const { root, sessions } = await begin({ time: '23:30' })
    await pass(131)
    expect(sessions[0]?.share).toBeCloseTo(2 / 3, 3)
    expect(seenText(root)).toContain('two thirds of the trial’s dose')
  })

  it('skips, and logs only what was held', async () => {
    const { root, sessions } = await begin()
    await click(root, words.running.skip)
    await pass(5)
    await click(root, words.running.skip)
    await click(root, words.running.end)
    expect(sessions).toHaveLength(1)
    expect(sessions[0]?.share).toBeGreaterThan(0.03)
    expect(sessions[0]?.share).toBeLessThan(0.06)
  })

  it('logs nothing when nothing was held, and says so', async () => {
    const { root, sessions } = await begin()
    await click(root, words.running.end)
    expect(sessions).toEqual([])
    expect(seenText(root)).toContain(words.result.nothing)
    await click(root, words.result.back)
    expect(document.activeElement).toBe(find(root, 'h1'))
  })

  it('offers to try again when the log failed, with the same session', async () => {
    const { root, sessions } = await begin({}, [{ ok: false, reason: 'quota' }])
    await pass(191)
    expect(find(root, '[role=alert]').textContent).toContain(strings.failures.quota)
    await click(root, words.result.retry)
    expect(sessions).toHaveLength(2)
    expect(sessions[1]).toEqual(sessions[0])
    expect(root.querySelector('[role=alert]')).toBeNull()
    expect(seenText(root)).toContain(words.result.logged)
  })

  it('takes a session that could not be noted along with the next one', async () => {
    const { root, sessions } = await begin({}, [{ ok: false, reason: 'unavailable' }])
    await pass(191)
    await click(root, words.result.again)
    await pass(191)
    expect(new Set(sessions.map(({ endedAt }) => endedAt)).size).toBe(2)
    const { log } = await browser.storage.local.get('log')
    expect((log as EveningLog[])[0]?.sessions).toHaveLength(2)
  })

  it('logs what was held when the page is left', async () => {
    const { sessions } = await begin()
    await pass(15)
    dispatchEvent(new Event('pagehide'))
    await pass(0.2)
    expect(sessions).toHaveLength(1)
  })

  it('follows the keyboard, and leaves Space to a button that has the focus', async () => {
    const { root } = await begin()
    await pass(3)
    press(' ')
    await pass(0.2)
    expect(find(root, '.kind').textContent).toBe(words.running.paused)
    press(' ')
    await pass(0.2)
    expect(press(' ', button(root, words.running.skip)).defaultPrevented).toBe(false)
    await pass(0.2)
    expect(find(root, '.kind').textContent).toBe('Get ready')
    press('ArrowRight')
    await pass(0.2)
    expect(find(root, '.kind').textContent).toBe('Hold')
    press('ArrowLeft')
    await pass(0.2)
    expect(find(root, '.kind').textContent).toBe('Get ready')
  })

  it('follows the arrows as they point where text runs to the left', async () => {
    document.documentElement.style.direction = 'rtl'
    onTestFinished(() => document.documentElement.removeAttribute('style'))
    const { root } = await begin()
    await pass(3)
    press('ArrowLeft')
    await pass(0.2)
    expect(find(root, '.kind').textContent).toBe('Hold')
    press('ArrowRight')
    await pass(0.2)
    expect(find(root, '.kind').textContent).toBe('Get ready')
  })

  it('asks before Escape ends it, and goes on when told to', async () => {
    const { root, sessions } = await begin()
    await pass(15)
    press('Escape')
    await pass(5)
    expect(find(root, 'dialog').textContent).toContain(words.running.ask)
    await click(root, words.running.askStay)
    expect(root.querySelector('dialog')).toBeNull()
    expect(find(root, '.kind').textContent).toBe('Hold')
    expect(document.activeElement).toBe(button(root, words.running.pause))
    press('Escape')
    await pass(0.2)
    await click(root, words.running.askEnd)
    expect(sessions).toHaveLength(1)
  })

  it('begins at once at #/start, and not again after a reload', async () => {
    const { answers } = background()
    const root = await open({ hash: '?test=1#/start' })
    expect(root.querySelector('.ring')).not.toBeNull()
    expect(location.hash).toBe('#/')
    expect(answers).toEqual([{ type: 'start' }])
  })

  it('marks each part with how late it was drawn', async () => {
    const mark = vi.spyOn(performance, 'mark')
    await begin()
    await pass(26)
    const details = mark.mock.calls.filter(([name]) => name === phaseMark).map(([, options]) => options?.detail)
    expect(details.map(({ index }) => index)).toEqual([0, 1, 2, 3])
    for (const { lateMs } of details) expect(lateMs).toBeLessThan(150)
  })

  it('plans the tones of all changes ahead after a click, and takes them back on a pause', async () => {
    const notes: { at: number; stopped: boolean }[] = []
    class Node {
      gain = { setValueAtTime() {}, linearRampToValueAtTime() {}, exponentialRampToValueAtTime() {} }
      frequency = { value: 0 }
      connect(next: unknown) {
        return next
      }
      disconnect() {}
      own = { at: 0, stopped: false }
      start(at: number) {
        this.own.at = at
        notes.push(this.own)
      }
      stop(at?: number) {
        if (at === undefined) this.own.stopped = true
      }
    }
    const made = vi.fn()
    stub(
      'AudioContext',
      class {
        constructor() {
          made()
        }
        state = 'running'
        currentTime = 100
        destination = {}
        createOscillator = () => new Node()
        createGain = () => new Node()
        close = async () => {}
      },
    )
    const sent = background()
    const root = await open()
    expect(made).not.toHaveBeenCalled()
    stub('navigator', Object.assign(Object.create(navigator), { userActivation: { hasBeenActive: true } }))
    await click(root, words.start)
    // One for each of 23 changes, two for the end.
    expect(notes).toHaveLength(25)
    expect(notes[0]?.at).toBeCloseTo(110, 0)
    await click(root, words.running.pause)
    expect(notes.every(({ stopped }) => stopped)).toBe(true)
    await click(root, words.running.resume)
    expect(notes).toHaveLength(50)
    expect(sent.answers).toHaveLength(1)
  })

  it('goes on without audio', async () => {
    stub(
      'AudioContext',
      class {
        constructor() {
          throw new Error('no audio')
        }
      },
    )
    const { root } = await begin()
    await click(root, words.running.pause)
    await click(root, words.running.resume)
    await pass(12)
    expect(find(root, '.kind').textContent).toBe('Hold')
  })

  it('never speaks with a voice of a network', async () => {
    const speak = vi.fn()
    const voice = { lang: 'en-GB', localService: false }
    stub('speechSynthesis', { getVoices: () => [voice], speak, cancel() {} })
    stub('SpeechSynthesisUtterance', class {})
    localStorage.setItem('routine-choices', '{"cues":true}')
    const { root } = await begin()
    await pass(12)
    expect(speak).not.toHaveBeenCalled()
    voice.localService = true
    await click(root, words.running.end)
    const again = await open()
    button(again, words.start).click()
    await pass(12)
    expect(speak).toHaveBeenCalledTimes(2)
  })
})

describe('a cramp now', () => {
  it('shows the steps first, then the red flags, and leads to all of them', async () => {
    const root = await open({ hash: '#/now' })
    expect(root.querySelectorAll('.steps li').length).toBeGreaterThan(3)
    expect(root.querySelectorAll('.steps svg')).toHaveLength(2)
    expect(seenText(root)).toContain('call an ambulance')
    expect(seenText(root)).toContain(words.now.doctor)
    expect(root.querySelector('a[href="/library.html#/red_flags"]')).not.toBeNull()
    expect(find(root, '.steps').compareDocumentPosition(find(root, '.cw-cautions'))).toBe(
      document.DOCUMENT_POSITION_FOLLOWING,
    )
  })

  it('leads to the stretch and takes the focus there', async () => {
    background()
    const root = await open({ hash: '#/now' })
    location.hash = '#/'
    dispatchEvent(new Event('hashchange'))
    await pass(0.3)
    expect(find(root, 'h1').textContent).toBe(words.title)
    expect(document.activeElement).toBe(find(root, 'h1'))
  })
})

it('has no fault axe can find, in any view', async () => {
  background()
  const views: HTMLElement[] = []
  const check = async (root: HTMLElement) => {
    views.push(root)
    vi.useRealTimers()
    const found = await axeViolations(root)
    vi.useFakeTimers()
    expect(found).toEqual([])
  }
  await check(await open({ hash: '#/now' }))
  const root = await open()
  await check(root)
  button(await open(), words.start).click()
  await pass(12)
  await check(find(document, 'body > div'))
  button(document, words.running.end).click()
  await pass(0.5)
  await check(find(document, 'body > div'))
})

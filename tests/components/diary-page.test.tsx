import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultPlan } from '../../core/bedtime/plan.ts'
import { eveningWords } from '../../core/diary/night-words.ts'
import { bedtimeStrings } from '../../core/strings/bedtime.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { clearDiary, readDiary } from '../../data/stores/diary.ts'
import { App } from '../../entrypoints/diary/App.tsx'
import { App as Popup } from '../../entrypoints/popup/App.tsx'
import { createFakeDatabase } from '../fixtures/fake-database.ts'
import { axeViolations, button, find, mount, seenText } from './mount.tsx'

const words = diaryStrings.night
const fake = createFakeDatabase()
const local = (text: string) =>
  Temporal.PlainDateTime.from(text).toZonedDateTime(Temporal.Now.timeZoneId()).epochMilliseconds
const shows = (root: Element, text: string) => vi.waitFor(() => expect(seenText(root)).toContain(text))

beforeEach(async () => {
  vi.stubGlobal('indexedDB', fake.factory)
  vi.useFakeTimers({ toFake: ['Date'] })
  onTestFinished(() => {
    vi.useRealTimers()
  })
  vi.setSystemTime(local('2026-11-28T09:00'))
  fakeBrowser.reset()
  fake.opens = 'well'
  fake.commits = 'well'
  location.hash = ''
  await clearDiary()
})

/** The page on an empty diary, once it was read. */
async function page(hash = '#/') {
  location.hash = hash
  await browser.storage.local.set({ plan: { ...defaultPlan } })
  const root = mount(<App />)
  await vi.waitFor(() => find(root, 'main h1'))
  return root
}

describe('the page of the diary', () => {
  it('keeps a night by one press', async () => {
    const root = await page()
    await shows(root, eveningWords('2026-11-27', '2026-11-28'))
    button(root, '2').click()
    await shows(root, words.saved(2, false))
    const { diary } = await readDiary()
    expect(diary.nights).toMatchObject([{ evening: '2026-11-27', cramps: 2, orMore: false }])
  })

  it('goes on to the next night where it stays open, but not while its form is in use', async () => {
    const root = await page()
    const form = find(root, '.night-form')
    button(form, '0').focus()
    vi.setSystemTime(local('2026-11-29T09:00'))
    dispatchEvent(new Event('focus'))
    await shows(root, words.earlierNight)
    // Nothing more happens: some turns of the clock show it.
    await new Promise((done) => setTimeout(done, 60))
    expect(seenText(root)).toContain(words.earlierNight)
    expect(seenText(form)).toContain(eveningWords('2026-11-27', '2026-11-28'))
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    dispatchEvent(new Event('focus'))
    await shows(root, eveningWords('2026-11-28', '2026-11-28'))
    expect(seenText(root)).toContain(words.last)
  })

  it('shows the month again that was left for one of its nights', async () => {
    const root = await page()
    button(root, diaryStrings.calendar.previous).click()
    await vi.waitFor(() => find(root, '[data-evening="2026-10-14"]'))
    location.hash = '#/night/2026-10-14'
    dispatchEvent(new Event('hashchange'))
    await shows(root, words.ofEvening(eveningWords('2026-10-14', '2026-11-28')))
    location.hash = '#/'
    dispatchEvent(new Event('hashchange'))
    await vi.waitFor(() => find(root, '[data-evening="2026-10-14"]'))
  })

  it('says why the diary could not be read, and reads it again', async () => {
    fake.opens = new DOMException('No.', 'SecurityError')
    fake.lose()
    const root = await page()
    await shows(root, diaryStrings.unread.reasons.unavailable)
    expect(root.querySelector('.count')).toBeNull()
    expect(await axeViolations(root)).toEqual([])
    fake.opens = 'well'
    button(root, diaryStrings.unread.retry).click()
    await vi.waitFor(() => find(root, '.count'))
    expect(seenText(root)).not.toContain(diaryStrings.unread.title)
  })

  it('writes no night that is still to come, and knows no other addresses', async () => {
    const root = await page('#/night/2026-11-29')
    await shows(root, words.future.title)
    location.hash = '#/somewhere'
    dispatchEvent(new Event('hashchange'))
    await shows(root, diaryStrings.unknown.title)
    expect(root.querySelector('.count')).toBeNull()
  })
})

describe('last night in the popup', () => {
  it('is kept by one press, and what could not be kept is still there on another tab and back', async () => {
    Object.assign(browser.tabs, {
      query: async () => [{ id: 7, url: 'chrome://newtab' }],
      connect: () => ({
        onMessage: { addListener: () => {} },
        onDisconnect: { addListener: (end: () => void) => setTimeout(end) },
        postMessage: () => {},
        disconnect: () => {},
      }),
    })
    const root = mount(<Popup />)
    find(root, '#tab-last').click()
    const panel = find(root, '#panel-last')
    await vi.waitFor(() => find(panel, '.count'))
    fake.commits = new DOMException('No room.', 'QuotaExceededError')
    button(panel, '1').click()
    await shows(panel, diaryStrings.failures.full)
    find(root, '#tab-tonight').click()
    await vi.waitFor(() => expect(panel.hidden).toBe(true))
    find(root, '#tab-last').click()
    await vi.waitFor(() => expect(panel.hidden).toBe(false))
    expect(button(panel, '1').getAttribute('aria-pressed')).toBe('true')
    fake.commits = 'well'
    button(panel, words.retry).click()
    await shows(panel, words.saved(1, false))
    expect(find(root, '#tab-last').textContent).toBe(bedtimeStrings.popup.last)
  })
})

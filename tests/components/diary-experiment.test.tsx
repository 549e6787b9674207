// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import { defaultPlan, type EveningLog, emptyEvening, type Plan } from '../../core/bedtime/plan.ts'
import { dayWords } from '../../core/bedtime/when.ts'
import { addDays } from '../../core/diary/compare.ts'
import { blocksOf, eveningsOf, lastEveningOf, restEvenings } from '../../core/diary/experiment.ts'
import type { Diary, Experiment as ExperimentEntry } from '../../core/diary/types.ts'
import { experimentStrings as words } from '../../core/strings/diary-experiment.ts'
import { onMessage } from '../../data/messaging.ts'
import { Experiment } from '../../entrypoints/diary/Experiment.tsx'
import { nightsFrom } from '../core/diary/make-nights.ts'
import { anExperiment } from '../fixtures/diary.ts'
import { axeViolations, button, find, mount } from './mount.tsx'

const now = () => Temporal.ZonedDateTime.from('2026-11-28T21:00[Europe/Berlin]')
const today = '2026-11-28'
/** Its run-in ends on 2026-11-07; blocks of 7: stretch, rest, rest, stretch. */
const experiment = anExperiment()

interface Page {
  root: HTMLElement
  saved: ExperimentEntry[]
  patches: Partial<Plan>[]
}

async function page(
  diary: Partial<Diary>,
  {
    plan = {},
    isKept = true,
    log = [],
    on = today,
  }: { plan?: Partial<Plan>; isKept?: boolean; log?: EveningLog[]; on?: string } = {},
): Promise<Page> {
  const saved: ExperimentEntry[] = []
  const patches: Partial<Plan>[] = []
  await browser.storage.local.set({ plan: { ...defaultPlan, on: true, ...plan } })
  const end = onMessage('plan/change', async ({ data }) => {
    patches.push(data)
    const { plan: stored } = await browser.storage.local.get('plan')
    await browser.storage.local.set({ plan: { ...(stored as Plan), ...data } })
    return { ok: true }
  })
  onTestFinished(end)
  const whole = { nights: [], periods: [], experiments: [], ...diary }
  const save = async (one: ExperimentEntry) => {
    saved.push(one)
    return { ok: isKept }
  }
  const root = mount(<Experiment diary={whole} log={log} today={on} now={now} reload={() => {}} save={save} />)
  return { root, saved, patches }
}

beforeEach(() => fakeBrowser.reset())

describe('an experiment, before it begins', () => {
  it('says what it asks, how long, and who should not, and draws the order when it is begun', async () => {
    const { root, saved } = await page({ nights: nightsFrom('2026-11-01', Array(28).fill(1)) })
    expect(root.textContent).toContain(words.start.only)
    expect(root.textContent).toContain(words.start.lengthHelp(10, 12, 5))
    expect(root.textContent).toContain(words.start.expected(60))
    expect(root.querySelectorAll('details li').length).toBeGreaterThan(3)
    expect(await axeViolations(root)).toEqual([])
    find<HTMLInputElement>(root, 'input[value="short"]').click()
    await vi.waitFor(() => expect(root.textContent).toContain(words.start.expected(36)))
    button(root, words.start.begin).click()
    await vi.waitFor(() => expect(saved).toHaveLength(1))
    expect(saved[0]).toMatchObject({ from: today, runIn: 7, blockNights: 3, stopped: null })
    expect(saved[0]?.arms.filter((arm) => arm === 'rest')).toHaveLength(6)
  })

  it('warns where cramps are few', async () => {
    const { root } = await page({ nights: nightsFrom('2026-11-01', [1, ...Array(27).fill(0)]) })
    expect(root.textContent).toContain(words.start.fewCramps(2))
  })

  it('offers to switch the reminder on where it is off', async () => {
    const { root, patches } = await page({}, { plan: { on: false } })
    await vi.waitFor(() => button(root, words.start.turnOn).click())
    await vi.waitFor(() => expect(patches).toEqual([{ on: true }]))
    await vi.waitFor(() => expect(root.textContent).not.toContain(words.start.reminderOff))
  })

  it('says when it could not be saved', async () => {
    const { root } = await page({}, { isKept: false })
    button(root, words.start.begin).click()
    await vi.waitFor(() => expect(find(root, '[role="alert"]').textContent).toContain(words.failures.save))
  })
})

describe('an experiment under way', () => {
  it.each([
    ['2026-11-03', words.running.tonight['run-in']],
    ['2026-11-08', words.running.tonight.stretch],
    ['2026-11-15', words.running.tonight.rest],
  ])('says on %s: %s', async (on, lead) => {
    const { root } = await page({ experiments: [experiment] }, { on })
    expect(find(root, '.tonight').textContent).toBe(lead)
    expect(root.textContent).not.toContain(words.start.begin)
    expect(await axeViolations(root)).toEqual([])
  })

  it('tells the reminder of the evenings to rest on, once', async () => {
    const { patches } = await page({ experiments: [experiment] })
    await vi.waitFor(() => expect(patches).toEqual([{ rests: restEvenings(experiment) }]))
    const { plan } = await browser.storage.local.get('plan')
    expect((plan as Plan).rests).toContain('2026-11-15')
  })

  it('lets the reminder come again once none runs', async () => {
    const { patches } = await page({}, { plan: { rests: ['2026-11-29'] } })
    await vi.waitFor(() => expect(patches).toEqual([{ rests: [] }]))
  })

  it('leads to the nights that are missing, and shows nothing of what came out', async () => {
    const nights = nightsFrom('2026-11-01', [...Array(24).fill(1), null, 1, null])
    const { root } = await page({ experiments: [experiment], nights })
    expect([...root.querySelectorAll('.missing a')].map((link) => link.getAttribute('href'))).toEqual([
      '#/night/2026-11-27',
      '#/night/2026-11-25',
    ])
    expect(root.textContent).not.toMatch(/a week|cramps in/)
    expect(find<HTMLProgressElement>(root, 'progress').value).toBe(27)
    expect(root.textContent).toContain(words.running.ends(dayWords(lastEveningOf(experiment))))
  })

  it('asks before it stops, and leads back', async () => {
    const { root, saved } = await page({ experiments: [experiment] })
    button(root, words.running.stop).click()
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(words.running.stopNo))
    button(root, words.running.stopNo).click()
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(words.running.stop))
    button(root, words.running.stop).click()
    await vi.waitFor(() => button(root, words.running.stopYes).click())
    await vi.waitFor(() =>
      expect(saved).toEqual([{ ...experiment, stopped: today, changedAt: now().epochMilliseconds }]),
    )
  })
})

describe('an experiment that is over', () => {
  const long = anExperiment({
    from: '2026-08-01',
    arms: [
      'stretch',
      'rest',
      'rest',
      'stretch',
      'stretch',
      'rest',
      'rest',
      'stretch',
      'stretch',
      'rest',
      'rest',
      'stretch',
    ],
  })
  const nightsWith = (one: ExperimentEntry, stretch: number, rest: number) => {
    const all = nightsFrom(one.from, Array(120).fill(0))
    const arms = blocksOf(one, all).flatMap(({ arm, nights }) => nights.map((night) => [night.evening, arm] as const))
    const armOf = new Map(arms)
    return all.map((night) => ({ ...night, cramps: armOf.get(night.evening) === 'stretch' ? stretch : rest }))
  }

  it('shows both arms, the answer, how it was done, and what trials found', async () => {
    const log = eveningsOf(long, 'stretch').map((evening) => ({
      ...emptyEvening(evening),
      sessions: [{ endedAt: 1, routine: 'hallegraeff_bedtime', share: 1 }],
    }))
    const { root } = await page({ experiments: [long], nights: nightsWith(long, 1, 2) }, { log: log.slice(0, 40) })
    const text = root.textContent ?? ''
    expect(text).toContain('Stretch42 cramps in 42 nights: 7.0 a week')
    expect(text).toContain('Rest84 cramps in 42 nights: 14 a week')
    expect(text).toContain(words.result.fewer)
    expect(text).toContain(words.result.chance('3%'))
    expect(text).toContain(words.result.adherence(40, 42, 0, 42))
    expect(text).toContain('Your nights in the same unit: 1.0 fewer cramps a night')
    expect(await axeViolations(root)).toEqual([])
  })

  it('says that it cannot be told where both arms are alike', async () => {
    const { root } = await page({ experiments: [long], nights: nightsWith(long, 1, 1) })
    expect(find(root, '.answer .lead').textContent).toBe(words.result.unclear)
  })

  it('says of one that was stopped that it is less sure, and gives no interval from few pairs', async () => {
    const stopped = { ...long, stopped: addDays(long.from, 40) }
    const { root } = await page({ experiments: [stopped], nights: nightsWith(long, 1, 2) })
    expect(root.textContent).toContain(words.result.stopped)
    expect(find(root, '.answer .lead').textContent).toBe(words.result.fewPairs(2, 6))
    expect(root.textContent).not.toContain('95 %')
  })

  it('tells several apart by their dates', async () => {
    const first = { ...long, id: 'e-0', from: '2026-06-01', stopped: '2026-06-20' }
    const { root } = await page({ experiments: [first, long], nights: nightsWith(long, 1, 2) })
    expect(root.querySelectorAll('.insight')).toHaveLength(2)
    expect(await axeViolations(root)).toEqual([])
  })

  it('has nothing to tell of one that was stopped at once, and lets the next begin', async () => {
    const { root } = await page({ experiments: [{ ...long, stopped: long.from }] })
    expect(find(root, '.answer .lead').textContent).toBe(words.result.noPairs)
    button(root, words.start.begin)
  })
})

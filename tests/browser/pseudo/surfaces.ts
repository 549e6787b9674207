import type { Page } from 'puppeteer-core'
import { openExtensionPage, until } from '../../../scripts/drive.ts'
import type { World } from '../harness.ts'

/** A view of one of our pages, and how to come to it. */
export interface Surface {
  name: string
  path: string
  /** After the query: "#/doctor". */
  hash?: string
  /** There once the view is. */
  shows: string
  /** Goes on from there to the state that is looked at. */
  prepare?: (page: Page) => Promise<unknown>
  /** A toolbar popup is never wider than this. */
  widest?: number
}

const click = (selector: string) => async (page: Page) => {
  await until(selector, () =>
    page.evaluate((query) => {
      const found = document.querySelector<HTMLElement>(query)
      found?.click()
      return found !== null
    }, selector),
  )
}
const there = (page: Page, selector: string) =>
  until(selector, () => page.evaluate((query) => document.querySelector(query) !== null, selector))
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

/** Every view, with what can be unfolded in it unfolded. `tab` is an article's, for the popup. */
export function surfacesOf(tab: number): Surface[] {
  const popup = { path: '/popup.html', widest: 400 }
  const library = (name: string, hash: string, shows: string): Surface => ({
    name: `library-${name}`,
    path: '/library.html',
    hash,
    shows,
    prepare: unfold,
  })
  const diary = (name: string, hash: string, shows: string): Surface => ({
    name: `diary-${name}`,
    path: '/diary.html',
    hash,
    shows,
    prepare: unfold,
  })
  return [
    { ...popup, name: 'popup', path: `/popup.html?tab=${tab}`, shows: '.finding' },
    { ...popup, name: 'popup-tonight', shows: '#tab-tonight', prepare: click('#tab-tonight') },
    {
      ...popup,
      name: 'popup-last',
      shows: '#tab-last',
      prepare: async (page) => {
        await click('#tab-last')(page)
        await there(page, '.count')
      },
    },
    { name: 'options', path: '/options.html', shows: 'input[type=checkbox]', prepare: unfold },
    { name: 'welcome', path: '/welcome.html', shows: '.practice .mark' },
    {
      name: 'welcome-card',
      path: '/welcome.html',
      shows: '.practice .mark',
      prepare: async (page) => {
        await click('.practice .mark')(page)
        await there(page, '.practice-card .cw-card')
      },
    },
    library('list', '#/', '.filters'),
    library('topic', '#/magnesium', '.entry, article'),
    library('compare', '#/compare/magnesium,stretching,quinine', '.compare'),
    library('record', '#/study/tan2024?at=tan2024.arms.k2', '.cw-record'),
    library('nutrients', '#/nutrients', '.nutrients'),
    library('article', '#/article', 'article'),
    library('changes', '#/changes', '.changes'),
    library('unknown', '#/no/such/place', 'h1'),
    {
      ...library('check', '#/check', '.check-text .under button'),
      prepare: async (page) => {
        await click('.check-text .under button')(page)
        await click('.check-text .claims button')(page)
        await there(page, '.cw-claim')
      },
    },
    { name: 'routine', path: '/routine.html', hash: '#/', shows: '.offer', prepare: unfold },
    { name: 'routine-running', path: '/routine.html', hash: '#/start', shows: '.running' },
    {
      name: 'routine-ask',
      path: '/routine.html',
      hash: '#/start',
      shows: '.running',
      prepare: async (page) => {
        await page.keyboard.press('Escape')
        await there(page, 'dialog[open]')
      },
    },
    {
      name: 'routine-result',
      path: '/routine.html',
      hash: '#/start',
      shows: '.running',
      prepare: async (page) => {
        await click('.running .go .plain')(page)
        await until('the result', () => page.evaluate(() => document.querySelector('.running') === null))
      },
    },
    { name: 'cramp-now', path: '/routine.html', hash: '#/now', shows: '.now .steps' },
    diary('nights', '#/', '.night-link'),
    {
      ...diary('night', '#/', '.night-link'),
      prepare: async (page) => {
        await page.evaluate(() => {
          const bad = [...document.querySelectorAll('.night-link')].find((one) => one.querySelector('.dots i'))
          location.hash = bad?.getAttribute('href') ?? ''
        })
        await there(page, '.edit-night summary')
        await unfold(page)
      },
    },
    diary('insights', '#/insights', '.insight'),
    diary('experiment', '#/experiment', '.experiment'),
    diary('doctor', '#/doctor', '.doctor-page'),
    diary('data', '#/data', 'h1'),
  ]
}

let opened = 0

/** Opens a view, in a window wide enough for all. */
export async function openSurface({ launched }: World, surface: Surface): Promise<Page> {
  const { path, hash = '', shows, prepare } = surface
  const page = await openExtensionPage(launched, `${path}${path.includes('?') ? '&' : '?'}pseudo=${++opened}${hash}`)
  await page.setViewport({ width: Math.min(1280, surface.widest ?? 1280), height: 900 })
  await page.bringToFront()
  await there(page, shows)
  await prepare?.(page)
  return page
}

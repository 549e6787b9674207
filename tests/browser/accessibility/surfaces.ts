import type { Page } from 'puppeteer-core'
import { until } from '../../../scripts/drive.ts'

/** One thing a page shows: how to bring it there, and what tells that it stands there. */
export interface View {
  name: string
  hash?: string
  /** Selector of what is there once it is. */
  ready: string
  prepare?: (page: Page) => Promise<unknown>
  /** A question lies over the page. */
  isDialog?: boolean
}

export interface Surface {
  path: string
  views: View[]
}

/** Clicks the first element that matches, once it is there. */
export function press(page: Page, selector: string, nth = 0): Promise<boolean> {
  return until(selector, () =>
    page.evaluate(
      (query, at) => {
        const found = [...document.querySelectorAll<HTMLElement>(query)].at(at)
        found?.click()
        return found !== undefined
      },
      selector,
      nth,
    ),
  )
}

export const isThere = (page: Page, selector: string) =>
  until(selector, () => page.evaluate((query) => document.querySelector(query) !== null, selector))

/** Opens all that is folded. */
const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

async function typeInto(page: Page, selector: string, text: string): Promise<void> {
  await isThere(page, selector)
  await page.focus(selector)
  await page.keyboard.type(text)
}

const options: Surface = {
  path: '/options.html',
  views: [
    {
      name: 'options, with a site refused and one held',
      ready: '.topic, input[type=checkbox]',
      async prepare(page) {
        await typeInto(page, '#sites input[type=text], #sites .field', 'news.example.org')
        await page.keyboard.press('Enter')
        await until('the site', () => page.evaluate(() => document.body.innerText.includes('news.example.org')))
        await typeInto(page, '#sites .field', 'not a site')
        await page.keyboard.press('Enter')
        await isThere(page, '.field-error')
        await unfold(page)
      },
    },
  ],
}

const welcome: Surface = { path: '/welcome.html', views: [{ name: 'welcome', ready: 'h1' }] }

async function checkExample(page: Page): Promise<void> {
  await press(page, '.check-text .under button')
  await press(page, '.check-text .claims button')
  await isThere(page, '.cw-claim')
}

const library: Surface = {
  path: '/library.html',
  views: [
    { name: 'library, the list', hash: '#/', ready: '.topic-line, main li' },
    { name: 'library, an entry', hash: '#/magnesium', ready: 'main .cw-row, main section', prepare: unfold },
    { name: 'library, a condition', hash: '#/leg_cramps', ready: 'h1' },
    { name: 'library, a record', hash: '#/study/tan2024?at=tan2024.arms.k2', ready: '.cw-record' },
    { name: 'library, three compared', hash: '#/compare/magnesium,quinine,stretching', ready: 'table' },
    { name: 'library, nutrients', hash: '#/nutrients', ready: '.nutrient' },
    { name: 'library, a text checked', hash: '#/check', ready: 'textarea', prepare: checkExample },
    { name: 'library, the article', hash: '#/article', ready: 'main article, main section' },
    { name: 'library, changes', hash: '#/changes', ready: 'main li, main section' },
    { name: 'library, nothing found', hash: '#/?q=zzzz', ready: 'main [role=status]' },
    { name: 'library, an address it lacks', hash: '#/gone', ready: 'h1' },
  ],
}

const diary: Surface = {
  path: '/diary.html',
  views: [
    { name: 'diary, an address it lacks', hash: '#/nowhere', ready: 'h1' },
    {
      name: 'diary, nights',
      hash: '#/',
      ready: '.u-wrap canvas',
      async prepare(page) {
        await press(page, '.add-period')
        await isThere(page, '.period-form')
        await unfold(page)
      },
    },
    {
      name: 'diary, nights as a table',
      hash: '#/',
      ready: '.month button',
      async prepare(page) {
        await page.evaluate(() => {
          const words = [...document.querySelectorAll<HTMLElement>('.month button')]
          words.find((one) => /table/i.test(one.textContent ?? ''))?.click()
        })
        await isThere(page, '.month table:not([role=grid])')
      },
    },
    {
      name: 'diary, a night',
      hash: '#/night/2026-01-05',
      ready: '.edit-night .count',
      async prepare(page) {
        await press(page, '.edit-night .count', 3)
        await isThere(page, '.night-details')
        await unfold(page)
        await typeInto(page, '.night-details .number-field input', 'soon')
        await page.keyboard.press('Tab')
        await isThere(page, '.field-error')
      },
    },
    { name: 'diary, what it shows', hash: '#/insights', ready: '.insight, main figure, main section', prepare: unfold },
    { name: 'diary, an experiment offered', hash: '#/experiment', ready: 'main button' },
    { name: 'diary, for the doctor', hash: '#/doctor', ready: 'main table' },
    { name: 'diary, your data', hash: '#/data', ready: 'main button', prepare: unfold },
  ],
}

const routine: Surface = {
  path: '/routine.html',
  views: [
    { name: 'cramp now', hash: '#/now', ready: '.steps' },
    { name: 'routine, offered', hash: '#/', ready: '.offer', prepare: unfold },
    {
      name: 'routine, under way',
      hash: '#/',
      ready: '.offer',
      async prepare(page) {
        await press(page, '.offer .go .main')
        await isThere(page, '.running')
      },
    },
    {
      name: 'routine, asked whether to end',
      hash: '#/',
      ready: '.running',
      isDialog: true,
      async prepare(page) {
        await page.keyboard.press('Escape')
        await isThere(page, 'dialog:modal')
      },
    },
    {
      name: 'routine, what came of it',
      hash: '#/',
      ready: '.running',
      async prepare(page) {
        await page.evaluate(() => document.querySelector<HTMLDialogElement>('dialog')?.close())
        await until('no dialog', () => page.evaluate(() => document.querySelector('dialog') === null))
        await press(page, '.running .go .plain')
        await until('the result', () => page.evaluate(() => document.querySelector('.running') === null))
      },
    },
  ],
}

/** Every page that opens in a tab, each view of it in an order that leads from one to the next. */
export const surfaces: readonly Surface[] = [options, welcome, library, diary, routine]

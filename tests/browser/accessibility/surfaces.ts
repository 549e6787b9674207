import type { Page } from 'puppeteer-core'
import { experimentStrings } from '../../../core/strings/diary-experiment.ts'
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
  name: string
  path: string
  /** It shows nights that were written down before. */
  isFilled?: boolean
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

function findButton(page: Page, name: string, isPressed: boolean): Promise<boolean> {
  return until(`the button ${name}`, () =>
    page.evaluate(
      (text, press) => {
        const found = [...document.querySelectorAll('button')].find((one) => one.textContent?.trim() === text)
        if (press) found?.click()
        return found !== undefined
      },
      name,
      isPressed,
    ),
  )
}

const pressNamed = (page: Page, name: string) => findButton(page, name, true)
const isNamed = (page: Page, name: string) => findButton(page, name, false)

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
  name: 'options',
  path: '/options.html',
  views: [
    {
      name: 'with a site refused and one held',
      ready: '.topic, input[type=checkbox]',
      async prepare(page) {
        await typeInto(page, '#sites input[type=text], #sites .field', 'news.example.org')
        await page.keyboard.press('Enter')
        await until('the site', () => page.evaluate(() => document.body.innerText.includes('news.example.org')))
        await typeInto(page, '#sites .field', 'not a site')
        await page.keyboard.press('Enter')
        await isThere(page, '.field-error')
        await unfold(page)
        // What comes last would move what has the focus.
        await until('the shortcuts', () => page.evaluate(() => /Alt\+Shift\+J/.test(document.body.innerText)))
      },
    },
  ],
}

const welcome: Surface = {
  name: 'welcome',
  path: '/welcome.html',
  views: [{ name: 'welcome', ready: '.bedtime form' }],
}

async function checkExample(page: Page): Promise<void> {
  await press(page, '.check-text .under button')
  await press(page, '.check-text .claims button')
  await isThere(page, '.cw-claim')
}

const library: Surface = {
  name: 'library',
  path: '/library.html',
  views: [
    { name: 'the list', hash: '#/', ready: '.topic-line, main li' },
    {
      name: 'the list, two topics chosen',
      hash: '#/',
      ready: '.topic-line',
      async prepare(page) {
        for (const nth of [3, 30]) await press(page, '.pick input', nth)
        await isThere(page, '.compare-bar:not(.empty)')
      },
    },
    { name: 'an entry', hash: '#/magnesium', ready: 'main .cw-row, main section', prepare: unfold },
    { name: 'a condition', hash: '#/leg_cramps', ready: 'h1' },
    { name: 'a record', hash: '#/study/tan2024?at=tan2024.arms.k2', ready: '.cw-record' },
    { name: 'three compared', hash: '#/compare/magnesium,quinine,stretching', ready: 'table' },
    { name: 'nutrients', hash: '#/nutrients', ready: '.nutrient' },
    { name: 'a text checked', hash: '#/check', ready: 'textarea', prepare: checkExample },
    { name: 'the article', hash: '#/article', ready: 'main article, main section' },
    { name: 'changes', hash: '#/changes', ready: 'main li, main section' },
    { name: 'nothing found', hash: '#/?q=zzzz', ready: 'main [role=status]' },
    { name: 'an address it lacks', hash: '#/gone', ready: 'h1' },
  ],
}

const emptyDiary: Surface = {
  name: 'empty diary',
  path: '/diary.html',
  views: [
    { name: 'nights, none', hash: '#/', ready: '.night-form .count' },
    { name: 'what it shows, nothing', hash: '#/insights', ready: 'main h1' },
    { name: 'for the doctor, nothing', hash: '#/doctor', ready: 'main h1' },
    { name: 'an address it lacks', hash: '#/nowhere', ready: 'h1' },
  ],
}

const diary: Surface = {
  name: 'diary',
  path: '/diary.html',
  isFilled: true,
  views: [
    {
      name: 'nights',
      hash: '#/',
      ready: '.u-wrap canvas',
      async prepare(page) {
        await press(page, '.add-period')
        await isThere(page, '.period-form')
        await unfold(page)
      },
    },
    {
      name: 'nights as a table',
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
      name: 'a night',
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
    { name: 'what it shows', hash: '#/insights', ready: '.insight, main figure, main section', prepare: unfold },
    { name: 'an experiment offered', hash: '#/experiment', ready: '.experiment .message.note button' },
    {
      name: 'an experiment under way, asked whether to stop',
      hash: '#/experiment',
      ready: 'main button',
      async prepare(page) {
        await pressNamed(page, experimentStrings.start.begin)
        await pressNamed(page, experimentStrings.running.stop)
        await isNamed(page, experimentStrings.running.stopYes)
        await until('the focus on the question', () =>
          page.evaluate(
            (stop) => !['', stop].includes(document.activeElement?.closest('button')?.textContent?.trim() ?? ''),
            experimentStrings.running.stop,
          ),
        )
      },
    },
    {
      name: 'what came of an experiment',
      hash: '#/experiment',
      ready: 'main button',
      async prepare(page) {
        await pressNamed(page, experimentStrings.running.stopYes)
        await until('what came of it', () =>
          page.evaluate((text) => document.body.innerText.includes(text), experimentStrings.result.noPairs),
        )
      },
    },
    { name: 'for the doctor', hash: '#/doctor', ready: 'main table' },
    { name: 'your data', hash: '#/data', ready: 'main button', prepare: unfold },
  ],
}

const routine: Surface = {
  name: 'routine',
  path: '/routine.html',
  views: [
    { name: 'cramp now', hash: '#/now', ready: '.steps' },
    { name: 'offered', hash: '#/', ready: '.offer', prepare: unfold },
    {
      name: 'under way',
      hash: '#/',
      ready: '.offer',
      async prepare(page) {
        await press(page, '.offer .go .main')
        await isThere(page, '.running')
      },
    },
    {
      name: 'asked whether to end',
      hash: '#/',
      ready: '.running',
      isDialog: true,
      async prepare(page) {
        await page.keyboard.press('Escape')
        await isThere(page, 'dialog:modal')
      },
    },
    {
      name: 'what came of it',
      hash: '#/',
      ready: '.running',
      async prepare(page) {
        await page.keyboard.press('Escape')
        // The question gives the focus back.
        await until('the focus on the routine', () =>
          page.evaluate(() => document.activeElement?.matches('.running .go .main') === true),
        )
        await press(page, '.running .go .plain')
        await until('the result', () => page.evaluate(() => document.activeElement?.localName === 'h1'))
      },
    },
  ],
}

/** Every page that opens in a tab, each view of it in an order that leads from one to the next. */
export const surfaces: readonly Surface[] = [options, welcome, library, emptyDiary, diary, routine]

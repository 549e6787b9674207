import type { Page } from 'puppeteer-core'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { strings } from '../../core/strings/interface.ts'
import { openExtensionPage, until, welcomePage } from '../../scripts/drive.ts'
import { axeFaults } from './axe.ts'
import { buildGallery } from './gallery/build.ts'
import { kinds, markEverything, useWorld, type World } from './harness.ts'

let opened = 0

async function openOptions(world: World): Promise<Page> {
  const page = await openExtensionPage(world.launched, `/options.html?test=${++opened}`)
  await page.setViewport({ width: 900, height: 1000 })
  await page.bringToFront()
  await until('the topics', () => page.evaluate(() => document.querySelectorAll('input[type=checkbox]').length > 10))
  return page
}

async function openPopup(world: World, tab: number): Promise<Page> {
  const page = await openExtensionPage(world.launched, `/popup.html?tab=${tab}&test=${++opened}`, true)
  await page.setViewport({ width: 400, height: 600 })
  await page.bringToFront()
  await until('the findings', () => page.evaluate(() => /magnesium/i.test(document.body.textContent ?? '')))
  return page
}

const textOf = (page: Page) => page.evaluate(() => (document.body.textContent ?? '').replace(/\s+/g, ' '))

/**
 * Presses Tab until the control that has the focus answers to a name: the label's text, the aria-label or its own text.
 * Never past the last control: in Firefox the browser itself then has the focus, and keys no longer press anything.
 */
async function tabTo(page: Page, name: RegExp, backwards = false): Promise<void> {
  const seen: string[] = []
  for (let i = 0; i < 200; i++) {
    if (backwards) await page.keyboard.down('Shift')
    await page.keyboard.press('Tab')
    if (backwards) await page.keyboard.up('Shift')
    const label = await page.evaluate(() => {
      // Firefox also stops at boxes that scroll: those are no controls.
      const element = document.activeElement?.closest('a, button, input, summary') ?? null
      const labels = element instanceof HTMLInputElement ? [...(element.labels ?? [])] : []
      return [element?.getAttribute('aria-label'), ...labels.map((each) => each.textContent), element?.textContent]
        .filter(Boolean)
        .join(' ')
        .replace(/\s+/g, ' ')
    })
    if (name.test(label)) return
    seen.push(label.slice(0, 30))
  }
  throw new Error(`Tab never reached ${name}; it went to ${seen.join(' | ')}`)
}

describe.each(kinds)("the extension's pages in %s", (kind) => {
  const world = useWorld(kind)
  beforeEach(async () => {
    await markEverything(world)
    await world.store({ topics: { off: [] }, sites: { off: [] } })
  })
  afterEach(() => expect(world.errors).toEqual([]))

  test('options switch a topic off by keyboard; open tabs follow, and it stays off after a reload', async () => {
    const article = await world.open('/demo/article.html')
    const magnesium = async () => (await article.marks()).filter(({ text }) => /magnesium/i.test(text)).length
    await until('marks of magnesium', async () => (await magnesium()) > 0)
    const options = await openOptions(world)
    await tabTo(options, /Magnesium/)
    await options.keyboard.press(' ')
    await until('the topic to be stored as off', async () =>
      JSON.stringify(await world.stored('topics')).includes('"magnesium"'),
    )
    await article.page.bringToFront()
    await until('no mark of magnesium', async () => (await magnesium()) === 0)
    await article.page.reload()
    await until('other marks', async () => (await article.marks()).length > 20)
    expect(await magnesium()).toBe(0)
  })

  test('options change density by keyboard', async () => {
    const options = await openOptions(world)
    await tabTo(options, /^Every mention/)
    await options.keyboard.press('ArrowDown')
    await until('the density to be stored', async () =>
      JSON.stringify(await world.stored('reading')).includes('"density":"section"'),
    )
  })

  test('options add and remove a site by keyboard', async () => {
    const options = await openOptions(world)
    await tabTo(options, /^Add a site/)
    await options.keyboard.type('News.Example.org')
    await options.keyboard.press('Enter')
    await until('the site to be stored', async () =>
      JSON.stringify(await world.stored('sites')).includes('"news.example.org"'),
    )
    await until('the site in the list', async () => (await textOf(options)).includes('news.example.org'))
    await tabTo(options, /^Remove news\.example\.org/, true)
    await options.keyboard.press(' ')
    await until('the site to be gone', async () => JSON.stringify(await world.stored('sites')) === '{"off":[]}')
  })

  test('damaged settings fall back one by one, and the options say which', async () => {
    await world.store({
      reading: { density: 'loud', hoverMode: 'click', hoverKey: 7, dwellMs: 'soon' },
      topics: { off: ['magnesium'] },
      sites: 'garbage',
    })
    const options = await openOptions(world)
    const text = await textOf(options)
    expect(text).toContain('Some settings were reset')
    for (const name of ['How much is marked', 'The key to hold', 'The rest before a card opens', 'Sites that are off'])
      expect(text.slice(text.indexOf('Some settings were reset')).slice(0, 500)).toContain(name)
    const chosen = await options.evaluate(() => {
      const inputs = [...document.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')]
      return inputs.map((input) => ({
        label: [...(input.labels ?? [])].map((each) => (each.textContent ?? '').replace(/\s+/g, ' ').trim()).join(' '),
        checked: input.checked,
      }))
    })
    const checked = (name: RegExp) => chosen.find(({ label }) => name.test(label))?.checked
    expect(checked(/^A click only/)).toBe(true)
    expect(checked(/^First in each section/)).toBe(true)
    expect(checked(/Magnesium/)).toBe(false)
    expect(checked(/Potassium/)).toBe(true)
  })

  test('damaged settings do not stop the marks', async () => {
    await world.store({ reading: 42, topics: [], sites: null })
    const { marks } = await world.open('/demo/article.html')
    await until('marks', async () => (await marks()).length > 5)
  })

  test('the popup lists what was found and jumps to it', async () => {
    const article = await world.open('/demo/article.html')
    await until('marks', async () => (await article.marks()).length > 20)
    const popup = await openPopup(world, article.tab)
    const text = await textOf(popup)
    for (const name of [/magnesium/i, /vitamin K2/i, /stretching/i, /leg cramps/i]) expect(text).toMatch(name)
    expect(text).toContain('Marks on 127.0.0.1')
    await tabTo(popup, /vitamin K2/i)
    await popup.keyboard.press('Enter')
    expect((await article.cardOpen()).text).toMatch(/vitamin K2/i)
  })

  test('the popup switches the site off and on', async () => {
    const article = await world.open('/demo/article.html')
    await until('marks', async () => (await article.marks()).length > 20)
    const popup = await openPopup(world, article.tab)
    await tabTo(popup, /Marks on 127\.0\.0\.1/)
    await popup.keyboard.press(' ')
    await until('no mark', async () => (await article.marks()).length === 0)
    expect(JSON.stringify(await world.stored('sites'))).toContain('127.0.0.1')
    await popup.keyboard.press(' ')
    await until('marks again', async () => (await article.marks()).length > 20)
  })

  test('a card hides its topic', async () => {
    const { page, marks, hover, card, cardOpen } = await world.open('/demo/article.html')
    await hover('Magnesium')
    await cardOpen()
    for (let i = 0; i < 100; i++) {
      await page.keyboard.press('Tab')
      if (/^hide topic.*magnesium/i.test((await card())?.focused ?? '')) break
    }
    expect((await card())?.focused).toMatch(/^hide topic.*magnesium/i)
    await page.keyboard.press('Enter')
    await until('the topic to be stored as off', async () =>
      JSON.stringify(await world.stored('topics')).includes('"magnesium"'),
    )
    // It stays to say so, after its mark has gone.
    await until('what became of it', async () =>
      (await card())?.text.includes(strings.notices.topicHidden('Magnesium')),
    )
    await until('no mark of magnesium but the one it stands at', async () => {
      const left = (await marks()).filter(({ text }) => /magnesium/i.test(text))
      return left.length <= 1
    })
    expect((await card())?.text).toContain(strings.notices.topicHidden('Magnesium'))
    await page.keyboard.press('Escape')
    await until('no mark of magnesium', async () => !(await marks()).some(({ text }) => /magnesium/i.test(text)))
  })

  test('axe finds nothing on the options, the popup with claims and the welcome page', async () => {
    await world.store({ reading: { density: 'every' } })
    const article = await world.open('/demo/article.html')
    await until('marks', async () => (await article.marks()).length > 20)
    expect(await axeFaults(await openOptions(world))).toEqual([])
    const popup = await openPopup(world, article.tab)
    await until('the claims', () => popup.evaluate(() => document.querySelector('.claims') !== null))
    expect(await axeFaults(popup)).toEqual([])
    expect(await axeFaults(await welcomePage(world.launched))).toEqual([])
  })

  test('axe finds nothing on the cards, in light and dark', async () => {
    await buildGallery()
    const { page } = await world.open('/gallery/gallery.html')
    await until('the cards', () => page.evaluate(() => (document.body.textContent ?? '').length > 1000))
    expect(await axeFaults(page)).toEqual([])
  })

  test('the demo article itself is accessible', async () => {
    for (const theme of ['light', 'dark']) {
      const { page } = await world.open(`/demo/${theme}.html`)
      expect(await axeFaults(page)).toEqual([])
    }
  })
})

import type { CDPSession } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { diaryStrings } from '../../core/strings/diary.ts'
import { strings } from '../../core/strings/interface.ts'
import { fillDiary } from '../../scripts/diary/fill-diary.ts'
import { sampleDiary } from '../../scripts/diary/sample-diary.ts'
import { inExtension, until } from '../../scripts/drive.ts'
import { actAs, drawn, type Looked, viewFaults, wideWindow } from './accessibility/inspect.ts'
import { layoutFaults } from './accessibility/layout.ts'
import { bringUp, firstAddress, lookAtCard, lookAtPage } from './accessibility/looked.ts'
import { installTools } from './accessibility/page-tools.ts'
import { isThere, press, surfaces } from './accessibility/surfaces.ts'
import { announced, readTree } from './accessibility/tree.ts'
import { inFirefox } from './background.ts'
import { kinds, type OpenTab, useWorld, type World } from './harness.ts'

const fill = ({ launched }: World) =>
  fillDiary(launched, sampleDiary(Temporal.Now.plainDateISO().subtract({ days: 1 }).toString(), 120))

describe.each(kinds)('in %s', (kind) => {
  const world = useWorld(kind)

  /** Only Chromium shows its accessibility tree, and acts as for readers of other settings. */
  async function sessionOf({ page }: Looked): Promise<CDPSession | null> {
    if (kind === 'firefox') return null
    const session = await page.createCDPSession()
    await session.send('Accessibility.enable')
    await actAs.still(session)
    return session
  }

  /** Notes the faults of one view after another. */
  function lookout() {
    const faults: string[] = []
    return {
      faults,
      async look(name: string, looked: Looked, session: CDPSession | null) {
        const found = await viewFaults(looked, kind, session)
        faults.push(...found.map((fault) => `${name}, ${fault}`))
      },
    }
  }

  for (const surface of surfaces)
    test(`the ${surface.name} can be used by keyboard, is read out in order, and fits at 400 %`, async () => {
      if (surface.isFilled) await fill(world)
      const looked = await lookAtPage(world, firstAddress(surface))
      const session = await sessionOf(looked)
      const { faults, look } = lookout()
      for (const [at, view] of surface.views.entries()) {
        await bringUp(looked.page, view, at === 0)
        await look(view.name, { ...looked, isWhole: !view.isDialog }, session)
      }
      expect(faults).toEqual([])
    }, 120_000)

  test('the popup can be and does, too, in its tabs, and where a page cannot be read', async () => {
    await world.store({ reading: { density: 'every' } })
    const article = await world.open('/demo/article.html')
    await until('marks', async () => (await article.marks()).length > 20)
    const { faults, look } = lookout()
    const looked = await lookAtPage(world, `/popup.html?tab=${article.tab}`)
    const session = await sessionOf(looked)
    await isThere(looked.page, '.claims')
    await look('this page', looked, session)
    await press(looked.page, '#tab-tonight')
    await isThere(looked.page, '#panel-tonight button')
    await look('tonight', looked, session)
    await press(looked.page, '#tab-last')
    await press(looked.page, '.last-night .count', 2)
    await isThere(looked.page, '.night-details')
    await press(looked.page, '.night-details summary')
    await look('last night', looked, session)

    // A tab that is none answers nothing.
    const none = await lookAtPage(world, '/popup.html?tab=999999')
    await press(none.page, '#tab-page')
    await isThere(none.page, '.empty h2')
    await look('a page that cannot be read', none, await sessionOf(none))
    expect(faults).toEqual([])
  }, 120_000)

  /** Opens the next card as the background does when its keys are pressed: the focus goes into it. */
  async function openByKeys(tab: OpenTab): Promise<void> {
    const before = (await tab.card())?.text
    await inExtension(
      world.launched,
      `api.tabs.sendMessage(${tab.tab}, { id: 1, type: 'mark/step', data: 'next', timestamp: 1 })`,
    )
    await until('the next card', async () => {
      const card = await tab.card()
      return card !== null && card.text !== '' && card.text !== before && !card.moving
    })
  }

  async function tabInCard(tab: OpenTab, name: RegExp): Promise<void> {
    for (let i = 0; i < 100 && !name.test((await tab.card())?.focused ?? ''); i++) await tab.page.keyboard.press('Tab')
    expect((await tab.card())?.focused).toMatch(name)
  }

  test('the card can be and does, too, of a claim, of a topic and with a record in it', async () => {
    await world.store({ reading: { density: 'every', claims: true } })
    const tab = await world.open('/pages/claims.html')
    await tab.page.setViewport(wideWindow)
    await until('marks', async () => (await tab.marks()).length > 5)
    const looked = lookAtCard(world, tab)
    const session = await sessionOf(looked)
    const { faults, look } = lookout()
    for (const name of ['a card', 'the next']) {
      await openByKeys(tab)
      await look(name, looked, session)
    }
    await tab.page.keyboard.press('Escape')
    await tab.cardClosed()
    await tab.hover('potassium')
    await tab.cardOpen()
    await tabInCard(tab, /^\d/)
    await tab.page.keyboard.press('Enter')
    await until('the record', async () => (await tab.card())?.text.includes(strings.records.back))
    await look('a record', looked, session)
    expect(faults).toEqual([])
  }, 120_000)

  if (kind === 'firefox')
    // Only Firefox can make letters larger and leave all else as it is.
    test('pages hold together with letters twice as large', async () => {
      await fill(world)
      await inFirefox(world, `Services.prefs.setBoolPref('browser.zoom.full', false)`)
      const faults: string[] = []
      for (const surface of surfaces) {
        const looked = await lookAtPage(world, firstAddress(surface))
        const { launched, page, tab, run } = looked
        await inExtension(launched, `api.tabs.setZoom(${tab}, 2).then(() => null)`)
        for (const [at, view] of surface.views.entries()) {
          await bringUp(page, view, at === 0)
          await run(installTools)
          await drawn(page)
          const found = await run(layoutFaults, false)
          faults.push(...found.map((fault) => `${surface.name}, ${view.name}, ${fault}`))
        }
        await inExtension(launched, `api.tabs.setZoom(${tab}, 1).then(() => null)`)
        await page.close()
      }
      await inFirefox(world, `Services.prefs.clearUserPref('browser.zoom.full')`)
      expect(faults).toEqual([])
    }, 120_000)
})

describe('for a reader who wants no motion', () => {
  const world = useWorld('chrome')

  test('the ring of the routine goes in steps of a second', async () => {
    const { page } = await lookAtPage(world, '/routine.html#/')
    await actAs.still(await page.createCDPSession())
    await press(page, '.offer .go .main')
    await isThere(page, '.ring .fill')
    const gapMs = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          const steps: number[] = []
          const ring = document.querySelector('.ring') as Element
          const watch = new MutationObserver((changes) => {
            if (!changes.some(({ target }) => target instanceof SVGElement)) return
            steps.push(performance.now())
            if (steps.length < 2) return
            watch.disconnect()
            done((steps[1] ?? 0) - (steps[0] ?? 0))
          })
          watch.observe(ring, { subtree: true, attributes: true })
        }),
    )
    expect(gapMs).toBeGreaterThan(700)
  })
})

describe('what changes is read out, as the tree of Chromium has it:', () => {
  const world = useWorld('chrome')

  async function listenTo(path: string) {
    const { page } = await lookAtPage(world, path)
    const session = await page.createCDPSession()
    await session.send('Accessibility.enable')
    return {
      page,
      toSay: (text: string) =>
        until(`"${text}" to be read out`, async () => announced(await readTree(session)).includes(text)),
    }
  }

  test('what is saved in the options, and what is wrong with a site', async () => {
    const { page, toSay } = await listenTo('/options.html')
    await press(page, 'input[value=page]')
    await toSay(strings.options.saved)
    await isThere(page, '#sites .field')
    await page.focus('#sites .field')
    await page.keyboard.type('not a site')
    await page.keyboard.press('Enter')
    await toSay(strings.options.sites.errors['not-host'])
  })

  test('a night that is kept', async () => {
    const { page, toSay } = await listenTo('/diary.html#/')
    await press(page, '.count', 2)
    await toSay(diaryStrings.night.saved(2, false))
  })

  test('how many topics a search leaves, and which are chosen', async () => {
    const { page, toSay } = await listenTo('/library.html#/')
    await isThere(page, 'input[type=search]')
    await page.focus('input[type=search]')
    await page.keyboard.type('magnesium')
    await toSay(strings.library.list.shown(1))
    await press(page, '.pick input')
    await toSay(strings.library.list.chosen)
  })
})

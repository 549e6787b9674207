import type { CDPSession } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { strings } from '../../core/strings/interface.ts'
import { fillDiary } from '../../scripts/diary/fill-diary.ts'
import { sampleDiary } from '../../scripts/diary/sample-diary.ts'
import { inExtension, until } from '../../scripts/drive.ts'
import { actAs, type Looked, viewFaults, wideWindow } from './accessibility/inspect.ts'
import { bringUp, firstAddress, lookAtCard, lookAtPage } from './accessibility/looked.ts'
import { isThere, press, surfaces } from './accessibility/surfaces.ts'
import { kinds, markEverything, type OpenTab, useWorld } from './harness.ts'

describe.each(kinds)('every surface in %s', (kind) => {
  const world = useWorld(kind, async ({ launched }) => {
    await fillDiary(launched, sampleDiary(Temporal.Now.plainDateISO().subtract({ days: 1 }).toString(), 120))
  })

  /** Only Chromium shows its accessibility tree, and acts as for readers of other settings. */
  async function sessionOf({ page }: Looked): Promise<CDPSession | null> {
    if (kind === 'firefox') return null
    const session = await page.createCDPSession()
    await session.send('Accessibility.enable')
    await actAs.still(session)
    return session
  }

  test.each(surfaces.map((surface) => [surface.path, surface] as const))(
    '%s is walked by keyboard, read as a tree, and fits at 400 % in each view',
    async (_, surface) => {
      const looked = await lookAtPage(world, firstAddress(surface))
      const session = await sessionOf(looked)
      const faults: string[] = []
      for (const [at, view] of surface.views.entries()) {
        await bringUp(looked.page, view, at === 0)
        const found = await viewFaults({ ...looked, isWhole: !view.isDialog }, kind, session)
        faults.push(...found.map((fault) => `${view.name}, ${fault}`))
      }
      expect(faults).toEqual([])
    },
    120_000,
  )

  test('the popup is, in its tabs, empty and failed', async () => {
    await world.store({ reading: { density: 'every' } })
    const article = await world.open('/demo/article.html')
    await until('marks', async () => (await article.marks()).length > 20)
    const faults: string[] = []
    const look = async (name: string, looked: Looked, session: CDPSession | null) => {
      const found = await viewFaults(looked, kind, session)
      faults.push(...found.map((fault) => `${name}, ${fault}`))
    }
    const looked = await lookAtPage(world, `/popup.html?tab=${article.tab}`)
    const session = await sessionOf(looked)
    await isThere(looked.page, '.claims')
    await look('this page', looked, session)
    await press(looked.page, '#tab-tonight')
    await isThere(looked.page, '#panel-tonight button')
    await look('tonight', looked, session)
    await press(looked.page, '#tab-last')
    await press(looked.page, '.count', 2)
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

  test('the card is, of a topic, of a claim and of a record', async () => {
    await markEverything(world)
    const tab = await world.open('/pages/claims.html')
    await tab.page.setViewport(wideWindow)
    await until('marks', async () => (await tab.marks()).length > 5)
    const looked = lookAtCard(world, tab)
    const session = await sessionOf(looked)
    const faults: string[] = []
    for (const name of ['a condition', 'a remedy']) {
      await openByKeys(tab)
      const found = await viewFaults(looked, kind, session)
      faults.push(...found.map((fault) => `${name}, ${fault}`))
    }
    expect(faults).toEqual([])
    expect(strings).toBeTruthy()
  }, 120_000)
})

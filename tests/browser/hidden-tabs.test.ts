import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { openFindings, until } from '../../scripts/drive.ts'
import { kinds, markEverything, useWorld } from './harness.ts'

/** Several rests between two readings of a small page: time enough for work that should not be done. */
const quietMs = 1200
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** What the page's marks cover now, those in removed text included. Runs in the page. */
function covered(): string[] {
  const texts: string[] = []
  for (const highlight of CSS.highlights.values())
    for (const { startContainer, startOffset, endOffset } of highlight)
      texts.push((startContainer.nodeValue ?? '').slice(startOffset, endOffset))
  return texts
}

/** Keeps what marks cover in the first frame after the tab is shown again. Runs in the page. */
function noteFirstFrame(): void {
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) return
    requestAnimationFrame(() => {
      const texts: string[] = []
      for (const highlight of CSS.highlights.values())
        for (const { startContainer, startOffset, endOffset } of highlight)
          if (startContainer.isConnected) texts.push((startContainer.nodeValue ?? '').slice(startOffset, endOffset))
          else texts.push('not in the page')
      Object.assign(globalThis, { firstFrame: texts })
    })
  })
}

/** Changes text under a mark, takes one out and writes two more. Runs in the page. */
function changeText(): void {
  const first = document.getElementById('first')?.firstChild
  if (first) first.nodeValue = 'At night some have none of it.'
  document.getElementById('second')?.remove()
  for (const words of ['Calf cramps hurt.', 'Magnesium is sold for foot cramps.']) {
    const p = document.createElement('p')
    p.textContent = words
    document.getElementById('main')?.append(p)
  }
}

describe.each(kinds)('a tab behind another in %s', (kind) => {
  const world = useWorld(kind, markEverything)

  const isHidden = (page: Page) => until('the page to be hidden', () => page.evaluate(() => document.hidden))

  test('is not worked on while it changes, and is caught up when it is shown: no stale mark, and the new ones', async () => {
    const { page, tab, marksToBe } = await world.open('/pages/behind.html')
    await marksToBe(['Leg cramps', 'Toe cramps'])
    const port = await openFindings(world.launched, tab)
    await until('the first report', async () => (await port.count()) > 0)
    await page.evaluate(noteFirstFrame)
    await world.open('/pages/bread.html')
    await isHidden(page)
    const told = await port.count()
    await page.evaluate(changeText)
    await pause(quietMs)
    // Each reading reports. Marks still lie where they were, over text that is another: nothing was looked at.
    expect(await port.count()).toBe(told)
    expect(await page.evaluate(covered)).toEqual(['At night s', 'Toe cramps'])
    await page.bringToFront()
    await marksToBe(['Calf cramps', 'Magnesium', 'foot cramps'])
    expect(await page.evaluate('firstFrame')).not.toContain('not in the page')
    expect(await page.evaluate('firstFrame')).not.toContain('At night s')
    // One reading for all that was missed.
    expect(await port.count()).toBe(told + 1)
    await port.close()
    expect(world.errors).toEqual([])
  })

  test('that first speaks of cramps there is marked when it is shown, and not before', async () => {
    const { page, marksToBe } = await world.open('/pages/bread.html')
    await world.open('/pages/empty.html')
    await isHidden(page)
    await page.evaluate(() => document.body.append('Leg cramps.'))
    await pause(quietMs)
    expect(await page.evaluate(covered)).toEqual([])
    await page.bringToFront()
    await marksToBe(['Leg cramps'])
    expect(world.errors).toEqual([])
  })

  test('that was loaded there is marked when it is shown, and not before', async () => {
    const { page, marksToBe } = await world.open('/pages/bread.html')
    await world.open('/pages/empty.html')
    await isHidden(page)
    await page.goto(`${world.site.origin}/pages/behind.html?loaded`)
    await pause(quietMs)
    expect(await page.evaluate(() => document.hidden)).toBe(true)
    expect(await page.evaluate(covered)).toEqual([])
    await page.bringToFront()
    await marksToBe(['Leg cramps', 'Toe cramps'])
    expect(world.errors).toEqual([])
  })

  test('that is hidden and shown in turns while it grows ends with all its marks', async () => {
    const { page, marks } = await world.open('/pages/behind.html')
    await until('marks', async () => (await marks()).length === 2)
    const { page: other } = await world.open('/pages/bread.html')
    for (let i = 0; i < 6; i++) {
      await page.evaluate(() => document.getElementById('main')?.append(' Some have calf cramps.'))
      await (i % 2 ? other : page).bringToFront()
    }
    await page.bringToFront()
    await until('all marks', async () => (await marks()).length === 8)
    expect(world.errors).toEqual([])
  })
})

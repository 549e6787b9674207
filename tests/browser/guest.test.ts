import { describe, expect, test } from 'vitest'
import { findingsPort } from '../../core/messages.ts'
import { type FrameReport, inExtension, openFindings, until } from '../../scripts/drive.ts'
import { kinds, markEverything, useWorld, type World } from './harness.ts'

/** Topics that a popup opened now would list. */
async function topicsFor(world: World, tab: number): Promise<string[]> {
  const port = await openFindings(world.launched, tab)
  const read = await until('an answer', async () => (await port.frames()).find(({ scanned }) => scanned))
  await port.close()
  return read.findings.map(({ topic }) => topic)
}

describe.each(kinds)('a good guest in %s', (kind) => {
  const world = useWorld(kind, markEverything)

  test('keeps the card that is open while the page changes its text elsewhere', async () => {
    const { page, hover, marks, cardOpen, card } = await world.open('/pages/ticker.html')
    const at = await hover('leg cramps')
    await cardOpen()
    for (let i = 1; i <= 6; i++) {
      const words = i % 2 ? 'calf cramps' : 'foot cramps'
      await page.evaluate(`tick('At last ${words}.')`)
      await until(`a mark at ${words}`, async () => (await marks()).some(({ text }) => text === words))
      await page.mouse.move(at.x + (i % 2), at.y)
    }
    expect(await page.evaluate('insertions')).toBe(1)
    expect((await card())?.text).toMatch(/^Leg cramps/)
  })

  test('leaves no card open over a pointer that went on into a frame', async () => {
    const { page, marksToBe, hover, cardOpen, cardClosed } = await world.open('/pages/frame-below.html')
    await marksToBe(['Leg cramps'])
    await hover('Leg cramps')
    await cardOpen()
    // To the far side of the frame, away from the card and from the way to it.
    await page.mouse.move(580, 430)
    await cardClosed()
  })

  test('opens no card for a pointer that crossed a mark on its way into a frame', async () => {
    const { page, marksToBe, hover, cardOpen, cardClosed } = await world.open('/pages/frame-below.html')
    await marksToBe(['Leg cramps'])
    const frame = await until('the frame', async () => page.frames().find((each) => each.url().includes('?below')))
    await until('marks in the frame', () => frame.evaluate(() => CSS.highlights.size > 0))
    // Once before, so that the card is at hand when it is wanted too late.
    const mark = await hover('Leg cramps')
    await cardOpen()
    await page.keyboard.press('Escape')
    await cardClosed()
    const inFrame = await frame.evaluate(() => {
      const text = document.querySelector('p')?.firstChild as Text
      const range = document.createRange()
      range.setStart(text, text.data.indexOf('magnesium'))
      range.setEnd(text, text.data.indexOf(' for'))
      const rect = range.getBoundingClientRect()
      return { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 }
    })
    await page.mouse.move(900, 20)
    await page.mouse.move(mark.x, mark.y)
    await page.mouse.move(inFrame.x, 40 + inFrame.y, { steps: 2 })
    // The frame's own wait began later than the page's would have.
    await cardOpen('?below')
    await cardClosed()
  })

  test('forgets a view that was replaced, also while nothing is marked', async () => {
    await world.store({ reading: { density: 'none', hoverMode: 'rest', hoverKey: 'Alt', dwellMs: 150 } })
    try {
      const { page, tab } = await world.open('/pages/route.html')
      await until('the topics of the first view', async () => (await topicsFor(world, tab)).includes('magnesium'))
      await page.evaluate("go('three')")
      await until('no topic to be left', async () => (await topicsFor(world, tab)).length === 0)
    } finally {
      await markEverything(world)
    }
  })

  test('takes back the findings of a frame that is removed', async () => {
    const { page, tab } = await world.open('/pages/frames.html')
    const port = await openFindings(world.launched, tab)
    const topPort = await openFindings(world.launched, tab, 0)
    const top = await until('the top frame', async () => (await topPort.frames())[0]?.frame)
    const isRemoved = ({ frame, host }: FrameReport) => frame !== top && host === '127.0.0.1'
    await until('findings of all frames', async () => {
      const frames = await port.frames()
      return frames.length === 3 && frames.every(({ findings }) => findings.length > 0)
    })
    await page.evaluate(() => document.getElementById('same')?.remove())
    await until('the frame to take its findings back', async () =>
      (await port.frames()).filter(isRemoved).every(({ findings }) => findings.length === 0),
    )
    const others = (await port.frames()).filter((frame) => !isRemoved(frame))
    expect(others.every(({ findings }) => findings.length > 0)).toBe(true)
    expect(await topPort.frames()).toHaveLength(1)
    await port.close()
    await topPort.close()
  })

  test('answers a popup after another that closed at once', async () => {
    const { page, tab } = await world.open('/pages/bread.html')
    await inExtension(world.launched, `api.tabs.connect(${tab}, { name: '${findingsPort}' }).disconnect()`)
    const port = await openFindings(world.launched, tab)
    await until('an answer', async () => (await port.frames())[0]?.scanned)
    await page.evaluate(() => {
      const words = document.createElement('p')
      words.textContent = 'Some take magnesium for leg cramps.'
      document.getElementById('main')?.append(words)
    })
    await until('the new topics', async () => (await port.frames())[0]?.findings.length === 2)
    await port.close()
    expect(world.errors).toEqual([])
  })

  // Only Chromium lets a test collect garbage.
  if (kind === 'chrome') {
    test('keeps no component alive that the page has thrown away', async () => {
      const { page, marks, marksToBe } = await world.open('/pages/components.html')
      await marksToBe(['Leg cramps'])
      for (let i = 0; i < 10; i++) {
        await page.evaluate('showRows(5)')
        await until('marks in all rows', async () => (await marks()).length === 6)
      }
      await page.evaluate('showRows(0)')
      await marksToBe(['Leg cramps'])
      expect(await page.evaluate('made()')).toBe(50)
      const devtools = await page.createCDPSession()
      let alive = 50
      await until('the components to go', async () => {
        await devtools.send('HeapProfiler.collectGarbage')
        alive = Number(await page.evaluate('alive()'))
        return alive <= 5
      }).catch((error: unknown) => {
        throw new Error(`${String(error)}: ${alive} of 50 are still there`)
      })
    })
  }
})

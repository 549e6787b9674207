import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Page } from 'puppeteer-core'
import { hoverMark, inContentWorld, type Mark, openExtensionPage, readCard, readMarks, tabAt, until } from './drive.ts'
import type { Launched } from './launch.ts'
import { projectFolder } from './tools.ts'

const folder = join(projectFolder, '.output', 'tour')
const size = { width: 1120, height: 820, deviceScaleFactor: 2 }

/** What the tour hovers where the page holds it; other marks stand in for those it does not. */
const wanted = [/^magnesium/i, /^vitamin k/i, /^stretching/i]

async function save(page: Page, name: string): Promise<void> {
  const path = join(folder, `${name}.png`)
  await page.screenshot({ path: path as `${string}.png` })
  console.log(`saved ${relative(process.cwd(), path)}`)
}

function printMarks(address: string, marks: Mark[]): void {
  const counts = new Map<string, number>()
  for (const { text } of marks) {
    const name = text.toLowerCase().replace(/\s+/g, ' ')
    counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  console.log(`\n${address}\n${marks.length} marks:`)
  for (const [name, count] of counts) console.log(`  ${name}${count > 1 ? ` (${count})` : ''}`)
}

/** Three marks worth a card, each with its own text. */
function choose(marks: Mark[]): { text: string; nth: number }[] {
  const chosen = wanted.flatMap((pattern) => marks.find((mark) => pattern.test(mark.text)) ?? [])
  for (const mark of marks) {
    if (chosen.length >= wanted.length) break
    if (!chosen.some((other) => other.text.toLowerCase() === mark.text.toLowerCase())) chosen.push(mark)
  }
  return chosen.map((mark) => ({
    text: mark.text,
    nth: marks.filter((other) => other.text === mark.text && other.offset <= mark.offset).length,
  }))
}

async function visit(launched: Launched, address: string, suffix: string): Promise<number> {
  const page = await launched.browser.newPage()
  await page.setViewport(size)
  await page.goto(address)
  await page.bringToFront()
  const marks = await until(`marks on ${address}`, async () => {
    const found = await page.evaluate(readMarks)
    return found.length > 0 && found
  })
  printMarks(address, marks)
  await save(page, `page-${suffix}`)
  const tab = await tabAt(launched, address)
  for (const { text, nth } of choose(marks)) {
    await hoverMark(page, text, nth)
    const card = await until(`the card of ${text}`, async () => {
      const open = await inContentWorld(launched, { tab }, readCard)
      return open?.text && !open.moving ? open : null
    })
    console.log(`\n"${text}" opens: ${card.text.slice(0, 140)}...`)
    await save(page, `card-${text.toLowerCase().replace(/\s+/g, '-')}-${suffix}`)
    await page.keyboard.press('Escape')
    await until('the card to close', async () => (await page.$('.crampwise-card')) === null)
  }
  return tab
}

async function savePage(launched: Launched, path: string, name: string, width: number, height: number): Promise<void> {
  const page = await openExtensionPage(launched, path)
  await page.setViewport({ width, height, deviceScaleFactor: 2 })
  await until(`${path} to show something`, () => page.evaluate('document.body.innerText.trim().length > 40'))
  await page.bringToFront()
  await save(page, name)
}

/** Goes through the extension by itself: pages, cards, popup, options. Saves a picture of each. */
export async function makeTour(launched: Launched, addresses: { light: string; dark: string | null }): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const tab = await visit(launched, addresses.light, 'light')
  if (addresses.dark) await visit(launched, addresses.dark, 'dark')
  console.log('')
  await savePage(launched, `/popup.html?tab=${tab}`, 'popup', 360, 550)
  await savePage(launched, '/options.html?tour', 'options', 900, 1000)
}

import type { Page } from 'puppeteer-core'
import { hoverMark, readMarks, until } from '../drive.ts'

/** One round through the generated pages, as a reader in a hurry would take it. Ends with the page at rest. */
export async function browseRound(page: Page): Promise<void> {
  await page.evaluate('leaf(400)')
  await page.evaluate('scrollFeed(20)')
  await page.evaluate('exchangeParts(3)')
  await page.evaluate('tick(20)')
  await page.focus('#field')
  await page.keyboard.type('Some take magnesium for leg cramps.')
  await page.focus('#editor')
  await page.keyboard.type(' Calf cramps.')
  await page.evaluate('rest()')
  await until('marks to open', () => page.evaluate(isRead))
  // Of words and of sentences that claim something, as they come.
  for (const { text } of (await page.evaluate(readMarks)).slice(0, 3)) await openCard(page, text)
  await page.mouse.move(5, 5)
  await page.evaluate('rest()')
  // Text that was set anew is marked again: figures are only taken of a page that was read.
  await until('the marks of the page at rest', () => page.evaluate(isRead))
}

/** Whether the page at rest has its marks and no card. Runs in the page. */
function isRead(): boolean {
  const ranges = [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0)
  return ranges >= 3 && document.querySelector('.crampwise-card') === null
}

function hasCard(): boolean {
  return document.querySelector('.crampwise-card') !== null
}

async function openCard(page: Page, text: string): Promise<void> {
  await hoverMark(page, text)
  // Not by a handle to the element, which would keep it alive.
  await until(`the card of ${text}`, () => page.evaluate(hasCard))
  await page.keyboard.press('Escape')
  await until('the card to close', async () => !(await page.evaluate(hasCard)))
  await page.mouse.move(5, 5)
}

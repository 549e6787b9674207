import type { Page } from 'puppeteer-core'
import { paletteStrings } from '../../core/strings/palette.ts'
import { until } from '../../scripts/drive.ts'
import { inFirefox, serviceWorker } from './background.ts'
import type { World } from './harness.ts'

const front = `Services.wm.getMostRecentWindow('navigator:browser')`
const menu = `${front}.document.getElementById('contentAreaContextMenu')`

/** Selects the text of an element and chooses the line of the menu there; returns what was selected. */
export async function askAbout(world: World, page: Page, selector: string): Promise<string> {
  await page.bringToFront()
  const { text, x, y } = await page.evaluate((name) => {
    const element = document.querySelector(name)
    if (!element) throw new Error(`nothing matches ${name}`)
    element.scrollIntoView({ block: 'center' })
    getSelection()?.selectAllChildren(element)
    const { left, top } = element.getClientRects()[0] ?? { left: 0, top: 0 }
    return { text: String(getSelection()), x: left + 8, y: top + 8 }
  }, selector)
  if (world.kind === 'firefox') {
    await inFirefox(world, '1')
    await page.bringToFront()
    await page.mouse.click(x, y, { button: 'right' })
    await chooseInFirefox(world)
  } else {
    await askInChromium(world, text)
  }
  return text
}

/** Presses our line of the open menu, as a person would. */
async function chooseInFirefox(world: World): Promise<void> {
  const item = `[...${menu}.querySelectorAll('menuitem')].find((one) => one.label === ${JSON.stringify(paletteStrings.menu)})`
  await until('the line in the menu', () =>
    inFirefox(world, `${menu}.state === 'open' && ${item} !== undefined && (${menu}.activateItem(${item}), true)`),
  )
}

/** Chromium's menus are out of a driver's reach: the event of the choice is sent where it would come. */
export async function askInChromium(world: World, text: string, tab: object | null = null): Promise<void> {
  const info = { menuItemId: 'evidence', editable: false, pageUrl: 'about:blank', selectionText: text }
  await inWorker(
    world,
    `chrome.contextMenus.onClicked.dispatch(${JSON.stringify(info)}, ${JSON.stringify(tab)} ?? undefined)`,
  )
}

/** What the address bar says to what is typed after the keyword: its first line, and those to choose from. */
export async function typeInBar(world: World, typed: string): Promise<{ first: string; others: string[] }> {
  if (world.kind === 'firefox') {
    const search = `(async () => {
      const bar = ${front}.gURLBar
      bar.focus()
      bar.search(${JSON.stringify(`cramp ${typed}`)})
      const { results } = await bar.lastQueryContextPromise
      return JSON.stringify(results.map(({ payload }) => payload.title))
    })()`
    // A search made before the background has answered ends without its lines.
    const titles = await until('what the address bar says', async () => {
      const all = JSON.parse(String(await inFirefox(world, search))) as string[]
      return all.length > 1 ? all : null
    })
    return { first: titles[0] ?? '', others: titles.slice(1) }
  }
  const said = await inWorker(
    world,
    `new Promise((done) => {
      const set = chrome.omnibox.setDefaultSuggestion
      const said = []
      chrome.omnibox.setDefaultSuggestion = (line) => (said.push(line.description), set.call(chrome.omnibox, line))
      chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(typed)}, (lines) => {
        chrome.omnibox.setDefaultSuggestion = set
        done(JSON.stringify({ first: said.at(-1) ?? '', others: lines.map(({ description }) => description) }))
      })
    })`,
  )
  return JSON.parse(String(said)) as { first: string; others: string[] }
}

/** Presses Enter on what is typed after the keyword, in the tab of a page. */
export async function enterInBar(world: World, page: Page, typed: string, disposition: string): Promise<void> {
  if (world.kind === 'firefox') {
    await inFirefox(world, '1')
    await page.bringToFront()
    const sent = `WebExtensionPolicy.getByID('crampwise@crampwise.org').extension.emit('webext-omnibox-input-entered', ${JSON.stringify(typed)}, ${JSON.stringify(disposition)})`
    await inFirefox(world, `(${sent}, null)`)
    return
  }
  await inWorker(
    world,
    `chrome.omnibox.onInputEntered.dispatch(${JSON.stringify(typed)}, ${JSON.stringify(disposition)})`,
  )
}

async function inWorker(world: World, expression: string): Promise<unknown> {
  const worker = await until('the background', () => serviceWorker(world))
  return worker.evaluate(expression)
}

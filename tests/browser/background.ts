import type { Page } from 'puppeteer-core'
import { addressOf, until } from '../../scripts/drive.ts'
import type { World } from './harness.ts'

/** A page of Firefox's own that may reach into it, as the driver was let to. */
const privileged = 'about:preferences'
const extension = 'WebExtensionPolicy.getByID("crampwise@crampwise.org").extension'

/** Ends the background as the browser does with an idle one; it comes back with the next event. */
export async function stopBackground(world: World): Promise<void> {
  if (world.kind === 'firefox') {
    const state = `(async () => { await ${extension}.terminateBackground(); return ${extension}.backgroundState })()`
    await until('the background to stop', async () => (await inFirefox(world, state)) === 'stopped')
    return
  }
  await (await serviceWorker(world))?.close()
  await until('the background to stop', async () => (await serviceWorker(world)) === null)
}

/** Clicks the one reminder that is shown, as a person would. */
export async function clickReminder(world: World): Promise<void> {
  if (world.kind === 'firefox') {
    const box = `[...Services.wm.getEnumerator('alert:alert')][0]?.document.getElementById('alertBox')`
    await until('the reminder', () => inFirefox(world, `(${box}?.click(), ${box} !== undefined)`))
    return
  }
  // Chromium shows notifications outside of what can be driven: the event of the click is sent where it would come.
  const worker = await until('the background', () => serviceWorker(world))
  await worker.evaluate(`chrome.notifications.onClicked.dispatch('reminder')`)
}

/** The background in Chromium; null while it is stopped. */
export async function serviceWorker({ launched }: World) {
  const target = launched.browser.targets().find((each) => each.type() === 'service_worker')
  return (await target?.worker()) ?? null
}

/** Runs an expression in Firefox itself. */
export async function inFirefox(world: Pick<World, 'launched'>, expression: string): Promise<unknown> {
  return (await privilegedPage(world)).evaluate(expression)
}

async function privilegedPage({ launched }: Pick<World, 'launched'>): Promise<Page> {
  for (const page of await launched.browser.pages()) if ((await addressOf(page)) === privileged) return page
  const page = await launched.browser.newPage()
  // It arrives, but never says so.
  void page.goto(privileged).catch(() => {})
  await until(privileged, async () => (await addressOf(page)) === privileged)
  return page
}

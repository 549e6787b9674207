import { parseArgs } from 'node:util'
import { type BrowserKind, ensureBrowser, findBrowser, type InstalledBrowser } from './browsers.ts'
import { demoSite } from './demo.ts'
import { welcomePage } from './drive.ts'
import { type Launched, launchWithExtension, untilClosed } from './launch.ts'
import { type Serving, serve } from './serve.ts'
import { build, outputFolder } from './tools.ts'
import { makeTour } from './tour.ts'

const usage = 'usage: npm start -- [--browser chrome|firefox] [--url ADDRESS] [--headless]'

interface Choice {
  browser: BrowserKind | null
  url: string | null
  headless: boolean
}

function readChoice(): Choice {
  const { values } = parseArgs({
    options: { browser: { type: 'string' }, url: { type: 'string' }, headless: { type: 'boolean', default: false } },
  })
  const { browser = null, url = null, headless } = values
  if (browser !== null && browser !== 'chrome' && browser !== 'firefox') throw new Error(usage)
  if (url !== null && !URL.canParse(url)) throw new Error(`${url} is not a full address, such as https://example.org/.`)
  return { browser, url, headless: headless || !hasDisplay() }
}

function hasDisplay(): boolean {
  if (process.env.CI) return false
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

function chooseBrowser(kind: BrowserKind | null): InstalledBrowser {
  if (kind) return ensureBrowser(kind)
  return findBrowser('chrome') ?? findBrowser('firefox') ?? ensureBrowser('chrome')
}

async function run(launched: Launched, site: Serving, choice: Choice): Promise<void> {
  // It opens by itself, over what is there by then; and a page behind it is not read.
  await welcomePage(launched)
  const address = choice.url ?? `${site.origin}/demo/article.html`
  if (choice.headless) {
    const light = choice.url ?? `${site.origin}/demo/light.html`
    return makeTour(launched, { light, dark: choice.url ? null : `${site.origin}/demo/dark.html` })
  }
  const ended = untilClosed(launched)
  const page = (await launched.browser.pages())[0] ?? (await launched.browser.newPage())
  await page.goto(address)
  await page.bringToFront()
  console.log(`Crampwise runs in ${launched.version}. Rest the pointer on an underlined word.`)
  console.log('Close the window or press Ctrl-C to end; the profile is thrown away.')
  await ended
}

async function main(): Promise<void> {
  const choice = readChoice()
  const installed = chooseBrowser(choice.browser)
  console.log(`Building for ${installed.kind}.`)
  await build(installed.kind, true)
  const site = await serve(demoSite())
  const launching = launchWithExtension({
    kind: installed.kind,
    installed,
    extensionDir: outputFolder[installed.kind],
    headless: choice.headless,
    ownSignals: true,
  })
  // A browser that is still starting is waited for: left alone it would outlive this process, and its profile too.
  let stopped = false
  const stop = () => {
    stopped = true
    return launching.then(
      (launched) => launched.close().then(() => process.exit(0)),
      () => process.exit(1),
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop)
  const launched = await launching.catch(async (error: unknown) => {
    await site.close()
    throw error
  })
  try {
    await run(launched, site, choice)
  } catch (error) {
    // What was under way when Ctrl-C came fails with the browser: that is no fault to report.
    if (!stopped) throw error
  } finally {
    await launched.close()
    await site.close()
  }
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  },
)

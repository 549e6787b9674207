import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import type { BrowserKind } from '../../scripts/browsers.ts'
import { addressOf } from '../../scripts/drive.ts'
import { projectFolder } from '../../scripts/tools.ts'
import { inFirefox } from './background.ts'
import { buildOf, type World } from './harness.ts'

const packages = join(projectFolder, 'tests', 'fixtures', 'packages')

/** The version that was packaged first. */
export const firstVersion = '0.1.0'

/** Above every release: a browser takes the build for the newer one whatever number it has by now. */
export const laterVersion = '9999.0'

/** Says that the later background runs, and keeps what the browser says of its installation. */
const witness = `(() => {
  const api = globalThis.browser ?? globalThis.chrome
  void api.storage.session.set({ isLater: true })
  api.runtime.onInstalled.addListener((told) => void api.storage.session.set({ told }))
})();
`

/** Makes a folder hold the first packaged version and nothing else. */
export function putFirstVersion(kind: BrowserKind, folder: string): void {
  const packed = readFileSync(join(packages, `crampwise-${firstVersion}-${kind}.zip`))
  rmSync(folder, { recursive: true, force: true })
  for (const [name, bytes] of Object.entries(unzipSync(packed))) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, bytes)
  }
}

/** Makes a folder hold the build of now, as a later version, with a witness in its background. */
export function putBuild(kind: BrowserKind, folder: string): void {
  rmSync(folder, { recursive: true, force: true })
  cpSync(buildOf(kind), folder, { recursive: true })
  const edit = (name: string, change: (text: string) => string) => {
    const path = join(folder, name)
    writeFileSync(path, change(readFileSync(path, 'utf8')))
  }
  edit('manifest.json', (text) => JSON.stringify({ ...JSON.parse(text), version: laterVersion }))
  edit('background.js', (text) => witness + text)
}

/**
 * Lets Chromium keep an extension over a restart, as it keeps one that a person loaded from a folder: of those that its
 * driver installed it makes a note, and forgets them. And lets it forget the script of the background, as it does when it
 * ends an update: it would start the old one again. The browser has to be closed.
 */
export function keepOverRestart(profile: string, folder: string): void {
  const byDriver = 1 << 15
  const path = join(profile, 'Default', 'Preferences')
  const { extensions, ...others } = JSON.parse(readFileSync(path, 'utf8')) as {
    extensions: { settings: Record<string, { path?: string; creation_flags: number }> }
  }
  for (const one of Object.values(extensions.settings)) if (one.path === folder) one.creation_flags &= ~byDriver
  writeFileSync(path, JSON.stringify({ ...others, extensions: { ...extensions, ui: { developer_mode: true } } }))
  rmSync(join(profile, 'Default', 'Service Worker'), { recursive: true })
}

const wayIn = '/welcome.html?way-in'

/** Opens the page through which tests reach into the extension: an upgrade closes those that were open. */
export async function openWayIn({ kind, launched }: World, extensionId: string): Promise<void> {
  if (kind === 'chrome') {
    const page = await launched.browser.newPage()
    await page.goto(`chrome-extension://${extensionId}${wayIn}`)
    return
  }
  await inFirefox(
    { launched },
    `(() => {
      const { gBrowser } = Services.wm.getMostRecentWindow('navigator:browser')
      gBrowser.addTab(WebExtensionPolicy.getByID('${extensionId}').getURL('${wayIn}'), {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      })
      return true
    })()`,
  )
}

/** Every error of the extension's own code that the browser knows of, in the background too. */
export async function errorsOf({ kind, launched }: World, extensionId: string): Promise<string[]> {
  if (kind === 'firefox') {
    const errors = `Services.console.getMessageArray()
      .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag))
      .filter(({ sourceName }) => sourceName.startsWith(WebExtensionPolicy.getByID('${extensionId}').getURL('')))
      .map(({ errorMessage }) => errorMessage)`
    return (await inFirefox({ launched }, errors)) as string[]
  }
  const page = await launched.browser.newPage()
  await page.goto('chrome://extensions')
  const errors = await page.evaluate(
    `chrome.developerPrivate.getExtensionInfo('${extensionId}').then((all) =>
      [...all.manifestErrors, ...all.runtimeErrors].map(({ message }) => message))`,
  )
  await page.close()
  return errors as string[]
}

/** Lets Chromium collect the errors of an extension, which it does for developers only. */
export async function collectErrors({ kind, launched }: World): Promise<void> {
  if (kind === 'firefox') return
  const page = await launched.browser.newPage()
  await page.goto('chrome://extensions')
  await page.evaluate('chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })')
  await page.close()
}

/** Addresses of the extension's pages that opened by themselves. */
export async function ownPages(world: World): Promise<string[]> {
  const all = await Promise.all((await world.launched.browser.pages()).map(addressOf))
  return all.filter((address) => /^\w+-extension:/.test(address) && !address.endsWith(wayIn))
}

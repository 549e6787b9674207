import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'
import { type BrowserKind, ensureBrowser, type InstalledBrowser, majorVersion, tooOld } from './browsers.ts'

export interface LaunchChoice {
  kind: BrowserKind
  /** The built extension, as a folder. Null starts the browser without it. */
  extensionDir: string | null
  headless: boolean
  /** Found before, to spare the search. */
  installed?: InstalledBrowser
  /** A profile that stays when the browser is closed; without one it gets a new one, which goes with it. */
  profile?: string
  /** Port of a proxy on loopback that gets every request that is not for loopback. */
  proxyPort?: number
  /** Size of the page; null lets it follow the window. */
  viewport?: { width: number; height: number } | null
  /** The browser's own language, such as "de". Only Chromium is asked for one: Firefox needs a pack for it. */
  language?: string
  /** Slows hidden tabs down as a reader's browser does; the driver's own choice is not to, in Chromium. */
  slowsHidden?: boolean
  /** The caller handles Ctrl-C and its like itself, to end cleanly. Otherwise the browser is killed with the process. */
  ownSignals?: boolean
}

export interface Launched {
  browser: Browser
  kind: BrowserKind
  /** "Chromium 156.0.8078.79" */
  version: string
  /** The extension's id: in Chromium also the host of its pages. Empty without an extension. */
  extensionId: string
  /** Closes the browser and removes its profile; safe to call twice. */
  close(): Promise<void>
}

/** Stops what Chromium asks of the network by itself, beyond what puppeteer already does. */
const quietChromium = [
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-features=OptimizationGuideModelDownloading,OptimizationHintsFetching,OptimizationTargetPrediction,NetworkTimeServiceQuerying,InterestFeedContentSuggestions,CertificateTransparencyComponentUpdater,AutofillServerCommunication,SafeBrowsingHashPrefixRealTimeLookups',
  '--no-default-browser-check',
  '--no-pings',
  '--disable-search-engine-choice-screen',
]

/** What the driver adds so that hidden tabs run at full speed. */
const fastHidden = [
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
]

/** The same for Firefox, and no first-run pages. */
const quietFirefox: Record<string, unknown> = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.discovery.enabled': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.newtabpage.activity-stream.feeds.section.topstories': false,
  'browser.newtabpage.enabled': false,
  'browser.region.network.url': '',
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.provider.google4.updateURL': '',
  'browser.safebrowsing.provider.mozilla.updateURL': '',
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.topsites.contile.enabled': false,
  'browser.translations.enable': false,
  'browser.uitour.enabled': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'datareporting.usage.uploadEnabled': false,
  'dom.push.connection.enabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'geo.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disablePrefetch': true,
  'network.prefetch-next': false,
  'network.trr.mode': 5,
  'security.remote_settings.crlite_filters.enabled': false,
  'security.remote_settings.intermediates.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.unified': false,
}

function firefoxPrefs({ headless, proxyPort }: LaunchChoice): Record<string, unknown> {
  // Without a screen no system shows notifications, and Firefox would forget them at once: its own windows do.
  const prefs = headless ? { ...quietFirefox, 'alerts.useSystemBackend': false } : quietFirefox
  if (!proxyPort) return prefs
  return {
    ...prefs,
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
  }
}

// Kept under the project, not the system's temporary folder: browsers packed as snaps cannot see that one.
export function makeProfile(): string {
  const folder = resolve(import.meta.dirname, '..', '.output', 'profiles')
  mkdirSync(folder, { recursive: true })
  return mkdtempSync(join(folder, 'profile-'))
}

/** Removes a profile, also where the browser is just letting go of it. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
}

function start(choice: LaunchChoice, path: string, userDataDir: string): Promise<Browser> {
  const common = {
    executablePath: path,
    headless: choice.headless,
    userDataDir,
    defaultViewport: choice.viewport ?? null,
    handleSIGINT: !choice.ownSignals,
    handleSIGTERM: !choice.ownSignals,
    handleSIGHUP: !choice.ownSignals,
  }
  if (choice.kind === 'firefox')
    return puppeteer.launch({
      ...common,
      browser: 'firefox',
      args: ['--remote-allow-system-access'],
      // Without this Firefox heeds no other address of its settings server than Mozilla's, and asks it again and again.
      env: { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: '1' },
      extraPrefsFirefox: firefoxPrefs(choice),
    })
  const args = [...quietChromium]
  // Chromium's sandbox refuses to run as root.
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  if (choice.proxyPort) args.push(`--proxy-server=http://127.0.0.1:${choice.proxyPort}`)
  if (choice.language !== undefined) args.push(`--lang=${choice.language}`)
  const ignoreDefaultArgs = choice.slowsHidden ? fastHidden : []
  return puppeteer.launch({ ...common, enableExtensions: true, pipe: true, args, ignoreDefaultArgs })
}

/** Starts a browser in a throw-away profile with the extension installed. */
export async function launchWithExtension(choice: LaunchChoice): Promise<Launched> {
  const installed = choice.installed ?? ensureBrowser(choice.kind)
  const profile = choice.profile ?? makeProfile()
  const removeProfile = () => {
    if (choice.profile === undefined) removeFolder(profile)
  }
  let browser: Browser | null = null
  const end = () => {
    browser?.process()?.kill('SIGKILL')
    removeProfile()
  }
  const close = async () => {
    await browser?.close().catch(() => undefined)
    process.off('exit', end)
    removeProfile()
  }
  process.on('exit', end)
  try {
    browser = await start(choice, installed.path, profile).catch((error: unknown) => {
      const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n')
      throw new Error(`${installed.path} could not be started: ${reason.replace(/[.:]?\s*$/, '.')}`)
    })
    const version = (await browser.version())
      .replace(/^(Headless)?Chrome\//, 'Chromium ')
      .replace(/^firefox\//i, 'Firefox ')
    const fault = tooOld(choice.kind, majorVersion(version), installed.path)
    if (fault) throw new Error(fault)
    const extensionId = choice.extensionDir ? await browser.installExtension(resolve(choice.extensionDir)) : ''
    return { browser, kind: choice.kind, version, extensionId, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Resolves when the browser is gone or its last tab is closed; on a Mac it runs on without one. */
export function untilClosed({ browser }: Launched): Promise<void> {
  return new Promise((done) => {
    browser.on('disconnected', () => done())
    browser.on('targetdestroyed', () => {
      browser.pages().then(
        (pages) => pages.length === 0 && done(),
        () => done(),
      )
    })
  })
}

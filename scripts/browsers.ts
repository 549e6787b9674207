import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

export type BrowserKind = 'chrome' | 'firefox'

export interface InstalledBrowser {
  kind: BrowserKind
  path: string
  /** Major version; null where the program does not tell it before it runs (Windows). */
  major: number | null
}

/** The oldest versions the extension supports; the manifests say the same. */
export const minimumMajor: Record<BrowserKind, number> = { chrome: 144, firefox: 146 }

/** The environment variable that names a browser in an unusual place. */
export const variable: Record<BrowserKind, string> = { chrome: 'CHROME_PATH', firefox: 'FIREFOX_PATH' }
export const label: Record<BrowserKind, string> = { chrome: 'Chrome, Chromium or Edge', firefox: 'Firefox' }
const debianPackage: Record<BrowserKind, string> = { chrome: 'chromium', firefox: 'firefox-esr' }

const commands: Record<BrowserKind, string[]> = {
  chrome: [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
}

const macApps: Record<BrowserKind, string[]> = {
  chrome: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `${name}.app/Contents/MacOS/${name}`),
  firefox: ['Firefox', 'Firefox Developer Edition'].map((name) => `${name}.app/Contents/MacOS/firefox`),
}

const windowsPrograms: Record<BrowserKind, string[]> = {
  chrome: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe', 'Firefox Developer Edition\\firefox.exe'],
}

/** The places a browser may be in, likeliest first. */
function candidates(kind: BrowserKind): string[] {
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    return roots.flatMap((root) => (root ? windowsPrograms[kind].map((program) => join(root, program)) : []))
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const named = [...folders, '/usr/local/bin', '/usr/bin', '/snap/bin']
  const inPath = commands[kind].flatMap((command) => named.map((folder) => join(folder, command)))
  if (process.platform !== 'darwin') return inPath
  const apps = ['/Applications', join(homedir(), 'Applications')]
  return [...apps.flatMap((folder) => macApps[kind].map((app) => join(folder, app))), ...inPath]
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The major version in what a browser says of itself: "Chromium 156.0.8078.79", "Mozilla Firefox 153.7.0esr". */
export function majorVersion(text: string): number | null {
  const found = /(\d+)\.\d+/.exec(text)
  return found?.[1] ? Number(found[1]) : null
}

function inspect(kind: BrowserKind, path: string): InstalledBrowser {
  // On Windows `--version` opens a window instead of answering; the version is then checked once the browser runs.
  if (process.platform === 'win32') return { kind, path, major: null }
  const answer = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return { kind, path, major: majorVersion(answer.stdout ?? '') }
}

/** One sentence when a version is too old, else null. */
export function tooOld(kind: BrowserKind, major: number | null, path: string): string | null {
  if (major === null || major >= minimumMajor[kind]) return null
  const name = kind === 'chrome' ? 'Chrome, Chromium and Edge' : 'Firefox'
  return `${path} is version ${major}, but Crampwise needs ${name} ${minimumMajor[kind]} or newer: update it, or set ${variable[kind]} to a newer one.`
}

/** Every browser of a kind that can be run, whatever its version: the one a variable names, or those in the usual places. */
export function listBrowsers(kind: BrowserKind): InstalledBrowser[] {
  const given = process.env[variable[kind]]
  const paths = (given ? [given] : candidates(kind)).filter(canRun)
  // One browser often has several names.
  const real = new Map(paths.reverse().map((path) => [realpathSync(path), path]))
  return [...real.values()].reverse().map((path) => inspect(kind, path))
}

/** A browser that is installed and new enough, else null. Throws when the variable names something unusable. */
export function findBrowser(kind: BrowserKind): InstalledBrowser | null {
  const given = process.env[variable[kind]]
  if (given) {
    if (!canRun(given)) throw new Error(`${variable[kind]} is set to ${given}, which is not a program that can be run.`)
    const browser = inspect(kind, given)
    const fault = tooOld(kind, browser.major, given)
    if (fault) throw new Error(fault)
    return browser
  }
  for (const path of new Set(candidates(kind))) {
    if (!canRun(path)) continue
    const browser = inspect(kind, path)
    if (!tooOld(kind, browser.major, path)) return browser
  }
  return null
}

function canInstall(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}

function install(kind: BrowserKind): void {
  const name = debianPackage[kind]
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  console.log(`No ${label[kind]} ${minimumMajor[kind]} or newer found: installing ${name} with apt-get.`)
  try {
    execFileSync('apt-get', ['update', '-q'], { env, stdio: 'inherit' })
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], { env, stdio: 'inherit' })
  } catch {
    throw new Error(
      `apt-get could not install ${name}: install ${label[kind]} yourself, or set ${variable[kind]} to its program.`,
    )
  }
}

/** A usable browser, installed now where that is possible. Otherwise throws one sentence that says what to do. */
export function ensureBrowser(kind: BrowserKind): InstalledBrowser {
  const found = findBrowser(kind)
  if (found) return found
  if (canInstall()) {
    install(kind)
    const installed = findBrowser(kind)
    if (installed) return installed
  }
  const old = [...new Set(candidates(kind))].find(canRun)
  const fault = old ? tooOld(kind, inspect(kind, old).major, old) : null
  throw new Error(
    fault ??
      `${label[kind]} was not found: install version ${minimumMajor[kind]} or newer, or set ${variable[kind]} to its program.`,
  )
}

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import type { BrowserKind } from '../../scripts/browsers.ts'
import { projectFolder } from '../../scripts/tools.ts'
import { buildOf } from './harness.ts'

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

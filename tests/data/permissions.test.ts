import { existsSync, globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { UserManifest } from 'wxt'
import { minimumMajor } from '../../scripts/browsers.ts'
import config from '../../wxt.config.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(resolve(root, path), 'utf8')
const text = read('docs/permissions.md')

/** The manifest as the configuration makes it for a browser. */
async function manifestFor(browser: string): Promise<UserManifest> {
  const { manifest } = config
  if (typeof manifest !== 'function') throw new Error('The configuration no longer makes a manifest for each browser.')
  return manifest({ browser, command: 'build', mode: 'production', manifestVersion: 3 })
}

/** Each part of the list: its name, and the text of its points by their first words. */
const parts = new Map(
  [...text.matchAll(/^### `([^`]+)`\n([^#]+)/gm)].map(([, name = '', body = '']) => {
    const points = body.split(/\n- /).slice(1)
    return [name, new Map(points.map((point) => [point.split(':')[0] ?? '', point]))] as const
  }),
)

const filesOf = (name: string) =>
  [...(parts.get(name)?.get('Where') ?? '').matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)

/** What a file does that needs a permission. One that needs a new permission gets its row. */
const uses: Record<string, RegExp> = {
  '*://*/*': /\*:\/\/\*\/\*|\.textContent\b/,
  'file:///*': /file:\/\/\/\*/,
  scripting: /\bbrowser\.scripting\b/,
  storage: /\bstorage\b/,
  unlimitedStorage: /\bindexedDB\b|\bgetDirectory\(/,
  activeTab: /\bscanTab\b|'tab\/scan'/,
  alarms: /\bbrowser\.alarms\b/,
  notifications: /\bbrowser\.notifications\b/,
  idle: /\bbrowser\.idle\b/,
  contextMenus: /\bbrowser\.(contextMenus|menus)\b/,
}

const sources = globSync('{core,data,entrypoints,components}/**/*.{ts,tsx}', { cwd: root }).map((path) =>
  path.replaceAll('\\', '/'),
)

describe('the list of permissions', () => {
  it.each(['chrome', 'firefox'])(
    'has a part for each one the manifest for %s asks for, and no other',
    async (browser) => {
      const manifest = await manifestFor(browser)
      const asked = [...(manifest.permissions ?? []), ...(manifest.host_permissions ?? [])]
      expect(asked.length).toBeGreaterThan(5)
      expect([...parts.keys()].sort()).toEqual(asked.sort())
    },
  )

  it.each(['chrome', 'firefox'])('says rightly that the manifest for %s asks for nothing later', async (browser) => {
    const manifest = await manifestFor(browser)
    expect(Object.keys(manifest).filter((key) => key.startsWith('optional'))).toEqual([])
  })

  it.each([...parts])(
    'says of %s what it is for, what goes without it, where it is used, and what it is not for',
    (_, points) => {
      expect([...points.keys()]).toEqual(['What for', 'Without it', 'Where', 'Not used for'])
      for (const point of points.values()) expect(point.length).toBeGreaterThan(20)
    },
  )

  it.each([...parts.keys()])('names files that are there and use %s', (name) => {
    const files = filesOf(name)
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter((path) => !existsSync(resolve(root, path)))).toEqual([])
    const use = uses[name]
    if (!use) throw new Error(`Say in "uses" how to tell a file that uses ${name}.`)
    expect(files.filter((path) => !use.test(read(path)))).toEqual([])
  })

  it.each(['scripting', 'alarms', 'notifications', 'idle', 'contextMenus', 'unlimitedStorage'])(
    'names every file that uses %s',
    (name) => {
      const use = uses[name] ?? /^$/
      expect(sources.filter((path) => use.test(read(path))).sort()).toEqual(filesOf(name).sort())
    },
  )
})

describe('the oldest browsers', () => {
  const minimumOf = (key: string) => new RegExp(`^\\| \`${key}\` \\| ([\\d.]+) \\|`, 'm').exec(text)?.[1]

  it('are the same in the manifests, in the list, and in what the scripts look for', async () => {
    const { minimum_chrome_version } = await manifestFor('chrome')
    const gecko = (await manifestFor('firefox')).browser_specific_settings?.gecko
    expect(minimumOf('minimum_chrome_version')).toBe(minimum_chrome_version)
    expect(minimumOf('strict_min_version')).toBe(gecko?.strict_min_version)
    expect([minimum_chrome_version, gecko?.strict_min_version].map((one) => Number.parseInt(String(one), 10))).toEqual([
      minimumMajor.chrome,
      minimumMajor.firefox,
    ])
  })

  it('declare to Firefox what the list says of data collection', async () => {
    const gecko = (await manifestFor('firefox')).browser_specific_settings?.gecko
    expect(gecko?.data_collection_permissions).toEqual({ required: ['none'] })
    expect(text).toContain('`data_collection_permissions: { required: ["none"] }`')
  })
})

import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { defaults } from '../../core/settings.ts'
import { syncGroups } from '../../core/sync.ts'
import { bedtimeKeys } from '../../data/stores/bedtime.ts'
import { copyName } from '../../data/stores/diary-copy.ts'
import { databaseName } from '../../data/stores/diary-database.ts'
import { syncKey } from '../../data/stores/sync.ts'
import { choicesKey } from '../../entrypoints/routine/choices.ts'

const root = resolve(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(resolve(root, path), 'utf8')
const policy = read('PRIVACY.md')

/** The rows of the table below a heading, as cells. */
function rowsBelow(heading: string): string[][] {
  const [, section = ''] = policy.split(`## ${heading}\n`)
  return (section.split('\n## ')[0] ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (---|what|permission) /.test(line))
    .map((line) => line.slice(2, -2).split(' | '))
}

const sources = globSync('{core,data,entrypoints,components}/**/*.{ts,tsx}', { cwd: root })
/** The files in which a pattern stands. */
const filesWith = (pattern: RegExp) => sources.filter((path) => pattern.test(read(path))).sort()

describe('the privacy policy', () => {
  it('lists every key that is kept, and no other', () => {
    const listed = rowsBelow('What is kept, and where').map((cells) => cells.at(-1)?.replaceAll('`', ''))
    expect(listed.length).toBeGreaterThan(5)
    expect(listed.sort()).toEqual(
      [...Object.keys(defaults), ...bedtimeKeys, syncKey, databaseName, copyName, choicesKey].sort(),
    )
  })

  it('knows every place that keeps something', () => {
    expect(filesWith(/\bstorage\.(local|sync|session|defineItem)\b/)).toEqual([
      'data/stores/bedtime.ts',
      'data/stores/settings.ts',
      'data/stores/sync.ts',
      'data/stores/write-bedtime.ts',
      'data/stores/write-kept.ts',
      'data/stores/write-settings.ts',
      'data/stores/write-sync.ts',
    ])
    expect(filesWith(/\b(localStorage|sessionStorage)\b/)).toEqual([
      'entrypoints/diary/ForgetPart.tsx',
      'entrypoints/routine/choices.ts',
    ])
    expect(filesWith(/\bindexedDB\b/)).toEqual(['data/stores/diary.ts'])
    expect(filesWith(/\bgetDirectory\(/)).toEqual(['data/stores/diary.ts'])
    expect(filesWith(/\bcaches\.|\bdocument\.cookie\b/)).toEqual([])
  })

  it('says rightly what is put into the sync between devices, and by whom', () => {
    const sent = rowsBelow('Keeping browsers in step').map((cells) => cells.at(-1)?.replaceAll('`', ''))
    expect(sent.sort()).toEqual([...syncGroups].sort())
    expect(policy).toContain('are not put into the browser’s sync')
    expect(filesWith(/\bstorage\.sync\b|['"]sync:/)).toEqual(['data/stores/write-sync.ts'])
    expect(read('data/stores/write-sync.ts')).not.toMatch(/diary|checkLog|readDiary/i)
  })

  it('says rightly that no script on a web page reaches the diary', () => {
    const imports = (path: string) =>
      [...read(path).matchAll(/from '(\.[^']+)'|import\('(\.[^']+)'\)/g)].map(([, one, other]) =>
        resolve(root, path, '..', one ?? other ?? '').slice(root.length + 1),
      )
    const reached = new Set<string>()
    const follow = (path: string) => {
      if (reached.has(path) || !/\.tsx?$/.test(path)) return
      reached.add(path)
      for (const next of imports(path)) follow(next)
    }
    for (const path of sources) if (/^entrypoints\/(content|engine|card)\//.test(path)) follow(path)
    expect(reached.size).toBeGreaterThan(50)
    expect([...reached].filter((path) => /^data\/stores\/(create-)?diary/.test(path))).toEqual([])
  })

  it('gives a reason for every permission, and for no other', () => {
    const config = read('wxt.config.ts')
    const asked = /permissions: \[([^\]]+)\]/.exec(config)?.[1]?.match(/\w+/g) ?? []
    const pages = /const pages = \[([^\]]+)\]/.exec(config)?.[1]?.match(/[^', ]+/g) ?? []
    expect(asked.length).toBeGreaterThan(3)
    const listed = rowsBelow('Permissions').flatMap(([names = '']) =>
      [...names.matchAll(/`([^`]+)`/g)].map(([, one]) => one),
    )
    expect(listed.sort()).toEqual([...asked, ...pages].sort())
  })
})

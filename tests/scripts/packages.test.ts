import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { comparePackages } from '../../scripts/package/compare-packages.ts'
import { type Finding, judgeFindings, readListed } from '../../scripts/package/judge-findings.ts'
import { isLeftOut, listSources } from '../../scripts/package/list-files.ts'
import { packFiles, unpackFiles } from '../../scripts/package/zip-bytes.ts'

const root = resolve(import.meta.dirname, '../..')
const bytes = (text: string) => new TextEncoder().encode(text)
const files = (...entries: [string, string][]) => new Map(entries.map(([path, text]) => [path, bytes(text)]))

describe('a package', () => {
  it('has the same bytes whatever the order its files came in', () => {
    const one = packFiles(files(['b/z.js', 'let z'], ['a.js', 'let a'], ['Ü.txt', 'ü']))
    const other = packFiles(files(['Ü.txt', 'ü'], ['a.js', 'let a'], ['b/z.js', 'let z']))
    expect(one).toEqual(other)
  })

  it('names the same moment for every file, the oldest a zip file can name', () => {
    const packed = packFiles(files(['a.js', 'let a']))
    // Time and date of the first file: midnight is 0, the first of January 1980 is 33.
    expect([...packed.slice(10, 14)]).toEqual([0, 0, 33, 0])
  })

  it('gives back what was packed', () => {
    const packed = files(['a.js', 'let a'], ['b/empty.txt', ''], ['b/Ü.txt', 'ü'.repeat(1000)])
    expect(new Map([...unpackFiles(packFiles(packed))].sort())).toEqual(new Map([...packed].sort()))
  })
})

describe('two packages', () => {
  const one = packFiles(files(['a.js', 'let a'], ['b.js', 'let b']))

  it('are the same when every byte is', () => {
    expect(comparePackages(one, packFiles(files(['b.js', 'let b'], ['a.js', 'let a'])))).toBeNull()
  })

  it.each<[string, [string, string][], string]>([
    [
      'a file that differs',
      [
        ['a.js', 'let a'],
        ['b.js', 'let c'],
      ],
      'b.js differs from byte 4 on (5 bytes, built again 5)',
    ],
    [
      'a file that is longer',
      [
        ['a.js', 'let a1'],
        ['b.js', 'let b'],
      ],
      'a.js differs from byte 5 on (5 bytes, built again 6)',
    ],
    ['a file that is gone', [['b.js', 'let b']], 'a.js is only in the package of .output'],
    [
      'a file that is new',
      [
        ['a.js', 'let a'],
        ['aa.js', ''],
        ['b.js', 'let b'],
      ],
      'aa.js is only in the package that was built again',
    ],
  ])('name first %s', (_, entries, sentence) => {
    expect(comparePackages(one, packFiles(files(...entries)))).toBe(sentence)
  })

  it('are told apart when only the packing differs', () => {
    const tail = new Uint8Array([...one, 0])
    expect(comparePackages(one, tail)).toBe('the files inside are the same, but packed differently')
  })
})

describe('the sources', () => {
  it.each([
    '.ci/run',
    '.git/HEAD',
    '.github/ISSUE_TEMPLATE/bug.md',
    '.output/chrome-mv3/content.js',
    '.wxt/tsconfig.json',
    'node_modules/wxt/package.json',
    'coverage/index.html',
    'npm-debug.log',
    'tsconfig.tsbuildinfo',
    'docs/popup.png',
    'docs/tour.gif',
    'tests/fixtures/packages/crampwise-0.1.0-firefox.zip',
  ])('leave out %s', (path) => {
    expect(isLeftOut(path)).toBe(true)
  })

  it('hold all that a build reads, and the words about it', () => {
    const { paths } = listSources(root)
    for (const path of [
      'package.json',
      'package-lock.json',
      'wxt.config.ts',
      'tsconfig.json',
      'LICENSE',
      'README.md',
      'PRIVACY.md',
      'docs/reviewer-notes.md',
      'docs/permissions.md',
      'scripts/zip.ts',
      'scripts/build/compact-json.ts',
      'public/icon/128.png',
      'entrypoints/background/index.ts',
      'data/studies.json',
    ])
      expect(paths).toContain(path)
    expect(paths).toEqual([...paths].sort())
    expect(paths.filter((path) => isLeftOut(path))).toEqual([])
  })
})

describe('the add-on check', () => {
  const warning: Finding = {
    _type: 'warning',
    code: 'UNSAFE_VAR_ASSIGNMENT',
    message: 'Unsafe assignment to innerHTML',
    file: 'chunks/view-x_1.js',
    line: 1,
    column: 9,
  }
  const listed = [{ code: 'UNSAFE_VAR_ASSIGNMENT', file: 'chunks/*.js' }]
  const preact = () => '||(e.innerHTML=f.__html),t'

  it('is content with a listed warning that is Preact’s own', () => {
    expect(judgeFindings([warning], listed, preact)).toEqual([])
  })

  it.each<[string, Finding[], () => string, string]>([
    [
      'an error',
      [warning, { ...warning, _type: 'error', code: 'BAD', message: 'no' }],
      preact,
      'chunks/view-x_1.js: error BAD, no',
    ],
    [
      'a notice',
      [warning, { ...warning, _type: 'notice', code: 'N', message: 'no', file: null }],
      preact,
      'the package: notice N, no',
    ],
    [
      'a warning more than is listed',
      [warning, warning],
      preact,
      'chunks/view-x_1.js: warning UNSAFE_VAR_ASSIGNMENT is not listed in docs/reviewer-notes.md',
    ],
    [
      'a warning in a listed place that is not Preact’s',
      [warning],
      () => 'box.innerHTML=text',
      'chunks/view-x_1.js: warning UNSAFE_VAR_ASSIGNMENT is not Preact’s own innerHTML',
    ],
    [
      'a listed warning that is gone',
      [],
      preact,
      'docs/reviewer-notes.md lists UNSAFE_VAR_ASSIGNMENT in chunks/*.js, which is gone',
    ],
  ])('finds %s', (_, findings, codeAt, sentence) => {
    expect(judgeFindings(findings, listed, codeAt)).toEqual([sentence])
  })

  it('finds the warnings that are expected in the reviewer’s notes', () => {
    const rows = readListed(readFileSync(resolve(root, 'docs/reviewer-notes.md'), 'utf8'))
    expect(rows.length).toBeGreaterThan(0)
    expect(new Set(rows.map(({ code }) => code))).toEqual(new Set(['UNSAFE_VAR_ASSIGNMENT']))
  })
})

describe('the reviewer’s notes', () => {
  const notes = readFileSync(resolve(root, 'docs/reviewer-notes.md'), 'utf8')

  it('name every package that is built in, and no other', () => {
    const { dependencies } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>
    }
    const [, sentence = ''] = /^Third-party code in them: ([^.]+)/m.exec(notes) ?? []
    const named = [...sentence.matchAll(/`([^`]+)`/g)].map(([, name]) => name)
    // Each is ours, or comes with one of ours.
    expect(
      named.filter((name) => name !== '@aklinker1/zero-serialize-error' && !name?.endsWith('.json')).sort(),
    ).toEqual(Object.keys(dependencies).sort())
  })

  it('name every page of the extension, and every script that is built by itself', () => {
    const entries = readdirSync(resolve(root, 'entrypoints'))
    const isPage = (name: string) => existsSync(resolve(root, 'entrypoints', name, 'index.html'))
    for (const name of entries) expect(notes).toContain(`\`${name}${isPage(name) ? '.html' : '.js'}\``)
  })
})

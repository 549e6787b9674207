import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const documents = globSync(['*.md', 'docs/**/*.md', '.github/*.md', 'tests/**/*.md'], { cwd: root }).sort()
const pictures = globSync('docs/**/*.{png,svg,webp,gif,jpg}', { cwd: root }).sort()
const manifest = JSON.parse(read('package.json')) as Record<
  'scripts' | 'dependencies' | 'devDependencies',
  Record<string, string>
>

/** Text outside of blocks and pieces of code, where a link is no link. */
const proseOf = (text: string) => text.replace(/^ *```[\s\S]*?^ *```$/gm, '').replace(/`[^`\n]*`/g, '')

/** Where the links and pictures of a document lead, those to other sites left out. */
function linksIn(path: string): string[] {
  const text = proseOf(read(path))
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|\b(?:src|srcset|href)="([^"]+)"/g)].map(([, a, b]) => a ?? b ?? '')
  return targets.filter((target) => !/^[a-z]+:/.test(target))
}

/** The names a document's headings can be linked by. */
function anchorsIn(path: string): string[] {
  const slug = (heading: string) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-')
  return [...proseOf(read(path)).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => slug(heading))
}

const links = documents.flatMap((path) => linksIn(path).map((target) => ({ path, target })))

describe('the documents', () => {
  it.each(links)('lead somewhere: $path to $target', ({ path, target }) => {
    const [file = '', anchor] = target.split('#')
    const to = file === '' ? path : join(dirname(path), file)
    expect(existsSync(join(root, to)), to).toBe(true)
    if (anchor !== undefined) expect(anchorsIn(to)).toContain(anchor)
  })

  it.each(pictures)('show %s', (picture) => {
    const shown = links.map(({ path, target }) => join(dirname(path), target))
    expect(shown).toContain(picture)
  })

  it.each(pictures.filter((path) => path.endsWith('.png')))('have %s from a script, and in its place', (picture) => {
    const name = basename(picture, '.png')
    expect(read('scripts/pictures.ts')).toContain(`'${name}'`)
    expect(read('docs/pictures.md')).toContain(`(${name}.png)`)
  })

  it.each(Object.keys(manifest.scripts))('name the command %s, with what it does', (script) => {
    const command = script === 'start' || script === 'test' ? `npm ${script}` : `npm run ${script}`
    expect(read('docs/commands.md')).toMatch(new RegExp(`\`${command}(?: [^\`]*)?\`.* \\| \\w`))
  })

  it('name each dependency with its reason, and no other', () => {
    const [, table = ''] = read('CONTRIBUTING.md').split('## Dependencies\n')
    const rows = [...table.matchAll(/^\| (`.+) \| \w.* \|$/gm)]
    const named = rows.flatMap(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
    const wanted = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)]
    expect(named.sort()).toEqual(wanted.sort())
  })

  it('give both commands near the top of the README, as they are to be typed', () => {
    const [top = ''] = read('README.md').split('## What it does')
    expect(top).toContain('```sh\nnpm ci && npm start\n```')
    expect(top).toContain('```sh\nnpm ci && npm test\n```')
  })
})

describe('the form for an issue', () => {
  const forms = globSync('.github/ISSUE_TEMPLATE/*.yml', { cwd: root }).filter((path) => !path.endsWith('config.yml'))

  it.each(forms)('asks for nothing about health: %s', (path) => {
    expect(read(path).replace(/\s+/g, ' ')).toContain('Issues are public. Please write nothing about your own health')
  })
})

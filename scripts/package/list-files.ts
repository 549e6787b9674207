import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Files } from './zip-bytes.ts'

/** Folders that tools make again; nothing of them is a source. */
const made = ['node_modules', 'coverage']

/**
 * Whether a file stays out of the sources: what tools make, hidden files (the pipeline's among them), packages of older
 * versions, and the pictures of `docs/`, which are most of the repository's size, are needed by no build and are made by
 * `npm run pictures`. `.gitignore` stays in, as the linter reads it. Tests stay in: the documents name them as proof.
 */
export function isLeftOut(path: string): boolean {
  const parts = path.split('/')
  if (path === '.gitignore') return false
  if (parts.some((part) => part.startsWith('.')) || made.includes(parts[0] ?? '')) return true
  if (/\.(log|tsbuildinfo)$/.test(path) || path.startsWith('tests/fixtures/packages/')) return true
  return parts[0] === 'docs' && /\.(png|jpe?g|gif|webp|webm|mp4)$/.test(path)
}

/** Every file below a folder, as sorted paths with slashes. */
function walk(folder: string, skips: (path: string) => boolean, below = ''): string[] {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (skips(path)) return []
      return entry.isDirectory() ? walk(folder, skips, path) : [path]
    })
    .sort()
}

/** Paths that git names, from the folder it is asked in. */
function askGit(folder: string, args: string[]): string[] {
  const answer = execFileSync('git', ['ls-files', '-z', ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 })
  return answer.split('\0').filter(Boolean)
}

export interface Sources {
  /** The paths to pack, sorted. */
  paths: string[]
  /** What stands in the folders but was never added to git: not packed, and worth a word. */
  unknown: string[]
}

/**
 * The sources of a checkout: what git keeps, less what is left out. Where there is no git, as in unpacked sources, every
 * file there is.
 */
export function listSources(folder: string): Sources {
  if (!existsSync(join(folder, '.git'))) return { paths: walk(folder, isLeftOut), unknown: [] }
  const paths = askGit(folder, ['--cached']).filter((path) => !isLeftOut(path) && existsSync(join(folder, path)))
  const unknown = askGit(folder, ['--others', '--exclude-standard']).filter((path) => !isLeftOut(path))
  return { paths: paths.sort(), unknown }
}

/** Reads files of a folder, to be packed. */
export function readFiles(folder: string, paths: readonly string[] = walk(folder, () => false)): Files {
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]))
}

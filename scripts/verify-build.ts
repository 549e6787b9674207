import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join, relative } from 'node:path'
import { comparePackages } from './package/compare-packages.ts'
import { packageNames, packagePath } from './package/packages.ts'
import { unpackFiles } from './package/zip-bytes.ts'
import { projectFolder } from './tools.ts'

/** The environment a reviewer has: no tool of this checkout in the path, and nothing npm tells the scripts it runs. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const own = join(projectFolder, 'node_modules')
  const path = (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(own))
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_(package|lifecycle|command|execpath|node)/.test(name),
  )
  return { ...Object.fromEntries(kept), PATH: path.join(delimiter) }
}

/** Runs npm in a folder; shows what it printed where it fails. */
function runNpm(args: string[], folder: string, stopped: AbortSignal): Promise<void> {
  stopped.throwIfAborted()
  return new Promise((done, fail) => {
    // On Windows npm is a batch file, which only a shell runs.
    const isWindows = process.platform === 'win32'
    const child = spawn('npm', args, { cwd: folder, env: cleanEnvironment(), shell: isWindows })
    const end = () => child.kill()
    stopped.addEventListener('abort', end)
    const printed: Buffer[] = []
    child.stdout.on('data', (data: Buffer) => printed.push(data))
    child.stderr.on('data', (data: Buffer) => printed.push(data))
    child.on('error', fail)
    // Also when it was stopped: as long as anything of it runs, it writes into the folder that is to be removed.
    child.on('close', (code) => {
      stopped.removeEventListener('abort', end)
      if (code === 0) return done()
      fail(new Error(`${Buffer.concat(printed)}\n"npm ${args.join(' ')}" failed in the unpacked sources.`))
    })
  })
}

function unpackSources(folder: string): number {
  const files = unpackFiles(readFileSync(packagePath('sources')))
  for (const [path, bytes] of files) {
    const place = join(folder, path)
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(place, bytes)
  }
  return files.size
}

/** Builds every package again from the unpacked sources. Answers whether no byte differs. */
async function rebuild(folder: string, stopped: AbortSignal): Promise<boolean> {
  console.log(`Unpacked ${unpackSources(folder)} files of ${relative(projectFolder, packagePath('sources'))}.`)
  console.log('Installing what the lock file names (npm ci).')
  await runNpm(['ci', '--no-audit', '--no-fund'], folder, stopped)
  console.log('Building the packages from the sources (npm run zip).')
  await runNpm(['run', 'zip'], folder, stopped)
  let same = true
  for (const name of packageNames) {
    const difference = comparePackages(readFileSync(packagePath(name)), readFileSync(packagePath(name, folder)))
    console.log(`${name}: ${difference === null ? 'the same bytes' : `not the same, ${difference}`}`)
    if (difference !== null) same = false
  }
  return same
}

/** What a store's reviewer does: builds from the sources in a clean folder, and compares with what was handed in. */
async function main(): Promise<boolean> {
  const missing = packageNames.filter((name) => !existsSync(packagePath(name)))
  if (missing.length > 0)
    throw new Error(`There is no package to compare for ${missing.join(', ')}: run "npm run zip".`)
  const folder = mkdtempSync(join(tmpdir(), 'crampwise-verify-'))
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => stop.abort())
  try {
    return await rebuild(folder, stop.signal)
  } catch (error) {
    throw stop.signal.aborted ? new Error('Stopped before the packages were compared.') : error
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

main().then(
  (same) => {
    console.log(
      same ? 'Every package can be built again from the sources.' : 'The packages do not come from these sources.',
    )
    process.exit(same ? 0 : 1)
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  },
)

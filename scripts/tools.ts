import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

export const projectFolder = resolve(import.meta.dirname, '..')

/** The script behind a tool of node_modules, so that it runs without a shell on every system. */
function toolScript(packageName: string, tool: string): string {
  const folder = join(projectFolder, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>
  }
  const path = typeof bin === 'string' ? bin : bin[tool]
  if (!path) throw new Error(`${packageName} has no program named ${tool}.`)
  return join(folder, path)
}

export interface ToolRun {
  /** The package the tool comes from. */
  from: string
  /** Its name there, when it is not the package's. */
  tool?: string
  args: string[]
  /** Hides what it prints unless it fails. */
  quiet?: boolean
  env?: Record<string, string>
}

/** Starts a tool of node_modules with this very Node. */
function startTool({ from, tool = from, args, quiet, env }: ToolRun) {
  const path = [join(projectFolder, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter)
  return spawn(process.execPath, [toolScript(from, tool), ...args], {
    cwd: projectFolder,
    env: { ...process.env, ...env, PATH: path },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
  })
}

/** Runs a tool of node_modules. Answers its exit code. */
export function runTool(run: ToolRun): Promise<number> {
  return new Promise((done, fail) => {
    const child = startTool(run)
    const printed: Buffer[] = []
    child.stdout?.on('data', (data: Buffer) => printed.push(data))
    child.stderr?.on('data', (data: Buffer) => printed.push(data))
    child.on('error', fail)
    child.on('close', (code) => {
      if (code !== 0) process.stderr.write(Buffer.concat(printed))
      done(code ?? 1)
    })
  })
}

/** Runs a tool of node_modules. Answers what it printed, whatever its exit code, as its answer says what it found. */
export function captureTool(run: ToolRun): Promise<string> {
  return new Promise((done, fail) => {
    const child = startTool({ ...run, quiet: true })
    const printed: Buffer[] = []
    child.stdout?.on('data', (data: Buffer) => printed.push(data))
    child.on('error', fail)
    child.on('close', () => done(Buffer.concat(printed).toString('utf8')))
  })
}

/** Where each browser's build ends up. */
export const outputFolder = {
  chrome: join(projectFolder, '.output', 'chrome-mv3'),
  firefox: join(projectFolder, '.output', 'firefox-mv3'),
}

/** Builds the extension for one browser. */
export async function build(kind: 'chrome' | 'firefox', quiet: boolean): Promise<void> {
  const args = kind === 'firefox' ? ['build', '-b', 'firefox', '--mv3'] : ['build']
  if ((await runTool({ from: 'wxt', args, quiet })) !== 0) throw new Error(`The build for ${kind} failed.`)
}

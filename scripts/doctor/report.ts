import { sizeBudgets } from '../bench/size-budgets.ts'
import type { ScriptSize } from '../bench/sizes.ts'
import { type InstalledBrowser, label, minimumMajor, tooOld, variable } from '../browsers.ts'
import type { BrowserFact, Facts, ToolFact } from './facts.ts'

/** What is shown of the machine, line by line. */
export function describeFacts(facts: Facts): string[] {
  const { version, node, machineNode, npm, tools, browsers, builds, sizes } = facts
  return [
    'Tools',
    row('crampwise', version),
    row('Node', machineNode === null || machineNode === node ? node : `${node}; the machine’s own is ${machineNode}`),
    row('npm', npm ?? 'not known; ask with "npm run doctor"'),
    ...tools.map((tool) => row(tool.name, describeTool(tool))),
    '',
    'Browsers',
    ...browsers.flatMap(describeBrowser),
    '',
    'Builds',
    ...builds.map(({ kind, version: built }) => row(kind, built ?? 'not built')),
    ...(sizes === null ? [] : describeSizes(sizes)),
  ]
}

/** What is missing and what to do about it, one sentence each; empty when all is well. */
export function adviseOn({ version, machineNode, tools, browsers, builds, sizes }: Facts): string[] {
  const advice: string[] = []
  if (machineNode !== null && Number.parseInt(machineNode, 10) < 20)
    advice.push(`Node ${machineNode} is too old for npm’s part of the work: install Node 20 or newer.`)
  const other = tools.filter(({ installed, locked }) => installed === null || (locked !== null && installed !== locked))
  if (other.length > 0) advice.push(`Not installed as the lock file says (${names(other)}): run "npm ci".`)
  for (const browser of browsers) {
    const sentence = adviseOnBrowser(browser)
    if (sentence) advice.push(sentence)
  }
  for (const { kind, version: built } of builds) {
    const command = kind === 'chrome' ? 'npm run build' : 'npm run build:firefox'
    if (built === null)
      advice.push(`Nothing is built for ${kind}: "${command}" does it; "npm start" and "npm test" do it by themselves.`)
    else if (built !== version) advice.push(`The build for ${kind} is of version ${built}: run "${command}" again.`)
  }
  const heavy = sizes === null ? [] : sizeBudgets(sizes).filter(({ measured, must }) => measured > must)
  for (const { name, must } of heavy)
    advice.push(`Too heavy: ${name}, at most ${must} kB. Look at what was bundled anew.`)
  return advice
}

const row = (name: string, value: string) => `  ${name.padEnd(16)}${value}`
const names = (tools: readonly ToolFact[]) => tools.map(({ name }) => name).join(', ')
const kB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`

function describeTool({ locked, installed }: ToolFact): string {
  if (installed === null) return 'not installed'
  return locked === null || installed === locked ? installed : `${installed}, the lock file says ${locked}`
}

/** Whether a browser will do. One that does not tell its version is looked at once it runs. */
function judge({ kind, path, major }: InstalledBrowser): string {
  if (major === null) return 'does not tell its version'
  return tooOld(kind, major, path) ? `version ${major}, too old` : `version ${major}, new enough`
}

function describeBrowser({ kind, found }: BrowserFact): string[] {
  if (found.length === 0) return [row(kind, `none found; ${label[kind]} ${minimumMajor[kind]} or newer is wanted`)]
  return found.map((browser) => row(kind, `${browser.path}, ${judge(browser)}`))
}

function adviseOnBrowser({ kind, given, found }: BrowserFact): string | null {
  const [first] = found
  if (given !== null && !first)
    return `${variable[kind]} is set to ${given}, which is not a program that can be run: correct it, or unset it.`
  if (!first)
    return `No browser for ${kind}: install ${label[kind]} ${minimumMajor[kind]} or newer, or set ${variable[kind]} to its program.`
  return found.some(({ path, major }) => !tooOld(kind, major, path)) ? null : tooOld(kind, first.major, first.path)
}

function describeSizes(sizes: readonly ScriptSize[]): string[] {
  const scripts = sizes.map(({ script, raw, gzip }) => row(script, `${kB(raw)}, ${kB(gzip)} gzip`))
  const budgets = sizeBudgets(sizes).map(({ name, measured, must }) => {
    const verdict = measured <= must ? 'within' : 'over'
    return `  ${name}: ${measured.toFixed(1)} kB, ${verdict} its ${must} kB`
  })
  return [...scripts, ...budgets]
}

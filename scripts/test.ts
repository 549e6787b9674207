import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { judgeBudget, noise, readBudgets } from './bench/budgets.ts'
import { describeBudgets } from './bench/report.ts'
import { runBench } from './bench/run-bench.ts'
import { ensureBrowser } from './browsers.ts'
import { checkAddon } from './package/addon-check.ts'
import { build, outputFolder, projectFolder, runTool, type ToolRun } from './tools.ts'

const results = join(projectFolder, '.output', 'test')

interface Counts {
  passed: number
  failed: number
}

async function step(heading: string, work: () => Promise<void> | void): Promise<void> {
  console.log(`\n== ${heading}`)
  await work()
}

async function must(run: ToolRun, failure: string): Promise<void> {
  if ((await runTool(run)) !== 0) throw new Error(failure)
}

/** Runs vitest projects and counts. A test that was skipped counts as a failure: a run never passes by skipping. */
async function tests(name: string, projects: string[]): Promise<Counts> {
  const file = join(results, `${name}.json`)
  const chosen = projects.flatMap((project) => ['--project', project])
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const code = await runTool({ from: 'vitest', args: ['run', ...chosen, ...reporters] })
  const report = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number
    numTotalTests: number
  }
  const counts = { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests }
  if (code !== 0 || counts.failed > 0 || counts.passed === 0)
    throw new Error(`The ${name} tests did not all pass: ${counts.passed} passed, ${counts.failed} failed or skipped.`)
  return counts
}

/** The short bench: sizes as they must be, ratios with room for a busy machine. */
async function checkBudgets(): Promise<void> {
  const run = await runBench({ short: true, folder: null, onStep: (what) => console.log(`measuring: ${what}`) })
  const lines = readBudgets(run)
  console.log(`\n${describeBudgets(lines, noise)}`)
  const broken = lines.filter((line) => judgeBudget(line, noise) === 'broken')
  if (broken.length > 0) throw new Error(`Broken budgets: ${broken.map(({ name }) => name).join('; ')}.`)
}

async function main(): Promise<void> {
  rmSync(results, { recursive: true, force: true })
  mkdirSync(results, { recursive: true })
  await step('Browsers', () => {
    for (const kind of ['chrome', 'firefox'] as const) {
      const { path, major } = ensureBrowser(kind)
      console.log(`${kind}: ${path}${major ? `, version ${major}` : ''}`)
    }
  })
  await step('Lint', () => must({ from: '@biomejs/biome', tool: 'biome', args: ['ci'] }, 'The lint step found faults.'))
  await step('Types', async () => {
    await must({ from: 'wxt', args: ['prepare'], quiet: true }, 'wxt could not prepare the types.')
    await must({ from: 'typescript', tool: 'tsc', args: ['--noEmit'] }, 'The type check found faults.')
  })
  const counts: Counts[] = []
  await step('Unit and component tests', async () => {
    counts.push(await tests('unit', ['unit', 'components']))
  })
  await step('Builds', async () => {
    await build('chrome', true)
    await build('firefox', true)
    console.log(await checkAddon(outputFolder.firefox))
  })
  await step('Browser tests, Chromium and Firefox', async () => {
    counts.push(await tests('browser', ['browser']))
  })
  await step('Budgets of size and speed, in Chromium', checkBudgets)
  const passed = counts.reduce((sum, { passed }) => sum + passed, 0)
  console.log(`\n${passed} passed, 0 failed`)
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  },
)

import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { judgeBudget, readBudgets } from './bench/budgets.ts'
import { describeRun } from './bench/report.ts'
import { runBench } from './bench/run-bench.ts'
import { build } from './tools.ts'

const usage = 'Use: npm run bench -- [--short] [--pages DIR] [--json FILE]'

/** Builds, measures, and prints the figures; ends with an error when a budget is broken. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { short: { type: 'boolean', default: false }, pages: { type: 'string' }, json: { type: 'string' } },
  })
  const folder = values.pages ?? null
  if (folder !== null && !existsSync(folder)) throw new Error(`There is no folder ${folder}. ${usage}`)
  await build('chrome', true)
  const run = await runBench({ short: values.short, folder, onStep: (what) => console.error(`measuring: ${what}`) })
  if (values.json) writeFileSync(values.json, `${JSON.stringify(run, null, 2)}\n`)
  console.log(describeRun(run))
  const broken = readBudgets(run).filter((line) => judgeBudget(line) === 'broken')
  if (broken.length > 0) throw new Error(`\n${broken.length} of the budgets are broken.`)
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error))
    process.exit(1)
  },
)

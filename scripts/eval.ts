import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { compareSeed } from './eval/compare-seed.ts'
import { readCorpus } from './eval/corpus.ts'
import { judgeInBrowser, judgeInNode } from './eval/judge-page.ts'
import { claimReport, mentionReport } from './eval/report.ts'
import { scoreClaims } from './eval/score-claims.ts'
import { scoreMentions } from './eval/score-mentions.ts'
import { readSeed } from './eval/seed.ts'
import { readingFaults, seedReport } from './eval/seed-report.ts'
import { build } from './tools.ts'

const usage = 'Use: npm run eval -- [PATH] [--json] [--folds N] | --seed'
const beside = fileURLToPath(new URL('../../shared', import.meta.url))
const corpusBeside = join(beside, 'corpus')
const own = fileURLToPath(new URL('../tests/fixtures/claims', import.meta.url))

/** Scores marks and verdicts against a labelled corpus and lists every error, or judges the checked article. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' }, folds: { type: 'string' }, seed: { type: 'boolean' } },
    allowPositionals: true,
  })
  if (positionals.length > (values.seed ? 0 : 1)) throw new Error(usage)
  if (values.seed) return judgeSeed()
  const folds = Number(values.folds ?? 0)
  if (!Number.isInteger(folds) || folds < 0) throw new Error(`--folds wants a whole number. ${usage}`)
  const path = positionals[0] ?? defaultPath(values.json === true)
  if (!existsSync(path)) throw new Error(`There is no corpus at ${path}. ${usage}`)
  const corpus = readCorpus(path, (folder) => readdirSync(folder).sort())
  if (corpus.mentions.length + corpus.claims.length === 0) throw new Error(`${path} holds no labelled file. ${usage}`)
  const mentions = corpus.mentions.map(scoreMentions)
  const claims = corpus.claims.map((set) => scoreClaims(set, folds))
  if (values.json) console.log(JSON.stringify({ mentions, claims }))
  else
    console.log(
      [...mentions.map(mentionReport), ...claims.map(claimReport)].map((lines) => lines.join('\n')).join('\n\n'),
    )
}

function defaultPath(isQuiet: boolean): string {
  if (existsSync(corpusBeside)) return corpusBeside
  if (!isQuiet) console.log('No corpus stands beside the checkout: the project\u2019s own cases are scored.\n')
  return own
}

/** Judges the checked article in a browser and here, and sets both beside its check. */
async function judgeSeed(): Promise<void> {
  const seed = readSeed(beside)
  if (!seed) {
    console.log('No checked article stands beside the checkout: there is nothing to judge.')
    return
  }
  await build('chrome', true)
  const inNode = judgeInNode(seed.html)
  const faults = readingFaults(await judgeInBrowser(seed.html), inNode)
  console.log(seedReport(compareSeed(inNode, seed), seed.notes).join('\n'))
  if (faults.length === 0)
    console.log(` The extension in Chromium and annotate in Node read the same ${inNode.length} claims.`)
  else throw new Error([' The extension in Chromium and annotate in Node read differently:', ...faults].join('\n'))
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
})

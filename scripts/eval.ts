import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readCorpus } from './eval/corpus.ts'
import { claimReport, mentionReport } from './eval/report.ts'
import { scoreClaims } from './eval/score-claims.ts'
import { scoreMentions } from './eval/score-mentions.ts'

const usage = 'Use: npm run eval -- [PATH] [--json] [--folds N]'
const beside = fileURLToPath(new URL('../../shared/corpus', import.meta.url))
const own = fileURLToPath(new URL('../tests/fixtures/claims', import.meta.url))

/** Scores marks and verdicts against a labelled corpus and lists every error. */
function main(): void {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' }, folds: { type: 'string' } },
    allowPositionals: true,
  })
  if (positionals.length > 1) throw new Error(usage)
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
  if (existsSync(beside)) return beside
  if (!isQuiet) console.log('No corpus stands beside the checkout: the project\u2019s own cases are scored.\n')
  return own
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

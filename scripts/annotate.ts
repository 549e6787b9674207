import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Claim } from '../core/claims/types.ts'
import { annotate } from './annotate-page.ts'
import { claimsOf, explainClaim, parseClaimLines, plainClaim } from './claims-file.ts'

const usage = 'Use: npm run annotate -- (FILE.html | --claims FILE.jsonl) [--json] [--explain]'

interface Format {
  json: boolean
  explain: boolean
}

/** Prints what the engine finds in a file: as JSON for programs, else as a listing with its reason. */
function main(): void {
  const { values, positionals } = parseArgs({
    options: { json: { type: 'boolean' }, explain: { type: 'boolean' }, claims: { type: 'string' } },
    allowPositionals: true,
  })
  const format = { json: values.json === true, explain: values.explain === true }
  const [file = values.claims, ...more] = positionals
  if (file === undefined || more.length > 0 || (positionals.length > 0 && values.claims !== undefined)) {
    throw new Error(usage)
  }
  if (!existsSync(file)) throw new Error(`There is no file ${file}. ${usage}`)
  const source = readFileSync(file, 'utf8')
  const print = values.claims === undefined ? printPage : printLines
  print(source, format, file)
}

function printPage(html: string, format: Format): void {
  const { text, mentions, claims } = annotate(html)
  if (format.json) {
    console.log(
      JSON.stringify({
        mentions: mentions.map(({ start, end, text, topic }) => ({ start, end, text, topic })),
        claims: claims.map((claim) => ({ start: claim.start, end: claim.end, ...shown(claim, format) })),
      }),
    )
    return
  }
  for (const mention of mentions) {
    const around = text.slice(Math.max(0, mention.start - 30), mention.end + 30).replace(/\s+/g, ' ')
    const place = `${mention.start}-${mention.end}`.padEnd(13)
    console.log(`${place}${mention.topic.padEnd(22)}${mention.because.padEnd(11)}${around}`)
  }
  console.log(`${mentions.length} mentions`)
  for (const claim of claims) {
    console.log(`\n${claim.start}-${claim.end} ${text.slice(claim.start, claim.end).replace(/\s+/g, ' ')}`)
    console.log(listed(claim, format))
  }
  console.log(`${claims.length} claims`)
}

function printLines(jsonl: string, format: Format, file: string): void {
  let records: ReturnType<typeof parseClaimLines>
  try {
    records = parseClaimLines(jsonl)
  } catch (error) {
    throw new Error(`${file}, ${(error as Error).message}`)
  }
  for (const record of records) {
    const claims = claimsOf(record)
    if (format.json) {
      console.log(JSON.stringify({ id: record.id, claims: claims.map((claim) => shown(claim, format)) }))
      continue
    }
    console.log(`${record.id} ${record.text}`)
    console.log(claims.length === 0 ? '  no claim' : claims.map((claim) => listed(claim, format)).join('\n'))
  }
}

function shown(claim: Claim, { explain }: Format) {
  return explain ? { ...plainClaim(claim), because: explainClaim(claim) } : plainClaim(claim)
}

function listed(claim: Claim, { explain }: Format): string {
  const { topic, relation, strength, population, verdict, caution, rules, grounds } = claim
  const line = `  ${verdict.padEnd(10)}${topic} ${relation}, ${strength}, ${population}${caution ? ', caution' : ''}`
  if (!explain) return line
  const row = grounds.row ?? 'no row: nobody has tried it there'
  return `${line}\n             read by: ${rules.join(' · ')}\n             judged by: ${row} (${grounds.finding}, ${grounds.certainty})`
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { annotate } from './annotate-page.ts'

const usage = 'Use: npm run annotate -- FILE.html [--json]'

/** Prints what the engine finds in a file: as JSON for programs, else as a listing with its reason. */
function main(): void {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true })
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Error(usage)
  if (!existsSync(file)) throw new Error(`There is no file ${file}. ${usage}`)
  const { text, mentions } = annotate(readFileSync(file, 'utf8'))
  if (values.json) {
    console.log(
      JSON.stringify({ mentions: mentions.map(({ start, end, text, topic }) => ({ start, end, text, topic })) }),
    )
    return
  }
  for (const mention of mentions) {
    const around = text.slice(Math.max(0, mention.start - 30), mention.end + 30).replace(/\s+/g, ' ')
    const place = `${mention.start}-${mention.end}`.padEnd(13)
    console.log(`${place}${mention.topic.padEnd(22)}${mention.because.padEnd(11)}${around}`)
  }
  console.log(`${mentions.length} mentions`)
}

try {
  main()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

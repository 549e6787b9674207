import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { outputFolder } from '../tools.ts'

/** Bytes of a script as built, and as a gzip file. */
export interface ScriptSize {
  script: string
  raw: number
  gzip: number
}

/** What is loaded into pages: always, where they may speak of cramps, where text comes into those, and with the first card. */
const scripts = ['content.js', 'engine.js', 'names.js', 'card.js']

export function measureSizes(): ScriptSize[] {
  return scripts.map((script) => {
    const text = readFileSync(join(outputFolder.chrome, script))
    return { script, raw: text.length, gzip: gzipSync(text, { level: 9 }).length }
  })
}

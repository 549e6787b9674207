import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ClaimRecord, type PlainClaim, parseClaimLines } from '../claims-file.ts'

/** A labelled mention of a page; see the README of the corpus it is from. */
export interface MentionLabel {
  doc: string
  start: number
  end: number
  surface: string
  kind: 'cramp' | 'remedy'
  topic: string
  mark: boolean
  ambiguous: boolean
  why: string
}

/** A set of pages with its labels: `NAME.jsonl` beside the folder `NAME/`. */
export interface MentionSet {
  name: string
  labels: MentionLabel[]
  htmlOf(doc: string): string
}

export interface LabelledClaims extends ClaimRecord {
  labels: PlainClaim[]
}

export interface ClaimSet {
  name: string
  lines: LabelledClaims[]
}

export interface Corpus {
  mentions: MentionSet[]
  claims: ClaimSet[]
}

/**
 * Reads a corpus: a folder with claims (`*.jsonl`) and `mentions/`, one of either kind alone, or a single file of
 * claims. Throws with the file and line of what cannot be read.
 */
export function readCorpus(path: string, list: (folder: string) => string[]): Corpus {
  if (!statSync(path).isDirectory())
    return isMentions(path)
      ? { mentions: [readMentions(path)], claims: [] }
      : { mentions: [], claims: [readClaims(path)] }
  const files = [path, join(path, 'mentions')]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => list(folder).map((name) => join(folder, name)))
    .filter((file) => file.endsWith('.jsonl'))
  return {
    mentions: files.filter(isMentions).map(readMentions),
    claims: files.filter((file) => !isMentions(file)).map(readClaims),
  }
}

/** Labels of mentions stand beside the folder of their pages. */
function isMentions(file: string): boolean {
  return existsSync(folderOf(file))
}

function folderOf(file: string): string {
  return file.slice(0, -'.jsonl'.length)
}

function nameOf(file: string): string {
  return folderOf(file).split(/[\\/]/).at(-1) ?? file
}

function readMentions(file: string): MentionSet {
  const labels = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return []
      try {
        return [JSON.parse(line) as MentionLabel]
      } catch (error) {
        throw new Error(`${file}, line ${i + 1}: no JSON (${(error as Error).message})`)
      }
    })
  return { name: nameOf(file), labels, htmlOf: (doc) => readFileSync(join(folderOf(file), `${doc}.html`), 'utf8') }
}

function readClaims(file: string): ClaimSet {
  try {
    const lines = parseClaimLines(readFileSync(file, 'utf8')).map((record) => {
      if (!Array.isArray(record.raw.claims)) throw new Error(`${record.id} has no list of "claims"`)
      return { ...record, labels: record.raw.claims as PlainClaim[] }
    })
    return { name: nameOf(file), lines }
  } catch (error) {
    throw new Error(`${file}, ${(error as Error).message}`)
  }
}

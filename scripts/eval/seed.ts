import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { textToPage } from './text-page.ts'

const checkVerdicts = ['supported', 'partly', 'overstated', 'unsupported'] as const

/** What the check found of a statement; it judges every statement of the article, on cramps or not. */
export type CheckVerdict = (typeof checkVerdicts)[number]

const checkSchema = v.object({
  title: v.string(),
  claims: v.array(
    v.object({
      id: v.number(),
      topic: v.string(),
      claim: v.string(),
      verdict: v.picklist(checkVerdicts),
      in_article: v.boolean(),
    }),
  ),
})

/** A statement of the article that was checked against sources by hand. */
export type CheckedClaim = v.InferOutput<typeof checkSchema>['claims'][number]

const notesSchema = v.object({
  /** Headers of the article's table, whose borders its text has lost. */
  columns: v.array(v.string()),
  /** Sentences whose words do not tell which statement they make; a null id: none of the check's. */
  pins: v.array(v.object({ starts: v.string(), topic: v.optional(v.string()), id: v.nullable(v.number()) })),
  /** Why a verdict differs from the check's, or is not given, by the statement's id. */
  reasons: v.record(
    v.string(),
    v.object({
      kind: v.picklist(['aside', 'no-topic', 'implied', 'other-question', 'not-read']),
      why: v.pipe(v.string(), v.nonEmpty()),
    }),
  ),
})

export type SeedNotes = v.InferOutput<typeof notesSchema>

export interface Seed {
  html: string
  checked: CheckedClaim[]
  notes: SeedNotes
}

const notesFile = new URL('./seed-notes.json', import.meta.url)

/**
 * Reads the checked article from a folder with `seed/` and the check of its statements; null where they are not there.
 * Throws on what it cannot read.
 */
export function readSeed(folder: string): Seed | null {
  const articles = join(folder, 'seed')
  const check = join(folder, 'evidence', 'reference', '_seed_check.json')
  if (!existsSync(articles) || !existsSync(check)) return null
  const [article, ...others] = readdirSync(articles).filter((name) => name.endsWith('.txt'))
  if (article === undefined || others.length > 0) throw new Error(`${articles} does not hold one article`)
  const { title, claims } = v.parse(checkSchema, readJson(check))
  const notes = v.parse(notesSchema, readJson(notesFile))
  return {
    html: textToPage(readFileSync(join(articles, article), 'utf8'), { title, columns: notes.columns }),
    checked: claims.filter((claim) => claim.in_article),
    notes,
  }
}

function readJson(file: string | URL): unknown {
  return JSON.parse(readFileSync(file, 'utf8'))
}

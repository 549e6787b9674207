import * as v from 'valibot'
import { id, month, publicUrl, text } from './schema-parts.ts'

export const articleVerdicts = ['supported', 'partly', 'overstated', 'unsupported'] as const
export type ArticleVerdict = (typeof articleVerdicts)[number]

/** A page that is neither a study nor a table of reference values. */
export const referenceSchema = v.strictObject({
  id,
  publisher: text,
  title: text,
  url: v.nullable(publicUrl),
  grade: v.picklist(['A', 'B']),
})

/** An article whose claims were set beside the evidence one by one. */
export const judgedArticleSchema = v.strictObject({
  title: text,
  checked: month,
  claims: v.pipe(
    v.array(
      v.strictObject({
        id,
        topic: id,
        /** What the article says, in our own words. */
        says: text,
        verdict: v.picklist(articleVerdicts),
        /** Why; takes fields of records as topics do. */
        why: text,
        sources: v.array(id),
      }),
    ),
    v.minLength(1),
  ),
  /** What a reader would need and the article does not say. */
  omissions: v.array(v.strictObject({ text, topic: id, sources: v.array(id) })),
})

/** What changed in the evidence, newest version first. */
export const versionsSchema = v.pipe(
  v.array(
    v.strictObject({
      version: v.pipe(v.string(), v.regex(/^\d{4}\.\d{1,2}\.\d+$/)),
      date: v.pipe(v.string(), v.isoDate()),
      changes: v.pipe(v.array(v.strictObject({ topic: v.nullable(id), text })), v.minLength(1)),
    }),
  ),
  v.minLength(1),
)

export type Reference = v.InferOutput<typeof referenceSchema>
export type JudgedArticle = v.InferOutput<typeof judgedArticleSchema>
export type EvidenceVersion = v.InferOutput<typeof versionsSchema>[number]

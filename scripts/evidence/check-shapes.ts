import * as v from 'valibot'
import { judgedArticleSchema, referenceSchema, versionsSchema } from '../../core/evidence/article-schema.ts'
import { nutrientSchema, studySchema, topicSchema } from '../../core/evidence/schema.ts'
import type { RawEvidence } from './load.ts'
import { type Problem, problems } from './problem.ts'

const files: Record<string, v.GenericSchema> = {
  'judged-article.json': judgedArticleSchema,
  'references.json': v.array(referenceSchema),
  'versions.json': versionsSchema,
}

/** What has not the shape its schema asks for. Every other check may rely on the shapes once this finds nothing. */
export function checkShapes({ topics, studies, nutrients, rest }: RawEvidence): Problem[] {
  return [
    ...eachShape('studies.json', 'study ', studySchema, studies),
    ...eachShape('nutrients.json', 'nutrient ', nutrientSchema, nutrients),
    ...eachShape('topics', '', topicSchema, topics),
    ...Object.entries(files).flatMap(([file, schema]) => problems(file, ...shapeFaults(schema, rest[file]))),
  ]
}

function eachShape(list: string, prefix: string, schema: v.GenericSchema, items: unknown): Problem[] {
  if (!Array.isArray(items)) return problems(list, 'is no list')
  return items.flatMap((item: unknown, i) => problems(`${prefix}${nameOf(item, i)}`, ...shapeFaults(schema, item)))
}

function nameOf(item: unknown, i: number): string {
  const id = typeof item === 'object' && item !== null && 'id' in item ? item.id : null
  return typeof id === 'string' && id !== '' ? id : `number ${i + 1}`
}

function shapeFaults(schema: v.GenericSchema, value: unknown): string[] {
  const { issues } = v.safeParse(schema, value)
  return (issues ?? []).map((issue) => `${v.getDotPath(issue) ?? 'value'}: ${issue.message}`)
}

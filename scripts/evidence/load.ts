import { readdirSync, readFileSync } from 'node:fs'
import type { Evidence, Nutrient, Study, Topic } from '../../core/evidence/schema.ts'

/** The evidence as its files hold it, nothing checked yet. */
export interface RawEvidence {
  topics: Topic[]
  studies: Study[]
  nutrients: Nutrient[]
  /** The other files of the folder, by name: "judged-article.json". */
  rest: Record<string, unknown>
}

const dataFolder = new URL('../../data/', import.meta.url)

/** Reads every evidence file. Throws with the file's name on one that is no JSON. */
export function readEvidence(): RawEvidence {
  const files = (folder: URL) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort()
  const topicsFolder = new URL('topics/', dataFolder)
  const others = files(dataFolder).filter((file) => file !== 'studies.json' && file !== 'nutrients.json')
  return {
    topics: files(topicsFolder).map((file) => readJson(new URL(file, topicsFolder)) as Topic),
    studies: readJson(new URL('studies.json', dataFolder)) as Study[],
    nutrients: readJson(new URL('nutrients.json', dataFolder)) as Nutrient[],
    rest: Object.fromEntries(others.map((file) => [file, readJson(new URL(file, dataFolder))])),
  }
}

/** The same, by id, as cards are built from it. */
export function indexEvidence({ topics, studies, nutrients }: RawEvidence): Evidence {
  const byId = <Item extends { id: string }>(items: Item[]) => Object.fromEntries(items.map((item) => [item.id, item]))
  return { topics: byId(topics), studies: byId(studies), nutrients: byId(nutrients) }
}

function readJson(file: URL): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Error(`${file.pathname.split('/').at(-1)} cannot be read: ${(error as Error).message}`)
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import type { PlainClaim } from '../../../scripts/claims-file.ts'

const folder = new URL('../../fixtures/claims/', import.meta.url)

/** A labelled sentence of our own, as files of claims have them. */
export interface LabelledLine {
  id: string
  text: string
  page_title: string
  heading: string
  claims: PlainClaim[]
  note?: string
}

/** The labelled lines by the name of their file. */
export function readFixtures(): Map<string, LabelledLine[]> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((file) => [
        file.replace('.jsonl', ''),
        readFileSync(new URL(file, folder), 'utf8')
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as LabelledLine),
      ]),
  )
}

import { type ClaimLexicon, compileClaims } from '../core/claims/claim-lexicon.ts'
import { readLine } from '../core/claims/read-line.ts'
import type { Claim } from '../core/claims/types.ts'
import { readTopics } from './annotate-page.ts'

/** A line of a file of claims; labelled files have more fields. */
export interface ClaimRecord {
  id: string
  text: string
  title: string
  heading: string
  /** The line as it was parsed. */
  raw: Record<string, unknown>
}

/** The fields of a claim that programs are given. */
export type PlainClaim = Pick<Claim, 'topic' | 'relation' | 'strength' | 'population' | 'verdict' | 'caution'>

/** Parses JSON lines; blank ones are skipped. Throws with the number of a line that is no record. */
export function parseClaimLines(jsonl: string): ClaimRecord[] {
  return jsonl.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    const fail = (why: string) => new Error(`line ${i + 1}: ${why}`)
    let raw: unknown
    try {
      raw = JSON.parse(line)
    } catch (error) {
      throw fail(`no JSON (${(error as Error).message})`)
    }
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw fail('a record in braces is wanted')
    const record = raw as Record<string, unknown>
    const text = (key: string, isNeeded: boolean): string => {
      const value = record[key] ?? (isNeeded ? undefined : '')
      if (typeof value !== 'string') throw fail(`"${key}" ${key in record ? 'is no text' : 'is missing'}`)
      return value
    }
    return [
      {
        id: text('id', true),
        text: text('text', true),
        title: text('page_title', false),
        heading: text('heading', false),
        raw: record,
      },
    ]
  })
}

let lexicon: ClaimLexicon | undefined

/** The judged claims of a record, by the evidence in `data/`. */
export function claimsOf(record: Pick<ClaimRecord, 'text' | 'title' | 'heading'>): Claim[] {
  lexicon ??= compileClaims(readTopics())
  return readLine(record, lexicon)
}

export function plainClaim({ topic, relation, strength, population, verdict, caution }: Claim): PlainClaim {
  return { topic, relation, strength, population, verdict, caution }
}

/** Why a claim was read and judged so: its rules, and the row with what it says. */
export function explainClaim({ rules, grounds, lacking, quantified }: Claim) {
  return { rules, lacking, quantified, ...grounds }
}

import type { Evidence } from '../../core/evidence/schema.ts'
import type { Certainty } from '../../core/evidence/types.ts'
import { wrongDirections } from './directions.ts'
import { typedDigits } from './prose-fields.ts'
import { spelledNumbers } from './spelled-numbers.ts'
import { unfitWords } from './wording.ts'

/** What is wrong with a sentence wherever it stands: typed figures, promises, a sign that its words turn round. */
export function textFaults(text: string, evidence: Evidence, certainty: Certainty | null = null): string[] {
  return [
    ...typedDigits(text).map((digits) => `"${digits}" is typed, not a field of a record: ${text}`),
    ...spelledNumbers(text).map((word) => `"${word}" is spelled out, not a field of a record: ${text}`),
    ...unfitWords(text, certainty),
    ...wrongDirections(text, evidence),
  ]
}

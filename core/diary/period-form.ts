import { isDay } from '../bedtime/check-plan.ts'
import { firstEvening, lastEvening } from './check-diary.ts'
import { longestName, type Period, type TriedKind } from './types.ts'

/** Why a field of a period is not taken. */
export type PeriodFault = 'name' | 'name-long' | 'dose-long' | 'from' | 'from-future' | 'until' | 'until-early'
export type PeriodField = 'name' | 'dose' | 'from' | 'until'
export type PeriodFaults = Partial<Record<PeriodField, PeriodFault>>

/** A period as it is typed. */
export interface PeriodDraft {
  kind: TriedKind
  name: string
  dose: string
  from: string
  until: string
}

/** What a new period begins with, or what an old one holds. */
export function draftOf(period: Period | null, today: string): PeriodDraft {
  if (period === null) return { kind: 'supplement', name: '', dose: '', from: today, until: '' }
  const { kind, name, dose, from, until } = period
  return { kind, name, dose, from, until: until ?? '' }
}

/**
 * A typed period, or what is wrong with which field. `badInput`: fields in which something is typed that is no whole
 * date; browsers give those as empty.
 */
export function readPeriod(
  draft: PeriodDraft,
  today: string,
  badInput: readonly PeriodField[] = [],
): { period: Omit<Period, 'id' | 'changedAt'> } | { faults: PeriodFaults } {
  const name = draft.name.trim()
  const dose = draft.dose.trim()
  const { kind, from } = draft
  const until = draft.until === '' ? null : draft.until
  const faults: PeriodFaults = {}
  if (name === '') faults.name = 'name'
  else if (name.length > longestName) faults.name = 'name-long'
  if (dose.length > longestName) faults.dose = 'dose-long'
  if (!isEvening(from) || badInput.includes('from')) faults.from = 'from'
  else if (from > today) faults.from = 'from-future'
  if (badInput.includes('until') || (until !== null && !isEvening(until))) faults.until = 'until'
  else if (until !== null && faults.from === undefined && until < from) faults.until = 'until-early'
  return Object.keys(faults).length > 0 ? { faults } : { period: { kind, name, dose, from, until } }
}

/** Whether the diary can hold it. */
function isEvening(day: string): boolean {
  return isDay(day) && day >= firstEvening && day <= lastEvening
}

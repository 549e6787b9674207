import { recordWords as words } from '../strings/evidence.ts'
import { formatNumber } from './fill.ts'
import type { Nutrient } from './schema.ts'

/** "2.4", "1,300": an amount as tables of nutrients write it. */
export function amountText(value: number): string {
  return value >= 1000 ? value.toLocaleString('en-GB') : formatNumber(value)
}

/** "12 to 20", "from 12", "below 20"; one number where both ends are the same, nothing where neither is known. */
export function spanText(low: number | null, high: number | null): string {
  if (low === null) return high === null ? '' : words.below(amountText(high))
  if (high === null) return words.from(amountText(low))
  return low === high ? amountText(low) : words.span(amountText(low), amountText(high))
}

/** What a test's bounds show, "below 0.7 mmol/L", and its label beside them; the label alone where it has no bounds. */
export function thresholdText({ low, high, unit, label }: Nutrient['thresholds'][number]): {
  value: string
  beside: string | null
} {
  if (low === null && high === null) return { value: label, beside: null }
  return { value: `${spanText(low, high)} ${unit}`.trim(), beside: label }
}

/** "350 mg", or that no limit was set. */
export function limitText(value: number | null, unit: string): string {
  return value === null ? words.noLimit : `${amountText(value)} ${unit}`
}

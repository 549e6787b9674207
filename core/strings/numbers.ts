import { locale } from './say.ts'

/** A number with as many decimals as given, as the language writes it: "2.6". */
export function decimalText(value: number, digits = 1): string {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits } as const
  return new Intl.NumberFormat(locale(), options).format(value)
}

/** A share in hundredths as the language writes it: "17%". */
export function percentText(hundredths: number): string {
  return new Intl.NumberFormat(locale(), { style: 'percent' }).format(hundredths / 100)
}

/** Things one after the other: "a, b, and c". */
export function listText(parts: readonly string[]): string {
  return new Intl.ListFormat(locale()).format(parts)
}

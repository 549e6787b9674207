import { say } from './say.ts'

/** "90" minutes as "1 h 30 min". */
export function minutesText(minutes: number): string {
  return joined(
    minutes,
    (n) => say('units_hours', { n }),
    (n) => say('units_minutes', { n }),
  )
}

/** "190" seconds as "3 min 10 s". */
export function secondsText(seconds: number): string {
  return joined(
    seconds,
    (n) => say('units_minutes', { n }),
    (n) => say('units_seconds', { n }),
  )
}

function joined(count: number, largeWords: (n: number) => string, smallWords: (n: number) => string): string {
  const [whole, rest] = [Math.floor(count / 60), count % 60]
  if (whole === 0) return smallWords(rest)
  return rest === 0 ? largeWords(whole) : say('units_join', { large: largeWords(whole), small: smallWords(rest) })
}

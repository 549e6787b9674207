import { locale } from '../../core/strings/say.ts'

/** A moment as the reader writes it, with its day and time. */
export function momentWords(ms: number): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' }).format(ms)
}

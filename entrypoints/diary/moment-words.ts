/** A moment as the reader writes it, with its day and time. */
export function momentWords(ms: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'long', timeStyle: 'short' }).format(ms)
}

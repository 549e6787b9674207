import { say, wordsOf } from './say.ts'

/** Words that set an amount on the page beside trialled doses and limits. */
export const doseStrings = wordsOf('dose', {
  says: {},
  span: (low: string, high: string) => say('dose_span', { low, high }),
  isAs: (amount: string) => say('dose_isAs', { amount }),
  times: (times: number): string =>
    times === 1 || times === 2 || times === 3 ? say(`dose_times_${times}`) : say('dose_times_more'),
  beside: {},
  limit: (authority: string) => say('dose_limit', { authority }),
  counts: {},
  limitBeside: {},
  /** A limit on supplements says nothing of what is eaten. */
  supplementsOnly: {},
  not: { 'no-limit': '' },
})

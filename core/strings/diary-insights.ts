import { listText } from './numbers.ts'
import { say, sayCount, wordsOf } from './say.ts'

/** Words of what the diary shows, and of an experiment. Numbers come written as they are to be read. */
export const insightStrings = wordsOf('insights', {
  /** The same sides after a number of nights. */
  nightsOf: {},
  insideTitle: (name: string) => say('insights_insideTitle', { name }),
  beforeTitle: (name: string) => say('insights_beforeTitle', { name }),
  named: (name: string, dose: string) => (dose === '' ? name : say('insights_named', { name, dose })),
  /** Absolute numbers come first. */
  side: (cramps: number, nights: number, perWeek: string, range: string, orMore: number) =>
    say(orMore > 0 ? 'insights_sideLeast' : 'insights_side', {
      cramps: sayCount('insights_cramps', cramps),
      nights: sayCount('insights_nights', nights),
      rate: perWeek,
      range,
    }),
  orMore: (nights: number) => sayCount('insights_orMore', nights),
  range: (low: string, high: string) => say('insights_range', { low, high }),
  early: {
    nights: (nights: number) => sayCount('insights_early_nights', nights),
    each: (sides: readonly { missing: number; which: string }[]) => {
      const told = sides.map(({ missing, which }) => sayCount('insights_early_side', missing, { which }))
      return say('insights_early_each', { sides: listText(told) })
    },
    cramps: (least: number) => say('insights_early_cramps', { least }),
    past: (missing: number, which: string) => sayCount('insights_early_past', missing, { which }),
  },
  ratio: (times: string, range: string) => say('insights_ratio', { times, range }),
  noneFirst: (high: string) => say('insights_noneFirst', { high }),
  noneSecond: (low: string) => say('insights_noneSecond', { low }),
  others: (names: readonly string[]) => say('insights_others', { names: listText(names) }),
  yours: (text: string) => say('insights_yours', { text }),
  /** "0.4 fewer cramps a night (0.9 fewer to 0.1 more)" */
  yourDifference: (value: string, unit: string, range: string) =>
    say('insights_yourDifference', { value, unit, range }),
  unitOf: (nights: number) =>
    nights === 1 || nights === 7 || nights === 14 || nights === 28 ? say(`insights_units_${nights}`) : '',
  signed: (size: string, sign: number) => say(sign < 0 ? 'insights_signed_fewer' : 'insights_signed_more', { size }),
})

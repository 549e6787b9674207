/** Words of what the diary shows, and of an experiment. Numbers come written as they are to be read. */
const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`
const list = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`

export const insightStrings = {
  title: 'What it shows',
  intro: 'Counted from your nights, with a range that says how sure that is.',
  empty: 'Write down a few nights first. What they show comes here.',
  toNights: 'To the diary',
  rateTitle: 'How often cramps come',
  lastWeeks: 'Last four weeks',
  allNights: 'All nights',
  routineTitle: 'Evenings with the routine',
  withRoutine: 'With it',
  withoutRoutine: 'Without it',
  during: 'During',
  before: 'Before',
  outside: 'Before and after',
  /** The same sides after a number of nights. */
  nightsOf: {
    withRoutine: 'with it',
    withoutRoutine: 'without it',
    during: 'during it',
    before: 'before it',
    outside: 'outside of it',
  },
  insideTitle: (name: string) => `${name}: during, against before and after`,
  beforeTitle: (name: string) => `${name}: during, against before`,
  named: (name: string, dose: string) => (dose === '' ? name : `${name}, ${dose}`),
  noNights: 'no night written down',
  /** Absolute numbers come first. */
  side: (cramps: number, nights: number, perWeek: string, range: string, orMore: number) => {
    const least = orMore > 0 ? 'at least ' : ''
    return `${least}${plural(cramps, 'cramp')} in ${plural(nights, 'night')}: ${least}${perWeek} a week (${range})`
  },
  orMore: (nights: number) =>
    `${plural(nights, 'night')} said “or more” and ${nights === 1 ? 'counts' : 'count'} with the least number.`,
  range: (low: string, high: string) => `${low} to ${high}`,
  rangeNote: 'In brackets: the 95 % interval. Rates outside of it would seldom give nights like these.',
  early: {
    nights: (nights: number) => `Too early to tell: ${plural(nights, 'more night')}.`,
    each: (sides: readonly { missing: number; which: string }[]) =>
      `Needed: ${list(sides.map(({ missing, which }) => `${plural(missing, 'night')} ${which}`))}.`,
    cramps: (least: number) => `With fewer than ${least} cramps in all, even half as many would not stand out.`,
    none: 'Too early to tell: no cramp was written down on either side.',
    past: (missing: number, which: string) =>
      `Too few nights to tell: ${plural(missing, 'more night')} ${which} would be needed. Nights you still know of can be filled in.`,
  },
  ratio: (times: string, range: string) => `That is ${times} times as many cramps a week (${range}).`,
  noneFirst: (high: string) => `None there; up to ${high} times as many would still fit.`,
  noneSecond: (low: string) => `None on the other side; at least ${low} times as many would fit.`,
  fewer: 'Fewer, and by more than chance alone usually brings.',
  more: 'More, and by more than chance alone usually brings.',
  unclear: 'Fewer, as many and more would all fit, so these nights cannot tell.',
  regression:
    'People try something new after bad weeks, and bad weeks pass by themselves (regression to the mean). Fewer cramps afterwards can be no more than that.',
  worseJustBefore:
    'Your fortnight before the start was worse than the nights before that, so some of the difference was to be expected.',
  others: (names: readonly string[]) =>
    `${list(names)} changed in these weeks too. What is due to which cannot be told apart.`,
  chosen:
    'You choose on which evenings you stretch. If you do so after bad nights, or not when you are tired, these nights differ in more than the stretch.',
  outsideNote: 'Seasons, illness and other changes are in both sides too.',
  toExperiment: 'An experiment of your own lets chance choose',
  hidden: 'Kept from you while your experiment runs, so that what you expect does not change what you write down.',
  publishedTitle: 'What trials found',
  yours: (text: string) => `Your nights in the same unit: ${text}.`,
  /** "0.4 fewer cramps a night (0.9 fewer to 0.1 more)" */
  yourDifference: (value: string, unit: string, range: string) => `${value} ${unit} (${range})`,
  units: {
    1: 'cramps a night',
    7: 'cramps a week',
    14: 'cramps in two weeks',
    28: 'cramps in four weeks',
  } as Record<number, string>,
  signed: (size: string, sign: number) => `${size} ${sign < 0 ? 'fewer' : 'more'}`,
  notTheSame: 'A trial compares groups of people, and yours is one person’s nights: the two are not measured alike.',
  graph: (first: string, second: string) => `Cramps a week with their 95 % intervals, ${first} and ${second}.`,
} as const

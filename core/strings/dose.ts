import type { Incomparable, Standing } from '../doses/compare-dose.ts'

/** Words that set an amount on the page beside trialled doses and limits. */
export const doseStrings = {
  title: 'The amount',
  says: { page: 'This page speaks of', text: 'The text speaks of' },
  isAs: (amount: string) => `that is ${amount}`,
  asDaily: 'How often is not said; it is taken here as the amount of a day.',
  trial: 'A trial gave',
  ofSalt: 'weighed as the salt or not told apart, so it cannot be compared',
  unknownOften: 'how often is not in its record, so it cannot be compared',
  otherCompound: 'in another compound',
  daily: 'a day',
  times: (times: number): string =>
    ['', 'once a day', 'twice a day', 'three times a day'][times] ?? 'a day in several doses',
  beside: {
    below: 'the page’s is less',
    same: 'the same',
    above: 'the page’s is more',
    around: 'within the page’s range',
  } satisfies Record<Standing, string>,
  limit: (authority: string) => `Upper limit, ${authority}:`,
  counts: { supplements: 'a day from supplements', all: 'a day from food and supplements together' },
  limitBeside: {
    below: 'The page’s amount is below it.',
    same: 'The page’s amount is just that.',
    above: 'The page’s amount is above it. Ask a doctor or pharmacist first.',
    around: 'The upper end of the page’s amount is above it. Ask a doctor or pharmacist first.',
  } satisfies Record<Standing, string>,
  /** A limit on supplements says nothing of what is eaten. */
  supplementsOnly: {
    below: 'The page’s amount is below it.',
    same: 'The page’s amount is just that.',
    above: 'If the page means supplements, its amount is above it: ask a doctor or pharmacist first.',
    around: 'If the page means supplements, the upper end is above it: ask a doctor or pharmacist first.',
  } satisfies Record<Standing, string>,
  /** A limit on all that is eaten says little of an amount below it. */
  limitBelowAll: 'The page’s amount alone is below it; what is eaten counts too.',
  not: {
    'per-kilogram': 'It is for each kilogram of body weight, so it cannot be set beside trials or limits.',
    salt: 'It may be the weight of the whole salt, of which the mineral is a part. Trials and limits count the mineral, so they cannot be compared.',
    unit: 'No record here says what that unit is worth in weight, so it cannot be compared.',
    'no-trial': 'No checked trial of a known dose is held here.',
    'no-limit': '',
    'not-daily': 'How often it is taken is not known, so it cannot be compared.',
  } satisfies Record<Incomparable, string>,
} as const

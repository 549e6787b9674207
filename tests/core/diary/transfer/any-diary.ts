import fc from 'fast-check'
import { inOrder } from '../../../../core/diary/check-diary.ts'
import { type Diary, muscles, type Night, sides, triedKinds } from '../../../../core/diary/types.ts'

/** The moment and the day on which the properties hold. */
export const now = { today: '2026-11-28', ms: 1_795_900_000_000 }

const evening = fc
  .integer({ min: 0, max: 46_000 })
  .map((days) => Temporal.PlainDate.from('2026-11-28').subtract({ days }).toString())
const moment = fc.integer({ min: 0, max: now.ms })
// Quotes, line breaks, brackets, lone surrogates, markup: whatever a keyboard or a clipboard can hold.
const anyText = (most: number) =>
  fc.oneof(
    fc.string({ maxLength: most, unit: 'binary' }),
    fc.constantFrom('"],}\n', '\ud800', '<script>alert(1)</script>', '=1+1', '', ' x ', '\\', '\\"', '\u2028'),
  )
const id = fc.stringMatching(/^[\w-]{1,12}$/)

export const anyNight: fc.Arbitrary<Night> = fc.record({
  evening,
  cramps: fc.integer({ min: 0, max: 50 }),
  orMore: fc.boolean(),
  pain: fc.option(fc.integer({ min: 0, max: 10 })),
  minutes: fc.option(fc.integer({ min: 0, max: 600 })),
  muscle: fc.option(fc.constantFrom(...muscles)),
  side: fc.option(fc.constantFrom(...sides)),
  woke: fc.option(fc.boolean()),
  note: anyText(60),
  changedAt: moment,
})

const anyPeriod = fc
  .record({
    id,
    kind: fc.constantFrom(...triedKinds),
    name: anyText(40).filter((text) => text.trim() !== ''),
    dose: anyText(40),
    from: evening,
    until: fc.option(evening),
    changedAt: moment,
  })
  .filter(({ from, until }) => until === null || until >= from)

const anyExperiment = fc.record({
  id,
  from: evening,
  runIn: fc.integer({ min: 0, max: 60 }),
  blockNights: fc.integer({ min: 1, max: 60 }),
  arms: fc.array(fc.constantFrom('stretch' as const, 'rest' as const), { minLength: 1, maxLength: 20 }),
  stopped: fc.option(evening),
  changedAt: moment,
})

export const anyDiary: fc.Arbitrary<Diary> = fc
  .record({
    nights: fc.uniqueArray(anyNight, { selector: (night) => night.evening, maxLength: 12 }),
    periods: fc.uniqueArray(anyPeriod, { selector: (one) => one.id, maxLength: 4 }),
    experiments: fc.uniqueArray(anyExperiment, { selector: (one) => one.id, maxLength: 3 }),
  })
  .map(inOrder)

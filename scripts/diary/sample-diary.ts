import { type EveningLog, emptyEvening } from '../../core/bedtime/plan.ts'
import { addDays } from '../../core/diary/calendar.ts'
import type { Diary, Night, Period } from '../../core/diary/types.ts'
import { createRandom } from '../bench/random.ts'

/** A made-up diary, and the evenings on which its writer stretched. */
export interface SampleDiary {
  diary: Diary
  log: EveningLog[]
}

const tried: Pick<Period, 'kind' | 'name' | 'dose'>[] = [
  { kind: 'supplement', name: 'Magnesium citrate', dose: '300 mg at night' },
  { kind: 'other', name: 'Cycling', dose: 'twice a week' },
  { kind: 'supplement', name: 'Vitamin K2', dose: '180 µg a day' },
  { kind: 'other', name: 'No coffee after noon', dose: '' },
  { kind: 'medicine', name: 'New blood pressure tablet', dose: '' },
]

const notes = ['After a long walk', 'Warm night', 'Long drive the day before', 'Slept badly anyway']

/** So many nights up to an evening, the same each time: runs of bad nights, some nights not written down. */
export function sampleDiary(until: string, count: number, periodCount = 3): SampleDiary {
  const draw = createRandom(7)
  const random = () => draw(1000) / 1000
  const chance = (share: number) => random() < share
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value
  const first = addDays(until, 1 - count)
  const nights: Night[] = []
  const log: EveningLog[] = []
  let badness = 0.5
  for (let at = 0; at < count; at++) {
    const evening = addDays(first, at)
    badness = Math.min(1, Math.max(0.05, badness + (random() - 0.52) * 0.35))
    const stretched = chance(at > count / 2 ? 0.75 : 0.15)
    if (stretched) {
      const endedAt = Date.parse(`${evening}T22:40Z`)
      log.push({
        ...emptyEvening(evening),
        answer: 'done',
        sessions: [{ endedAt, routine: 'hallegraeff_bedtime', share: 1 }],
      })
    }
    if (chance(0.08)) continue
    const risk = badness * (stretched ? 0.6 : 1)
    const cramps = [1.1, 0.5, 0.3].filter((share) => chance(risk * share)).length
    const isBad = cramps > 0
    nights.push({
      evening,
      cramps,
      orMore: cramps === 3 && chance(0.5),
      pain: isBad && chance(0.7) ? 3 + Math.floor(random() * 6) : null,
      minutes: isBad && chance(0.6) ? 1 + Math.floor(random() * 9) : null,
      muscle: isBad && chance(0.8) ? pick(['calf', 'calf', 'calf', 'foot', 'toes']) : null,
      side: isBad && chance(0.8) ? pick(['left', 'right', 'both']) : null,
      woke: isBad && chance(0.7) ? chance(0.8) : null,
      note: chance(0.06) ? pick(notes) : '',
      changedAt: Date.parse(`${evening}T07:00Z`),
    })
  }
  return { diary: { nights, periods: samplePeriods(first, until, count, periodCount), experiments: [] }, log }
}

function samplePeriods(first: string, until: string, count: number, periodCount: number): Period[] {
  const step = Math.floor(count / (periodCount + 1))
  return Array.from({ length: periodCount }, (_, index) => {
    const one = tried[index % tried.length] as (typeof tried)[number]
    const from = addDays(first, Math.floor((index + 0.5) * step))
    const end = addDays(from, Math.floor(step * 1.4))
    return { ...one, id: `sample-${index}`, from, until: end < until ? end : null, changedAt: index + 1 }
  })
}

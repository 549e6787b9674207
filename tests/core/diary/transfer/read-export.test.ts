import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultPlan, emptyEvening } from '../../../../core/bedtime/plan.ts'
import { entryVersion, type Migration } from '../../../../core/diary/migrate.ts'
import { findLines } from '../../../../core/diary/transfer/find-lines.ts'
import { joinDiaries } from '../../../../core/diary/transfer/join-diaries.ts'
import { type ReadFile, readExport } from '../../../../core/diary/transfer/read-export.ts'
import { type Everything, exportFormat, writeExport } from '../../../../core/diary/transfer/write-export.ts'
import { defaults } from '../../../../core/settings.ts'
import { aNight, anExperiment, aPeriod } from '../../../fixtures/diary.ts'
import { anyDiary, now } from './any-diary.ts'

const empty = { nights: [], periods: [], experiments: [] }
const everything: Everything = {
  diary: { nights: [aNight()], periods: [aPeriod()], experiments: [anExperiment()] },
  kept: [{ key: 'night:2026-11-20', stored: 'damaged' }],
  plan: { ...defaultPlan, on: true },
  log: [{ ...emptyEvening('2026-11-24'), sessions: [{ endedAt: 1_795_600_000_000, routine: 'bedtime', share: 1 }] }],
  settings: { ...defaults, topics: { off: ['magnesium'] } },
}
const written = writeExport(everything, '2026-11-28T21:00:00Z')

function read(text: string): ReadFile {
  const file = readExport(text, now)
  if (!file.ok) throw new Error(file.reason)
  return file
}

/** A file with these nights, one a line from line 4 on. */
function fileOf(nights: readonly unknown[], version: unknown = entryVersion): string {
  const items = nights.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(',\n')
  return `{"format": "${exportFormat}",\n"version": ${JSON.stringify(version)},\n"nights": [\n${items}\n]}`
}

describe('an export', () => {
  it('comes back whole', () => {
    expect(read(written)).toEqual({
      ok: true,
      diary: everything.diary,
      rejected: [],
      beside: { plan: everything.plan, log: everything.log, settings: everything.settings },
      besideDropped: 0,
      kept: 1,
    })
  })

  it('into an empty diary is that diary, letter by letter', () => {
    fc.assert(
      fc.property(anyDiary, fc.constantFrom('merge' as const, 'replace' as const), (diary, mode) => {
        const file = read(writeExport({ ...everything, diary }, 'now'))
        expect(file.rejected).toEqual([])
        expect(joinDiaries(empty, file.diary, mode)).toEqual(diary)
        expect(joinDiaries(diary, file.diary, mode)).toEqual(diary)
      }),
    )
  })

  it('has one entry a line, also where notes have brackets and quotes in them', () => {
    fc.assert(
      fc.property(anyDiary, (diary) => {
        const text = writeExport({ ...everything, diary }, 'now')
        const lines = text.split('\n')
        const found = findLines(text).get('nights') ?? []
        expect(found.map((line) => JSON.parse((lines[line - 1] ?? '').replace(/,$/, '')))).toEqual(diary.nights)
      }),
    )
  })

  it('holds what cannot be read as it stands, also what JSON has no form for', () => {
    const kept = [
      { key: 'night:x', stored: { big: 12n } },
      { key: 'night:y', stored: { moon: 'full' } },
    ]
    const text = writeExport({ ...everything, kept }, 'now')
    expect(JSON.parse(text)).toMatchObject({ kept: [expect.any(String), kept[1]] })
  })
})

describe('a file', () => {
  it.each([
    ['empty', '', 'empty', null],
    ['a byte order mark alone', '\ufeff\n', 'empty', null],
    ['no JSON', 'evening,cramps\r\n2026-11-24,2', 'not-json', null],
    ['cut off in a list', written.slice(0, written.indexOf('"periods"')), 'not-json', 8],
    ['cut off in a word', written.slice(0, written.indexOf('long walk')), 'not-json', 6],
    ['a list', '[]', 'not-ours', null],
    ['null', 'null', 'not-ours', null],
    ['of another program', '{"format":"other","version":1}', 'not-ours', null],
    ['without a version', `{"format":"${exportFormat}"}`, 'not-ours', null],
    ['of version 0', fileOf([], 0), 'not-ours', null],
    ['of version 1.5', fileOf([], 1.5), 'not-ours', null],
    ['of a newer version', fileOf([aNight()], entryVersion + 1), 'newer', null],
    ['of version 1e300', fileOf([], 1e300), 'newer', null],
    ['with nights that are no list', `{"format":"${exportFormat}","version":1,"nights":{"0":1}}`, 'not-ours', null],
    ['with more nights than there are', fileOf(Array(100_001).fill('0')), 'too-many', null],
  ])('%s is refused', (_, text, reason, line) => {
    expect(readExport(text, now)).toEqual({ ok: false, reason, line })
  })

  it('is refused unread when it is too large', () => {
    // 200 MB of text that is no JSON: if it were parsed, the reason would be another.
    expect(readExport('x'.repeat(200 * 1024 * 1024), now)).toMatchObject({ reason: 'too-large' })
  })

  it('nested as deep as it likes is judged without a throw', () => {
    const deep = 500_000
    const file = `{"format":"${exportFormat}","version":1,"nights":[${'['.repeat(deep)}${']'.repeat(deep)}]}`
    expect(typeof readExport(file, now).ok).toBe('boolean')
  })

  it('is judged without a throw, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        readExport(text, now)
        readExport(fileOf([value as object]), now)
        readExport(
          JSON.stringify({ format: exportFormat, version: 1, plan: value, log: value, settings: value, kept: value }),
          now,
        )
      }),
    )
  })

  it('cut off anywhere is refused, never half read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: written.trimEnd().length - 1 }), (end) => {
        expect(readExport(written.slice(0, end), now).ok).toBe(false)
      }),
    )
  })

  it('of an earlier version is brought up to date entry by entry', () => {
    const { note, ...rest } = aNight()
    const steps: Migration[] = [(_, value) => ({ note: (value as { text: string }).text, ...(value as object) })]
    const file = readExport(fileOf([{ ...rest, text: note }], 1), now, steps)
    expect(file).toMatchObject({ ok: true, diary: { nights: [aNight()] } })
  })
})

describe('an entry of a file', () => {
  it('that is bad is named with its line and its fault, and the others are taken', () => {
    const file = read(
      fileOf([
        aNight(),
        { ...aNight({ evening: '2026-11-25' }), cramps: -3 },
        aNight({ evening: '9999-01-01' }),
        aNight({ evening: '2026-11-26' }),
        'null',
        '{"evening":"2026-11-27",\n"cramps":1}',
        '"text"',
      ]),
    )
    expect(file.diary.nights.map(({ evening }) => evening)).toEqual(['2026-11-24', '2026-11-26'])
    expect(file.rejected).toEqual([
      { kind: 'night', line: 5, why: 'fault', fault: { field: 'cramps', got: '-3' } },
      { kind: 'night', line: 6, why: 'fault', fault: { field: 'evening', got: '"9999-01-01"' } },
      { kind: 'night', line: 8, why: 'fault', fault: { field: '', got: 'null' } },
      { kind: 'night', line: 9, why: 'fault', fault: { field: 'orMore', got: '' } },
      { kind: 'night', line: 11, why: 'fault', fault: { field: '', got: '"text"' } },
    ])
  })

  it('may be of today and of the day that is today elsewhere, not later', () => {
    const file = read(fileOf(['2026-11-28', '2026-11-29', '2026-11-30'].map((evening) => aNight({ evening }))))
    expect(file.diary.nights.map(({ evening }) => evening)).toEqual(['2026-11-28', '2026-11-29'])
    expect(file.rejected).toMatchObject([{ line: 6, why: 'future' }])
  })

  it('is no newer than the moment it is read, or it would win for ever', () => {
    expect(read(fileOf([aNight({ changedAt: 8e15 })])).diary.nights[0]?.changedAt).toBe(now.ms)
  })

  it('that is there twice is taken in its later version, whichever stands first', () => {
    const [early, late] = [aNight({ changedAt: 1, note: 'early' }), aNight({ changedAt: 2, note: 'late' })]
    for (const [nights, line] of [
      [[early, late], 4],
      [[late, early], 5],
    ] as const) {
      const file = read(fileOf(nights))
      expect(file.diary.nights).toEqual([late])
      expect(file.rejected).toMatchObject([{ line, why: 'double' }])
    }
  })

  it('keeps markup as text and reaches no prototype', () => {
    const note = '<img src=x onerror=alert(1)>'
    const night = JSON.stringify(aNight({ note })).replace('{', '{"__proto__":{"polluted":true},"constructor":{},')
    const file = read(
      fileOf([night]).replace('"nights"', '"__proto__":{"nights":[]},"settings":{"__proto__":{"on":1}},"nights"'),
    )
    expect(file.diary.nights).toEqual([aNight({ note })])
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(Object.getPrototypeOf(file.diary.nights[0])).toBe(Object.prototype)
  })

  it('beside the diary falls back alone, and is counted', () => {
    const file = read(
      `{"format":"${exportFormat}","version":1,"plan":{"on":true,"repeats":-1},"log":[7,{"evening":"2026-11-24"}],"settings":3}`,
    )
    expect(file.beside).toEqual({
      plan: { ...defaultPlan, on: true },
      log: [emptyEvening('2026-11-24')],
      settings: null,
    })
    expect(file.besideDropped).toBe(3)
  })
})

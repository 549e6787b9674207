import { describe, expect, test } from 'vitest'
import { readReport, unsteadyFiles, withSecond } from '../../scripts/test-report.ts'

const file = (name: string, tests: Record<string, string>, status?: string) => ({
  name,
  status: status ?? (Object.values(tests).includes('failed') ? 'failed' : 'passed'),
  assertionResults: Object.entries(tests).map(([fullName, status]) => ({ fullName, status })),
})
const read = (...testResults: object[]) => readReport(JSON.stringify({ testResults }))

describe('the report of a run', () => {
  test.each([
    ['all passed', file('a', { one: 'passed', two: 'passed' }), 2, []],
    ['one failed', file('a', { one: 'passed', two: 'failed' }), 1, ['two']],
    ['a skipped one counts as missed', file('a', { one: 'passed', two: 'pending' }), 1, ['two']],
    ['a file that could not start is named itself', file('a', {}, 'failed'), 0, ['a']],
  ])('%s', (_, result, passed, missed) => {
    expect(read(result)).toEqual([{ file: 'a', passed, missed }])
  })
})

describe('files that are run again', () => {
  const good = file('good', { fine: 'passed' })
  const bad = (name: string) => file(name, { steady: 'passed', lost: 'failed' })

  test('are those in which a test failed, as long as they are few', () => {
    expect(unsteadyFiles(read(good))).toEqual([])
    expect(unsteadyFiles(read(good, bad('a'), bad('b')))).toEqual(['a', 'b'])
    expect(unsteadyFiles(read(bad('a'), bad('b'), bad('c')))).toEqual([])
  })

  test('count as they came out then', () => {
    const first = read(good, bad('a'), bad('b'))
    const second = read(file('a', { steady: 'passed', lost: 'passed' }), bad('b'))
    expect(withSecond(first, second)).toEqual([
      { file: 'good', passed: 1, missed: [] },
      { file: 'a', passed: 2, missed: [] },
      { file: 'b', passed: 1, missed: ['lost'] },
    ])
  })
})

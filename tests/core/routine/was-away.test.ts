import { expect, test } from 'vitest'
import { wasAway } from '../../../core/routine/was-away.ts'

test.each([
  ['a busy moment of a page in front', 4000, false, false],
  ['a page in front that was not looked at for long', 5001, false, true],
  ['a hidden page that a browser wakes once a minute', 61_000, true, false],
  ['a hidden page that was not woken for longer', 80_000, true, true],
  ['a clock that stood still through the sleep', 0, false, false],
] as const)('tells sleep from a slow timer: %s', (_, gapMs, wasHidden, expected) => {
  expect(wasAway(1000, 1000 + gapMs, wasHidden)).toBe(expected)
})

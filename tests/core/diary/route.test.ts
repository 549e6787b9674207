import { describe, expect, it } from 'vitest'
import { type DiaryRoute, formatDiaryRoute, parseDiaryRoute } from '../../../core/diary/route.ts'

describe('an address of the diary', () => {
  it.each<[string, DiaryRoute]>([
    ['', { view: 'nights' }],
    ['#/', { view: 'nights' }],
    ['#/night/2026-11-28', { view: 'night', evening: '2026-11-28' }],
    ['#/night/2024-02-29', { view: 'night', evening: '2024-02-29' }],
    ['#/insights', { view: 'insights' }],
    ['#/experiment', { view: 'experiment' }],
    ['#/doctor', { view: 'doctor' }],
    ['#/data', { view: 'data' }],
  ])('%s names a view, and is what the view is called', (hash, route) => {
    expect(parseDiaryRoute(hash)).toEqual(route)
    expect(parseDiaryRoute(formatDiaryRoute(route))).toEqual(route)
  })

  it.each([
    '#/night',
    '#/night/',
    '#/night/2026-02-30',
    '#/night/2026-13-01',
    '#/night/26-1-1',
    '#/night/1899-12-31',
    '#/night/9999-01-01',
    '#/night/+002026-11-28',
    '#/night/2026-11-28/x',
    '#/insights/x',
    '#/nights',
    '#/constructor',
  ])('%s leads to nothing', (hash) => {
    expect(parseDiaryRoute(hash)).toEqual({ view: 'unknown' })
  })
})

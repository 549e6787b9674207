import { isDay } from '../bedtime/check-plan.ts'
import { firstEvening, lastEvening } from './check-diary.ts'

/** A view of the diary, as its address names it. */
export type DiaryRoute =
  | { view: 'nights' }
  /** The night of an evening, `YYYY-MM-DD`. */
  | { view: 'night'; evening: string }
  | { view: 'insights' | 'experiment' | 'doctor' | 'data' }
  /** An address that names nothing here. */
  | { view: 'unknown' }

const plainViews = ['insights', 'experiment', 'doctor', 'data'] as const

/** Reads "#/night/2026-11-28". An address it does not know, or a day the calendar does not have, is `unknown`. */
export function parseDiaryRoute(hash: string): DiaryRoute {
  const [name = '', rest, ...more] = hash.replace(/^#\/?/, '').split('/')
  if (more.length > 0) return { view: 'unknown' }
  if (name === 'night') return isEvening(rest) ? { view: 'night', evening: rest } : { view: 'unknown' }
  if (rest !== undefined) return { view: 'unknown' }
  if (name === '') return { view: 'nights' }
  const view = plainViews.find((one) => one === name)
  return view === undefined ? { view: 'unknown' } : { view }
}

/** The address of a view, after the page's own; `parseDiaryRoute` reads it back. */
export function formatDiaryRoute(route: DiaryRoute): string {
  if (route.view === 'night') return `#/night/${route.evening}`
  return route.view === 'nights' || route.view === 'unknown' ? '#/' : `#/${route.view}`
}

function isEvening(text: string | undefined): text is string {
  return text !== undefined && isDay(text) && text >= firstEvening && text <= lastEvening
}

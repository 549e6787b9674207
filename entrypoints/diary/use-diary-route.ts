import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { type DiaryRoute, parseDiaryRoute } from '../../core/diary/route.ts'
import { type Arrival, VisitMemory } from '../library/visit-memory.ts'

/** The view the address names, and how the reader came to it. */
export interface DiaryPlace extends Arrival {
  route: DiaryRoute
  /** Counts navigations; a new view is one higher. */
  visit: number
}

/** Follows the address. A link starts at the top of its view; going back returns to where the reader was. */
export function useDiaryRoute(): DiaryPlace {
  const [memory] = useState(() => new VisitMemory())
  const [place, setPlace] = useState<DiaryPlace>(() => ({
    route: parseDiaryRoute(location.hash),
    visit: 0,
    by: 'start',
    followed: null,
  }))
  useEffect(() => {
    history.scrollRestoration = 'manual'
    return memory.follow((arrival) =>
      setPlace(({ visit }) => ({ ...arrival, route: parseDiaryRoute(location.hash), visit: visit + 1 })),
    )
  }, [memory])
  useLayoutEffect(() => {
    if (place.visit > 0) scrollTo(0, memory.scroll)
  }, [place.visit, memory])
  return place
}

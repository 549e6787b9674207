import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { formatRoute, parseRoute, type Route } from '../../core/library/route.ts'
import { type Arrival, VisitMemory } from './visit-memory.ts'

interface Visit extends Arrival {
  route: Route
  /** Counts navigations; a new view is one higher. */
  visit: number
}

/** The view the address names, and ways to change it. */
export interface Place extends Visit {
  /** Changes the address without a step in the history. */
  replace: (route: Route) => void
  /** Goes to an address as a link would. */
  go: (route: Route) => void
}

/** Follows the address. A link starts at the top of its view; going back returns to where the reader was. */
export function useRoute(): Place {
  const [memory] = useState(() => new VisitMemory())
  const [place, setPlace] = useState<Visit>(() => ({
    route: parseRoute(location.hash),
    visit: 0,
    by: 'start',
    followed: null,
  }))

  useEffect(() => {
    history.scrollRestoration = 'manual'
    return memory.follow((arrival) =>
      setPlace(({ visit }) => ({ ...arrival, route: parseRoute(location.hash), visit: visit + 1 })),
    )
  }, [memory])

  useLayoutEffect(() => {
    if (place.visit > 0) scrollTo(0, memory.scroll)
  }, [place.visit, memory])

  return {
    ...place,
    replace(route) {
      history.replaceState(null, '', formatRoute(route))
      memory.renamed()
      setPlace((before) => ({ ...before, route }))
    },
    go(route) {
      memory.linked()
      location.hash = formatRoute(route)
    },
  }
}

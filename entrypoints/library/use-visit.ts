import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { type Arrival, VisitMemory } from './visit-memory.ts'

/** The view an address names, and how the reader came to it. */
export interface Visit<Route> extends Arrival {
  route: Route
  /** Counts navigations; a new view is one higher. */
  visit: number
}

/** Follows the address, which `parse` reads. A link starts at the top of its view; going back returns to where the reader was. */
export function useVisit<Route>(parse: (hash: string) => Route) {
  const [memory] = useState(() => new VisitMemory())
  const [place, setPlace] = useState<Visit<Route>>(() => ({
    route: parse(location.hash),
    visit: 0,
    by: 'start',
    followed: null,
  }))
  useEffect(() => {
    history.scrollRestoration = 'manual'
    return memory.follow((arrival) =>
      setPlace(({ visit }) => ({ ...arrival, route: parse(location.hash), visit: visit + 1 })),
    )
  }, [memory, parse])
  useLayoutEffect(() => {
    if (place.visit > 0) scrollTo(0, memory.scroll)
  }, [place.visit, memory])
  return {
    place,
    memory,
    /** The same view, under another route. */
    rename: (route: Route) => setPlace((before) => ({ ...before, route })),
  }
}

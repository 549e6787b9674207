import { formatRoute, parseRoute, type Route } from '../../core/library/route.ts'
import { useVisit, type Visit } from './use-visit.ts'

/** The view the address names, and ways to change it. */
export interface Place extends Visit<Route> {
  /** Changes the address without a step in the history. */
  replace: (route: Route) => void
  /** Goes to an address as a link would. */
  go: (route: Route) => void
}

/** Follows the library's address; see `useVisit`. */
export function useRoute(): Place {
  const { place, memory, rename } = useVisit(parseRoute)
  return {
    ...place,
    replace(route) {
      history.replaceState(null, '', formatRoute(route))
      memory.renamed()
      rename(route)
    },
    go(route) {
      memory.linked()
      location.hash = formatRoute(route)
    },
  }
}

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { formatRoute, parseRoute, type Route } from '../../core/library/route.ts'

/** The view the address names, and a way to change the address without a step in the history. */
export interface Place {
  route: Route
  /** Counts navigations; a new view is one higher. */
  visit: number
  replace: (route: Route) => void
}

/** Follows the address. A link starts at the top of its view; going back returns to where the reader was. */
export function useRoute(): Place {
  const [place, setPlace] = useState(() => ({ route: parseRoute(location.hash), visit: 0 }))
  const scrolls = useRef(new Map<string, number>())
  const isLink = useRef(false)

  useEffect(() => {
    history.scrollRestoration = 'manual'
    let address = location.hash
    const onClick = (event: MouseEvent) => {
      const link = (event.target as Element | null)?.closest?.('a[href^="#"]')
      isLink.current = link != null
      // A link to where the reader already is changes no address, but still means: take me there.
      if (link?.getAttribute('href') === location.hash) onChange()
    }
    const onScroll = () => scrolls.current.set(address, scrollY)
    const onChange = () => {
      address = location.hash
      if (isLink.current) scrolls.current.delete(address)
      isLink.current = false
      setPlace(({ visit }) => ({ route: parseRoute(address), visit: visit + 1 }))
    }
    addEventListener('click', onClick, { capture: true })
    addEventListener('scroll', onScroll, { passive: true })
    addEventListener('hashchange', onChange)
    return () => {
      removeEventListener('click', onClick, { capture: true })
      removeEventListener('scroll', onScroll)
      removeEventListener('hashchange', onChange)
    }
  }, [])

  useLayoutEffect(() => {
    if (place.visit > 0) scrollTo(0, scrolls.current.get(location.hash) ?? 0)
  }, [place.visit])

  return {
    ...place,
    replace(route) {
      history.replaceState(null, '', formatRoute(route))
      setPlace(({ visit }) => ({ route, visit }))
    },
  }
}

import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type RecordAccess, Records } from '../../components/Said.tsx'
import { formatRoute } from '../../core/library/route.ts'
import { routineStrings as words } from '../../core/strings/routine.ts'
import { CrampNow } from './CrampNow.tsx'
import { Stretch } from './Stretch.tsx'

const access: RecordAccess = { hrefOf: (from) => `/library.html${formatRoute({ view: 'study', from })}` }

/** The routine page: tonight's stretch, begun at once at `#/start`, or what to do during a cramp at `#/now`. */
export function App() {
  const hash = useHash()
  const isNow = hash === '#/now'
  useLayoutEffect(() => {
    document.title = words.pageTitle(isNow ? words.now.title : words.title)
  }, [isNow])
  // A view that a link led to is read out from its heading; the first is left to the browser.
  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current) document.querySelector('h1')?.focus()
    isFirst.current = false
  }, [isNow])
  return (
    <Records.Provider value={access}>{isNow ? <CrampNow /> : <Stretch atOnce={hash === '#/start'} />}</Records.Provider>
  )
}

function useHash(): string {
  const [hash, setHash] = useState(() => location.hash)
  useEffect(() => {
    const follow = () => setHash(location.hash)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])
  return hash
}

import { type ComponentType, createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { Message } from '../../components/Message.tsx'
import { strings } from '../../core/strings/interface.ts'

const words = strings.library.late

/** Called when a view that was waited for stands there. */
export const ViewReady = createContext<() => void>(() => {})

/** A quicker wait is over before its words could be read. */
const quietMs = 400

/** A view whose code is loaded when it is first shown; from then on it shows at once. */
export function late<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined
  return function Late(props: Props) {
    const [state, setState] = useState<'waiting' | 'ready' | 'failed'>(loaded ? 'ready' : 'waiting')
    const onReady = useContext(ViewReady)
    useEffect(() => {
      if (loaded) return
      let isGone = false
      const unlessGone = (next: 'ready' | 'failed') => {
        if (!isGone) setState(next)
      }
      load().then(
        (view) => {
          loaded = view
          unlessGone('ready')
        },
        () => unlessGone('failed'),
      )
      return () => {
        isGone = true
      }
    }, [])
    const [wasLate] = useState(state === 'waiting')
    useEffect(() => {
      if (wasLate && state === 'ready') onReady()
    }, [wasLate, state, onReady])
    if (loaded) {
      const View = loaded
      return <View {...props} />
    }
    return state === 'failed' ? <Message tone="error">{words.failed}</Message> : <Waiting />
  }
}

function Waiting() {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), quietMs)
    return () => clearTimeout(timer)
  }, [])
  return <p role="status">{isLong ? words.waiting : ''}</p>
}

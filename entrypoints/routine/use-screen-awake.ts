import { useEffect } from 'preact/hooks'

/** Keeps the screen on while it is wanted and seen; where the browser refuses, the routine goes on without. */
export function useScreenAwake(wanted: boolean): void {
  useEffect(() => {
    if (!wanted) return
    let lock: WakeLockSentinel | null = null
    let isOver = false
    const take = async () => {
      if (document.visibilityState !== 'visible' || lock?.released === false) return
      const taken = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null
      if (isOver) letGo(taken)
      else lock = taken
    }
    // Browsers take the lock back when the page is hidden.
    const onChange = () => void take()
    void take()
    document.addEventListener('visibilitychange', onChange)
    return () => {
      isOver = true
      document.removeEventListener('visibilitychange', onChange)
      letGo(lock)
    }
  }, [wanted])
}

function letGo(lock: WakeLockSentinel | null): void {
  lock?.release().catch(() => {}) // It was taken back already.
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { PopupRequest } from '../../core/messages.ts'
import { sendMessage } from '../../data/messaging.ts'
import { mergeFrame, type TabFrame } from './frames.ts'
import { canBeRead, hostOf, originPattern } from './page-access.ts'
import { openTabLink, type TabLink } from './tab-link.ts'

/** What can be said of the tab: still asking, answering, or why not. */
export type TabPhase =
  | 'asking'
  | 'answering'
  | 'unreadable'
  | 'no-answer'
  | 'no-access'
  | 'scanning'
  | 'scan-failed'
  | 'no-settings'
  | 'unjudged'

export interface TabView {
  phase: TabPhase
  frames: TabFrame[]
  /** Host of the page itself, empty where it has none. */
  host: string
  /** The tab is in a private window. */
  isPrivate: boolean
  send: (request: PopupRequest) => void
  scan: () => void
}

/** The tab the popup stands for, kept up to date while it is open. */
export function useTab(): TabView {
  const [phase, setPhase] = useState<TabPhase>('asking')
  const [frames, setFrames] = useState<TabFrame[]>([])
  const [tab, setTab] = useState<Awaited<ReturnType<typeof findTab>>>(null)
  const link = useRef<TabLink | null>(null)
  const scannedTab = useRef<number | null>(null)

  useEffect(() => {
    let gone = false
    void findTab().then((found) => {
      if (gone) return
      setTab(found)
      if (found?.id === undefined) return setPhase('unreadable')
      /** The address is still that of the page before. */
      let moved = false
      link.current = openTabLink(found.id, {
        onFrame(frame) {
          setFrames((known) => mergeFrame(known, frame))
          setPhase('answering')
          if (!moved) return
          moved = false
          void findTab().then((fresh) => {
            if (!gone && fresh?.id === found.id) setTab(fresh)
          })
        },
        onReset() {
          moved = true
          setFrames([])
          setPhase('asking')
        },
        onSilence() {
          // Silence after a scan that did start: the script could not stay in this page.
          const why =
            scannedTab.current === found.id ? Promise.resolve<TabPhase>('scan-failed') : explainSilence(found.url)
          void why.then((next) => {
            if (!gone) setPhase((now) => (now === 'answering' || now === 'scanning' ? now : next))
          })
        },
      })
    })
    return () => {
      gone = true
      link.current?.close()
    }
  }, [])

  const tabId = tab?.id
  const scan = useCallback(() => {
    if (tabId === undefined) return
    setPhase('scanning')
    void sendMessage('tab/scan', tabId)
      .catch(() => false)
      .then((started) => {
        scannedTab.current = tabId
        setPhase((now) => (now === 'answering' ? now : started ? 'asking' : 'scan-failed'))
        if (started) link.current?.reconnect()
      })
  }, [tabId])

  // The browser's word before the page's: a choice for this site must not land on another.
  const host = hostOf(tab?.url) || (frames.find((frame) => frame.top)?.host ?? '')
  const send = useCallback((request: PopupRequest) => link.current?.send(request), [])
  return { phase, frames, host, isPrivate: tab?.incognito === true, send, scan }
}

/** `?tab=` names the tab where the popup was opened as a page of its own. */
async function findTab() {
  const named = Number(new URLSearchParams(location.search).get('tab') ?? Number.NaN)
  try {
    if (Number.isInteger(named)) return await browser.tabs.get(named)
    const [active] = await browser.tabs.query({ active: true, currentWindow: true })
    return active ?? null
  } catch {
    return null
  }
}

async function explainSilence(address: string | undefined): Promise<TabPhase> {
  if (!canBeRead(address)) return 'unreadable'
  const pattern = address ? originPattern(address) : null
  try {
    const granted = await browser.permissions.contains({ origins: [pattern ?? '*://*/*'] })
    if (!granted) return 'no-access'
    // With access to every site, an address that stays hidden is one no extension may see.
    return pattern === null ? 'unreadable' : 'no-answer'
  } catch {
    return 'no-answer'
  }
}

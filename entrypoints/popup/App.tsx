import { useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { Glyph } from '../../components/Glyph.tsx'
import { Logo } from '../../components/Logo.tsx'
import { Message } from '../../components/Message.tsx'
import { Switch } from '../../components/Switch.tsx'
import { summarise } from '../../core/evidence/build-card.ts'
import { libraryAddress } from '../../core/library/library-address.ts'
import type { ExtensionPage } from '../../core/messages.ts'
import type { ChangeFailure } from '../../core/settings.ts'
import { bedtimeStrings } from '../../core/strings/bedtime.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { strings } from '../../core/strings/interface.ts'
import { loadEvidence } from '../../data/evidence.ts'
import { sendMessage } from '../../data/messaging.ts'
import { late } from '../library/late.tsx'
import { useBedtime } from '../options/use-bedtime.ts'
import { ClaimList } from './ClaimList.tsx'
import { EmptyState } from './EmptyState.tsx'
import { FindingRow } from './FindingRow.tsx'
import { collectClaims, collectFindings, type TabFinding } from './frames.ts'
import { Tabs } from './Tabs.tsx'
import { TonightPanel } from './TonightPanel.tsx'
import { type TabView, useTab } from './use-tab.ts'

const evidence = loadEvidence()
const words = bedtimeStrings.popup

type Place = 'page' | 'tonight' | 'last'

// Most visits are for a page: what writes down a night comes when it is asked for.
const LastNight = late(async () => (await import('./LastNight.tsx')).LastNight)

const phaseOf = { settings: 'no-settings', judging: 'unjudged' } as const

/** The toolbar popup: what this page mentions, what is planned tonight, and the way out of a cramp. */
export function App() {
  const tab = useTab()
  const bedtime = useBedtime()
  const [place, setPlace] = useState<Place | null>(null)
  // Once it was open it stays, hidden: what was entered and could not be saved is still there.
  const [lastOpened, setLastOpened] = useState(false)
  const [failed, setFailed] = useState(false)
  const findings = collectFindings(tab.frames).filter(({ topic }) => evidence.topics[topic] !== undefined)
  const claims = collectClaims(tab.frames)
  const looking = tab.phase === 'answering' && tab.frames.some((frame) => !frame.scanned)
  const fault = tab.phase === 'answering' ? tab.frames.find((frame) => frame.fault !== null)?.fault : null
  const isBare = tab.phase === 'unreadable' || (tab.phase === 'answering' && !looking && !fault)
  // Decided once: what a page says later, or a choice made before, moves nothing under the reader's hands.
  if (place === null && findings.length > 0) setPlace('page')
  else if (place === null && isBare) setPlace('tonight')

  return (
    <>
      <header class="bar">
        <Logo />
        <h1>{strings.name}</h1>
        <div class="ways">
          <a class="cw-button plain" href="/diary.html" target="_blank" rel="noopener">
            {diaryStrings.link}
          </a>
          <a class="cw-button plain" href={`/library.html${libraryAddress(null)}`} target="_blank" rel="noopener">
            {strings.popup.library}
          </a>
          <button type="button" class="cw-button plain" onClick={() => void browser.runtime.openOptionsPage()}>
            {strings.popup.options}
          </button>
        </div>
      </header>
      <main>
        <Tabs
          label={words.tabs}
          names={{ page: words.page, tonight: words.tonight, last: words.last }}
          chosen={place ?? 'page'}
          onChoose={(name) => {
            setPlace(name)
            if (name === 'last') setLastOpened(true)
          }}
          panels={{
            page: (
              <>
                {findings.length > 0 ? (
                  <div class="found">
                    <ClaimList
                      claims={claims}
                      titleOf={(topic) => evidence.topics[topic]?.title ?? null}
                      onJump={({ frame, nth }) => tab.send({ type: 'jump-claim', frame, nth })}
                    />
                    <FindingList findings={findings} tab={tab} />
                  </div>
                ) : (
                  <EmptyState phase={fault ? phaseOf[fault] : looking ? 'asking' : tab.phase} onScan={tab.scan} />
                )}
                {tab.frames.length > 0 && <SiteSwitch tab={tab} />}
              </>
            ),
            tonight: <TonightPanel view={bedtime} onOpenRoutine={() => void leaveFor('routine').then(setFailed)} />,
            last: lastOpened && <LastNight bedtime={bedtime} />,
          }}
        />
      </main>
      <footer>
        {failed && <Message tone="error">{words.openFailed}</Message>}
        <button type="button" class="cramp cw-focus" onClick={() => void leaveFor('cramp-now').then(setFailed)}>
          <span>{words.cramp}</span>
          <Glyph name="chevron" />
        </button>
      </footer>
    </>
  )
}

/** Opens a page and closes the popup; answers true when that failed. */
async function leaveFor(page: ExtensionPage): Promise<boolean> {
  const opened = await sendMessage('page/open', page).catch(() => false)
  if (opened) window.close()
  return !opened
}

function FindingList({ findings, tab }: { findings: TabFinding[]; tab: TabView }) {
  const [shown, setShown] = useState<Record<string, number>>({})
  const [wentTo, setWentTo] = useState('')

  function jump({ topic, places }: TabFinding) {
    const index = (shown[topic] ?? 0) % places.length
    const place = places[index]
    if (!place) return
    tab.send({ type: 'jump', frame: place.frame, topic, nth: place.nth })
    setShown({ ...shown, [topic]: index + 1 })
    setWentTo(strings.popup.wentTo(evidence.topics[topic]?.title ?? topic, index + 1, places.length))
  }

  const mentions = findings.reduce((sum, finding) => sum + finding.count, 0)
  return (
    <>
      <p class="sum">{strings.popup.found(findings.length, mentions)}</p>
      <ul class="findings" aria-label={strings.popup.rowsHint}>
        {findings.map((finding) => {
          const topic = evidence.topics[finding.topic]
          if (!topic) return null
          return (
            <FindingRow
              key={finding.topic}
              summary={summarise(topic)}
              count={finding.count}
              at={Math.min(shown[finding.topic] ?? 0, finding.count)}
              onJump={() => jump(finding)}
            />
          )
        })}
      </ul>
      <p class="cw-hidden" role="status">
        {wentTo}
      </p>
    </>
  )
}

function SiteSwitch({ tab }: { tab: TabView }) {
  const { frames, host, isPrivate, send } = tab
  const [asked, setAsked] = useState<boolean | null>(null)
  const [failure, setFailure] = useState<ChangeFailure | null>(null)
  // The page's own answer is the truth; what was asked shows only until it arrives.
  const reported = !(frames.find((frame) => frame.top) ?? frames[0])?.off
  if (asked === reported) setAsked(null)
  const on = asked ?? reported
  const stored = !isPrivate && host !== ''

  async function change(next: boolean) {
    setFailure(null)
    setAsked(next)
    if (!stored) return send({ type: 'tab-switch', on: next })
    const result = await sendMessage('settings/change', { type: 'site', host, on: next }).catch(
      () => ({ ok: false, reason: 'unavailable' }) as const,
    )
    if (!result.ok) {
      setAsked(null)
      setFailure(result.reason)
    }
  }

  return (
    <div class="site">
      <Switch on={on} onChange={(next) => void change(next)}>
        {stored ? strings.popup.marksOn(host) : strings.popup.marksHere}
      </Switch>
      {isPrivate && <p class="note">{strings.popup.privateSwitch}</p>}
      {!on && failure === null && <p class="note">{strings.popup.marksOff}</p>}
      {failure !== null && <Message tone="error">{strings.failures[failure]}</Message>}
    </div>
  )
}

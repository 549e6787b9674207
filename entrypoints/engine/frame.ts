import type { browser } from 'wxt/browser'
import {
  type Finding,
  type FoundClaim,
  type FrameFindings,
  longestClaimText,
  mostClaims,
  type PopupRequest,
  type Step,
} from '../../core/messages.ts'
import { flattenSentence } from '../../core/text/flatten-sentence.ts'
import { createBringer } from '../content/bring.ts'
import { siteHost } from '../content/page-text.ts'
import { askJudge } from './ask-judge.ts'
import type { Mark } from './marks.ts'
import { createPopupLink } from './popup-link.ts'
import { createReader } from './reader.ts'
import type { PlacedMention } from './scan.ts'
import { createSession } from './session.ts'

type Port = ReturnType<typeof browser.runtime.connect>

/** Everything Crampwise does in one frame whose page may speak of cramps. `destroy` undoes all of it. */
export interface Frame {
  /** Opens the next, previous or nearest mark's card. Returns whether there was one. */
  step(direction: Step): boolean
  /** Answers a popup that asked for this frame's findings. */
  answer(port: Port): void
  destroy(): void
}

/** `mayHold`: the first look saw a cramp word; else it is taken again, for a popup that asked. */
export type StartFrame = (document: Document, mayHold: boolean) => Frame

export const startFrame: StartFrame = (document, mayHold) => {
  // Not `randomUUID`, which plain http pages do not have.
  const id = crypto.getRandomValues(new Uint32Array(4)).join('-')

  const findings = (): FrameFindings => ({
    type: 'findings',
    frame: id,
    host: siteHost(),
    off: session.isOff(),
    scanned: reader.scanned(),
    fault: session.hasFailed() ? 'settings' : reader.hasFailed() ? 'judging' : null,
    findings: countTopics(reader.mentions()),
    claims: session.claims().slice(0, mostClaims).flatMap(readClaim),
  })

  const onRequest = (request: PopupRequest) => {
    if (request.type === 'tab-switch') {
      session.switchHere(request.on)
    } else if (request.frame !== id) {
      return
    } else if (request.type === 'jump-claim') {
      session.openClaim(request.nth)
    } else {
      session.openNth(
        reader.mentions().filter(({ topic }) => topic === request.topic),
        request.nth,
      )
    }
  }

  let judged = false

  /** A switched-off site is read only while a popup asks what is there. */
  const readIfWanted = () => {
    const judges = session.judges()
    // What was read without them has no claims yet.
    if (judges && !judged && reader.hasBegun()) reader.again()
    judged = judges
    if (session.isReady() && (!session.isOff() || popup.isOpen())) reader.resume()
    else reader.pause()
  }

  const leaving = new AbortController()
  window.addEventListener('pagehide', ({ isTrusted }) => isTrusted && popup.leave(), { signal: leaving.signal })

  function destroy() {
    leaving.abort()
    reader.end()
    popup.end()
    session.destroy()
  }

  const popup = createPopupLink(findings, onRequest, readIfWanted)
  const reader = createReader(
    document,
    {
      names: createBringer('names'),
      judge: askJudge,
      wantsClaims: () => session.judges(),
    },
    {
      mentionsFound() {
        session.paint()
        popup.report()
      },
      readingFailed: () => popup.report(),
      pageChanged: (change) => session.pageChanged(change),
    },
  )
  const session = createSession({
    mentions: reader.mentions,
    onChange() {
      readIfWanted()
      popup.report()
    },
    onOrphaned: destroy,
  })
  reader.start(mayHold)

  return {
    step: (direction) => session.step(direction),
    answer(port) {
      popup.answer(port)
      readIfWanted()
    },
    destroy,
  }
}

function countTopics(mentions: readonly PlacedMention[]): Finding[] {
  const counts = new Map<string, number>()
  for (const { topic } of mentions) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return [...counts].map(([topic, count]) => ({ topic, count }))
}

function readClaim({ topic, claim, sentence }: Mark): FoundClaim[] {
  const text = flattenSentence(sentence?.text ?? '').slice(0, longestClaimText)
  return claim ? [{ topic, verdict: claim.verdict, caution: claim.caution, text }] : []
}

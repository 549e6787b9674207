import type { Finding, FrameFindings, PopupRequest, Step } from '../../core/messages.ts'
import { loadLexicon } from '../../data/lexicon.ts'
import { createPopupLink } from './popup-link.ts'
import { createReader } from './reader.ts'
import type { PlacedMention } from './scan.ts'
import { createSession, type Session } from './session.ts'

/**
 * Everything Crampwise does in one frame. A page that cannot speak of cramps gets one cheap look and a watch for
 * changes; only when one may does a session begin. `destroy` undoes all of it.
 */
export function createFrame() {
  const id = crypto.randomUUID()
  let session: Session | null = null

  /** A switched-off site is read only while a popup asks what is there. */
  const mayRead = () => session?.isReady() === true && (!session.isOff() || popup.isOpen())

  const begin = (): Session => {
    session ??= createSession({
      mentions: () => reader.mentions(),
      shadowRoots: () => reader.shadowRoots(),
      onChange() {
        if (mayRead()) reader.resume()
        popup.report()
      },
    })
    return session
  }

  const findings = (): FrameFindings => ({
    type: 'findings',
    frame: id,
    host: location.hostname.toLowerCase(),
    top: window.top === window,
    off: session?.isOff() ?? false,
    scanned: reader.scanned(),
    findings: countTopics(reader.mentions()),
  })

  const onRequest = (request: PopupRequest) => {
    if (request.type === 'tab-switch') {
      begin().switchHere(request.on)
    } else if (request.frame === id) {
      const mention = reader.mentions().filter(({ topic }) => topic === request.topic)[request.nth]
      if (mention) session?.openAt(mention)
    }
  }

  const popup = createPopupLink(findings, onRequest, () => {
    // The popup shows the site's switch as it is, so the settings are asked for even where nothing was found.
    begin()
    if (mayRead()) reader.resume()
  })

  const reader = createReader(document, loadLexicon, {
    awoke: begin,
    mentionsFound() {
      session?.paint()
      popup.report()
    },
    pageChanged: (change) => session?.pageChanged(change) ?? false,
  })
  reader.start()

  return {
    step: (direction: Step): boolean => session?.step(direction) ?? false,
    destroy() {
      reader.end()
      popup.end()
      session?.destroy()
    },
  }
}

function countTopics(mentions: readonly PlacedMention[]): Finding[] {
  const counts = new Map<string, number>()
  for (const { topic } of mentions) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return [...counts].map(([topic, count]) => ({ topic, count }))
}

import { useRef } from 'preact/hooks'
import { Message } from '../../components/Message.tsx'
import type { Evidence } from '../../core/evidence/schema.ts'
import { welcomeStrings } from '../../core/strings/welcome.ts'
import { openOptions, openRoutine, openTopic } from './open.ts'
import type { PracticeCard } from './PracticeCard.tsx'
import { useHover } from './use-hover.ts'
import { usePlacedCard } from './use-placed-card.ts'

const words = welcomeStrings.practice

interface Loaded {
  Card: typeof PracticeCard
  evidence: Evidence
}

/** The card and its evidence, apart from the page: it is most of what there is to load, and first wanted by a mark. */
async function loadCard(): Promise<Loaded> {
  const { PracticeCard, loadEvidence } = await import('./PracticeCard.tsx')
  return { Card: PracticeCard, evidence: loadEvidence() }
}

/** A sentence with live marks, since no script of ours runs on our own pages to set them. */
export function Practice({ load = loadCard }: { load?: () => Promise<Loaded> }) {
  const sentence = useRef<HTMLParagraphElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const loaded = useRef<Loaded>(undefined)
  const markElement = (mark: number) => sentence.current?.querySelector<HTMLElement>(`[data-mark="${mark}"]`) ?? null
  const { shown, failed, activate, close, focusedCard } = useHover({
    load: async () => {
      loaded.current ??= await load()
    },
    markElement,
    cardElement: () => host.current,
  })
  usePlacedCard(host, shown, markElement)

  const closeWhenLeft = ({ relatedTarget: to }: FocusEvent) => {
    const isBack = shown !== null && to === markElement(shown.mark)
    if (to instanceof Element && !host.current?.contains(to) && !isBack) close()
  }
  const piece = shown && words.text[shown.mark]
  const { Card, evidence } = loaded.current ?? {}
  return (
    <>
      <section class="surface practice" aria-labelledby="practice">
        <h2 id="practice">{words.title}</h2>
        <p class="help">{words.help}</p>
        <p class="sample" lang="en" dir="ltr" ref={sentence}>
          {words.text.map(({ text, topic }, i) =>
            topic === undefined ? (
              text
            ) : (
              <button
                key={topic}
                type="button"
                class="mark"
                data-mark={i}
                aria-haspopup="dialog"
                aria-expanded={shown?.mark === i}
                onClick={({ detail, clientX: x, clientY: y }) =>
                  // A click without a count is a key's.
                  detail === 0 ? activate(i, 'keyboard', null) : activate(i, 'click', { x, y })
                }
              >
                {text}
              </button>
            ),
          )}
        </p>
        {failed && <Message tone="error">{words.failed}</Message>}
      </section>
      {/* Outside of the section, whose look is not the card's. */}
      <div class="practice-card" popover="manual" ref={host} onFocusIn={focusedCard} onFocusOut={closeWhenLeft}>
        {Card && evidence && piece?.topic !== undefined && (
          <Card
            key={piece.topic}
            evidence={evidence}
            topic={piece.topic}
            mention={piece.text}
            onLibrary={openTopic}
            onOptions={openOptions}
            onStretch={openRoutine}
            onClose={close}
          />
        )}
      </div>
    </>
  )
}

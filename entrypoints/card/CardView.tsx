import { useEffect, useMemo, useState } from 'preact/hooks'
import type { CardResult } from '../../components/CardShell.tsx'
import { EvidenceCard } from '../../components/EvidenceCard.tsx'
import { buildCard } from '../../core/evidence/build-card.ts'
import type { ChangeResult } from '../../core/settings.ts'
import { strings } from '../../core/strings/interface.ts'
import { loadEvidence } from '../../data/evidence.ts'
import type { CardRequest } from '../content/card-bridge.ts'

interface CardViewProps {
  request: CardRequest
  /** The card's size changed: an answer came, or other groups were unfolded. */
  onResize: () => void
}

/** The card of one request: builds its model and keeps what became of its actions. */
export function CardView({ request, onResize }: CardViewProps) {
  const model = useMemo(() => buildCard(request.topic, loadEvidence(), request.context), [request])
  const [busy, setBusy] = useState(false)
  const [result, setResult] = useState<CardResult | null>(null)
  useEffect(onResize, [result])

  const act = async (action: () => Promise<ChangeResult>, done: string) => {
    setBusy(true)
    const answer = await action()
    setBusy(false)
    setResult(answer.ok ? { tone: 'info', text: done } : { tone: 'error', text: strings.failures[answer.reason] })
  }

  const { stored, host } = request
  const { notices } = strings
  return (
    <EvidenceCard
      model={model}
      mention={request.mention}
      busy={busy}
      result={result}
      stored={stored}
      onHideTopic={() =>
        void act(request.hideTopic, stored ? notices.topicHidden(model.title) : notices.topicHiddenHere(model.title))
      }
      onHideSite={() => void act(request.hideSite, stored ? notices.siteHidden(host) : notices.siteHiddenHere)}
      onOptions={request.openOptions}
      onClose={request.onClose}
    />
  )
}

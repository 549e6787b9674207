import { useMemo, useState } from 'preact/hooks'
import { CardNotice } from '../../components/CardNotice.tsx'
import type { CardResult } from '../../components/CardShell.tsx'
import { EvidenceCard } from '../../components/EvidenceCard.tsx'
import { Records } from '../../components/Said.tsx'
import type { RemindResult } from '../../core/bedtime/plan.ts'
import { whenWords } from '../../core/bedtime/when.ts'
import { buildCard } from '../../core/evidence/build-card.ts'
import { buildClaim } from '../../core/evidence/build-claim.ts'
import { buildDose } from '../../core/evidence/build-dose.ts'
import { buildRecord } from '../../core/evidence/build-record.ts'
import { buildStudyLinks } from '../../core/evidence/build-study-links.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import type { ChangeResult } from '../../core/settings.ts'
import { strings } from '../../core/strings/interface.ts'
import type { CardRequest } from '../engine/card-request.ts'
import { useOpenRecord } from './open-record.ts'
import { contextOf, doseOf } from './read-around.ts'

interface CardViewProps {
  request: CardRequest
  evidence: Evidence
}

/** The card of a request, or why there is none. */
export function CardView({ request, evidence }: CardViewProps) {
  if (!request.orphaned) return <TopicCard request={request} evidence={evidence} />
  const { updated, reload } = strings.notices
  return <CardNotice text={updated} action={{ label: reload, onChoose: request.reload }} onClose={request.onClose} />
}

/** The card of one topic: builds its model and keeps what became of its actions. */
function TopicCard({ request, evidence }: CardViewProps) {
  const claim = useMemo(() => {
    const said = request.claim
    return said && buildClaim(said.claim, said.sentence, evidence)
  }, [request, evidence])
  const model = useMemo(
    () =>
      buildCard(request.topic, evidence, { ...contextOf(request), mention: request.mention, row: claim?.row ?? null }),
    [request, evidence, claim],
  )
  const dose = useMemo(() => {
    const stated = doseOf(request)
    return stated && buildDose(request.topic, request.mention, stated, evidence)
  }, [request, evidence])
  const linked = useMemo(() => buildStudyLinks(request.links, request.topic, evidence), [request, evidence])
  const { from, access, back } = useOpenRecord()
  const record = useMemo(() => (from === null ? null : buildRecord(from, evidence)), [from, evidence])
  const [busy, setBusy] = useState(false)
  const [result, setResult] = useState<CardResult | null>(null)

  const act = async (action: () => Promise<ChangeResult>, done: string) => {
    setBusy(true)
    const answer = await action()
    setBusy(false)
    setResult(answer.ok ? { tone: 'info', text: done } : { tone: 'error', text: strings.failures[answer.reason] })
  }

  const remind = async () => {
    setBusy(true)
    const answer = await request.remindTonight()
    setBusy(false)
    setResult(sayReminder(answer))
  }

  const { stored, host } = request
  const { notices } = strings
  const hideWords = () => {
    const done =
      stored && host !== '' ? notices.wrongHidden(request.mention, host) : notices.wrongHiddenHere(request.mention)
    void act(request.hideWords, done)
  }
  return (
    <Records.Provider value={access}>
      <EvidenceCard
        model={model}
        mention={request.mention}
        claim={claim}
        dose={dose}
        linked={linked}
        busy={busy}
        result={result}
        stored={stored}
        record={record}
        onBack={back}
        onStretch={request.openRoutine}
        onRemind={() => void remind()}
        onLibrary={request.openLibrary}
        onHideTopic={() =>
          void act(request.hideTopic, stored ? notices.topicHidden(model.title) : notices.topicHiddenHere(model.title))
        }
        onHideSite={() =>
          void act(request.hideSite, stored && host !== '' ? notices.siteHidden(host) : notices.siteHiddenHere)
        }
        onWrong={request.mention.trim() === '' ? undefined : hideWords}
        onOptions={request.openOptions}
        onClose={request.onClose}
      />
    </Records.Provider>
  )
}

function sayReminder(answer: RemindResult): CardResult {
  const { remindsAt, remindsNot } = strings.notices
  if (answer.ok) return { tone: 'info', text: remindsAt(whenWords(answer.at, Temporal.Now.zonedDateTimeISO())) }
  const { reason } = answer
  if (reason === 'done' || reason === 'too-late') return { tone: 'info', text: remindsNot[reason] }
  return { tone: 'error', text: strings.failures[reason] }
}

import { useMemo, useState } from 'preact/hooks'
import type { CardResult } from '../../components/CardShell.tsx'
import { EvidenceCard } from '../../components/EvidenceCard.tsx'
import { Records } from '../../components/Said.tsx'
import { buildCard } from '../../core/evidence/build-card.ts'
import { buildRecord } from '../../core/evidence/build-record.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import { welcomeStrings } from '../../core/strings/welcome.ts'
import { useOpenRecord } from '../card/open-record.ts'
// After card.css, which the page itself links: its rules count on that order.
import '../../components/evidence.css'

export { loadEvidence } from '../../data/evidence.ts'

const words = welcomeStrings.practice

export interface PracticeCardProps {
  evidence: Evidence
  topic: string
  /** The words that carry the mark. */
  mention: string
  /** Opens one of our pages beside this one; false where the browser would not. */
  onLibrary: (topic: string) => Promise<boolean>
  onOptions: () => Promise<boolean>
  onStretch: () => Promise<boolean>
  onClose: () => void
}

/** The card as pages show it. What would hide marks somewhere only says that this is practice. */
export function PracticeCard({
  evidence,
  topic,
  mention,
  onLibrary,
  onOptions,
  onStretch,
  onClose,
}: PracticeCardProps) {
  const model = useMemo(() => buildCard(topic, evidence, { words: [], redFlags: [], mention }), [topic, mention])
  const { from, access, back } = useOpenRecord()
  const record = useMemo(() => (from === null ? null : buildRecord(from, evidence)), [from])
  const [result, setResult] = useState<CardResult | null>(null)
  const sayPractice = () => setResult({ tone: 'info', text: words.onlyPractice })
  const open = async (page: Promise<boolean>) => {
    setResult((await page) ? null : { tone: 'error', text: words.pageFailed })
  }
  return (
    <Records.Provider value={access}>
      <EvidenceCard
        model={model}
        mention={mention}
        busy={false}
        result={result}
        stored
        record={record}
        onBack={back}
        onStretch={() => void open(onStretch())}
        onLibrary={(wanted) => void open(onLibrary(wanted))}
        onHideTopic={sayPractice}
        onHideSite={sayPractice}
        onOptions={() => void open(onOptions())}
        onClose={onClose}
      />
    </Records.Provider>
  )
}

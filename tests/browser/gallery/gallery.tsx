// First, as words are asked for while this file is read.
import '../../speak-english.ts'
import { render } from 'preact'
import { CardNotice } from '../../../components/CardNotice.tsx'
import { EvidenceCard } from '../../../components/EvidenceCard.tsx'
import { RecordView } from '../../../components/RecordView.tsx'
import { Records } from '../../../components/Said.tsx'
import { buildCard } from '../../../core/evidence/build-card.ts'
import { buildClaim } from '../../../core/evidence/build-claim.ts'
import { buildRecord } from '../../../core/evidence/build-record.ts'
import type { CardModel } from '../../../core/evidence/types.ts'
import { strings } from '../../../core/strings/interface.ts'
import { loadEvidence } from '../../../data/evidence.ts'
import { useOpenRecord } from '../../../entrypoints/card/open-record.ts'
import { cardModels } from '../../fixtures/card-models.ts'
import { sampleClaim } from '../../fixtures/claims.ts'

/**
 * Every card in both themes on one page, each opening its records in place. `?topics` shows the real topics instead of
 * the fixtures, `?records` every record instead of cards, `?only=magnesium` one of them, `?room=300` limits the cards'
 * height, `?open` opens what can be opened,
 * `?wide` gives everything the width of a page.
 */
const query = new URLSearchParams(location.search)
const room = query.get('room') ?? '2000'
const only = query.get('only')
const nothing = () => {}
const evidence = loadEvidence()

function topicModels(): CardModel[] {
  return Object.keys(evidence.topics)
    .filter((id) => only === null || id === only)
    .map((id) => buildCard(id, evidence, { words: [], redFlags: [] }))
}

/** What the fixtures' cards end with: a stored choice, a private window, a failure. */
const endings = [
  { stored: true, result: null },
  { stored: true, result: null },
  { stored: true, result: { tone: 'info', text: strings.notices.topicHidden('Stretching') } },
  { stored: false, result: null },
  { stored: true, result: { tone: 'error', text: strings.failures.quota } },
] as const

/** A card with a claim in it: each verdict, and one that works but is advised against. */
const claims = (['against', 'beyond', 'in-line', 'untested'] as const).map((verdict) =>
  buildClaim(sampleClaim({ verdict, caution: verdict === 'beyond' }), 'Magnesium stops leg cramps at night.', evidence),
)

function Card({ model, nth }: { model: CardModel; nth: number }) {
  const { from, access, back } = useOpenRecord()
  const { stored, result } = endings[nth] ?? endings[0]
  return (
    <Records.Provider value={access}>
      <EvidenceCard
        model={model}
        mention={nth === 0 ? 'magnesium glycinate' : model.title}
        claim={query.has('topics') ? null : claims[nth - 1]}
        busy={nth === 4}
        stored={stored}
        result={result}
        record={from === null ? null : buildRecord(from, evidence)}
        onBack={back}
        onStretch={nothing}
        onRemind={nothing}
        onLibrary={nothing}
        onHideTopic={nothing}
        onHideSite={nothing}
        onOptions={nothing}
        onClose={nothing}
      />
    </Records.Provider>
  )
}

function Cards() {
  const models = query.has('topics') ? topicModels() : cardModels
  return (
    <div class="cards">
      {models.map((model, i) =>
        only === null || only === model.topic ? <Card key={model.topic} model={model} nth={i} /> : null,
      )}
      <CardNotice
        text={strings.notices.updated}
        action={{ label: strings.notices.reload, onChoose: nothing }}
        onClose={nothing}
      />
    </div>
  )
}

/** Every record, and a figure of each list that a figure can be in. */
function RecordList() {
  const { studies, nutrients } = evidence
  const asked = [
    'garrison2020.effects.weekly.value',
    'tan2024.arms.k2.value',
    'tan2024.facts.weeks',
    'magnesium.limits.us',
  ]
  const froms = [...asked, ...Object.keys(studies), ...Object.keys(nutrients)]
  return (
    <Records.Provider value={{ hrefOf: (from) => `#${from}` }}>
      <div class="cards">
        {froms.map((from) =>
          only === null || only === from ? (
            <div key={from} class="record">
              <RecordView
                record={buildRecord(from, evidence)}
                headingLevel={2}
                topics={{ hrefOf: (topic) => `#${topic}` }}
              />
            </div>
          ) : null,
        )}
      </div>
    </Records.Provider>
  )
}

function Side({ theme }: { theme: 'light' | 'dark' }) {
  return (
    <section class="side" data-theme={theme} style={{ '--card-room': `${room}px` }}>
      <h1>{theme}</h1>
      {query.has('records') ? <RecordList /> : <Cards />}
    </section>
  )
}

const root = document.getElementById('gallery')
if (root) {
  render(
    <>
      <Side theme="light" />
      <Side theme="dark" />
    </>,
    root,
  )
}
if (query.has('wide')) root?.classList.add('wide')
if (query.has('open')) for (const details of document.querySelectorAll('details')) details.open = true

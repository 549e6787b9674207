import { render } from 'preact'
import { CardNotice } from '../../../components/CardNotice.tsx'
import { EvidenceCard } from '../../../components/EvidenceCard.tsx'
import { buildCard } from '../../../core/evidence/build-card.ts'
import type { CardModel } from '../../../core/evidence/types.ts'
import { strings } from '../../../core/strings/interface.ts'
import { loadEvidence } from '../../../data/evidence.ts'
import { cardModels } from '../../fixtures/card-models.ts'

/**
 * Every card in both themes on one page. `?topics` shows the real topics instead of the fixtures, `?room=300` limits
 * their height, `?open` opens what can be opened.
 */
const query = new URLSearchParams(location.search)
const room = query.get('room') ?? '2000'
const nothing = () => {}

function topicModels(): CardModel[] {
  const evidence = loadEvidence()
  return Object.keys(evidence.topics).map((id) => buildCard(id, evidence, { words: [], redFlags: [] }))
}

const models = query.has('topics') ? topicModels() : cardModels

function Side({ theme }: { theme: 'light' | 'dark' }) {
  return (
    <section class="side" data-theme={theme} style={{ '--card-room': `${room}px` }}>
      <h1>{theme}</h1>
      <div class="cards">
        {models.map((model, i) => (
          <EvidenceCard
            key={model.topic}
            model={model}
            mention={i === 0 ? 'magnesium glycinate' : model.title}
            busy={i === 4}
            stored={i !== 3}
            result={
              i === 2
                ? { tone: 'info', text: strings.notices.topicHidden(model.title) }
                : i === 4
                  ? { tone: 'error', text: strings.failures.quota }
                  : null
            }
            onHideTopic={nothing}
            onHideSite={nothing}
            onOptions={nothing}
            onClose={nothing}
          />
        ))}
        <CardNotice
          text={strings.notices.updated}
          action={{ label: strings.notices.reload, onChoose: nothing }}
          onClose={nothing}
        />
      </div>
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
if (query.has('open')) for (const details of document.querySelectorAll('details')) details.open = true

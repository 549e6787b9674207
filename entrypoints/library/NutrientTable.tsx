import { Said } from '../../components/Said.tsx'
import { StateIcon } from '../../components/StateIcon.tsx'
import { summarise } from '../../core/evidence/build-card.ts'
import { buildNutrient, type NutrientLine, type NutrientModel } from '../../core/evidence/build-nutrient.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import { libraryAddress } from '../../core/library/library-address.ts'
import { formatRoute } from '../../core/library/route.ts'
import { strings } from '../../core/strings/interface.ts'
import './nutrient-table.css'
import { English } from '../../components/English.tsx'

const words = strings.nutrients
const fields = strings.records.nutrient

export interface NutrientTableProps {
  evidence: Evidence
  /** The nutrient to begin at; null for the top. */
  of: string | null
}

/** Every nutrient's reference values: what it does, how a lack shows, how much, and what trials found. */
export function NutrientTable({ evidence, of }: NutrientTableProps) {
  const nutrients = Object.keys(evidence.nutrients)
    .map((id) => buildNutrient(id, evidence))
    .sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }))
  return (
    <article class="nutrients">
      <h1 tabIndex={-1}>{words.title}</h1>
      <p class="help">{words.intro}</p>
      <nav aria-label={words.jump}>
        <ul class="jump">
          {nutrients.map(({ id, name }) => (
            <li key={id}>
              <a class="cw-link" href={formatRoute({ view: 'nutrients', of: id })}>
                <English>{name}</English>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {nutrients.map((nutrient) => (
        <NutrientEntry key={nutrient.id} nutrient={nutrient} asked={nutrient.id === of} />
      ))}
    </article>
  )
}

function NutrientEntry({ nutrient, asked }: { nutrient: NutrientModel; asked: boolean }) {
  const { id, name, topics } = nutrient
  return (
    <section class="surface nutrient" aria-labelledby={`nutrient-${id}`}>
      <h2 id={`nutrient-${id}`} {...(asked && { tabIndex: -1, 'data-first-focus': true })}>
        <English>{name}</English>
      </h2>
      <ul class="trials">
        {topics.map((topic) => {
          const { state, stateLabel, title, short } = summarise(topic)
          return (
            <li key={topic.id}>
              <StateIcon state={state} label={stateLabel} />
              <span>
                <a class="cw-link" href={libraryAddress(topic.id)}>
                  {words.trials(title)}
                </a>
                : <English>{short}</English>
              </span>
            </li>
          )
        })}
      </ul>
      <dl>
        <Lines title={fields.functions} lines={nutrient.functions} />
        <Lines title={fields.signs} lines={nutrient.signs} />
        <Lines title={fields.atRisk} lines={nutrient.atRisk} />
        <Lines title={fields.limits} lines={nutrient.limits} leads={true} />
        <Lines title={fields.intake} lines={nutrient.intake} />
        <Lines title={fields.interactions} lines={nutrient.interactions} />
        <Lines title={fields.foods} lines={nutrient.foods} />
        <Lines title={fields.thresholds} lines={nutrient.thresholds} />
      </dl>
    </section>
  )
}

/** One field of the table; an empty one says so, as its absence would read as "none". */
function Lines({ title, lines, leads = false }: { title: string; lines: NutrientLine[]; leads?: boolean }) {
  return (
    <div class={leads ? 'field-of leads' : 'field-of'}>
      <dt>{title}</dt>
      {lines.length === 0 && <dd class="none">{words.none}</dd>}
      {lines.map(({ key, text }) => (
        <dd key={key}>
          <Said parts={text} />
        </dd>
      ))}
    </div>
  )
}

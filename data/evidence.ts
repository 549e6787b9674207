import type { Evidence, Nutrient, Study, Topic } from '../core/evidence/schema.ts'
import nutrients from './nutrients.json'
import studies from './studies.json'

const topics = import.meta.glob<Topic>('./topics/*.json', { eager: true, import: 'default' })

/** All evidence in the bundle. Its shape is checked by the tests, not here: a card carries no validator. */
export function loadEvidence(): Evidence {
  return {
    topics: byId(Object.values(topics)),
    studies: byId(studies as Study[]),
    nutrients: byId(nutrients as Nutrient[]),
  }
}

function byId<Item extends { id: string }>(items: Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.id, item]))
}

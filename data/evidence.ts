import type { Evidence, Nutrient, Study, Topic } from '../core/evidence/schema.ts'
import nutrients from './nutrients.json?raw'
import studies from './studies.json?raw'

// As text: parsing it is many times faster than starting a script that holds the same as literals.
const topics = import.meta.glob<string>('./topics/*.json', { eager: true, query: '?raw', import: 'default' })

/**
 * All evidence in the bundle; costs a few milliseconds, so keep what it gives. Its shape is checked by the tests, not
 * here: a card carries no validator.
 */
export function loadEvidence(): Evidence {
  return {
    topics: byId(Object.values(topics).map((text) => JSON.parse(text) as Topic)),
    studies: byId(JSON.parse(studies) as Study[]),
    nutrients: byId(JSON.parse(nutrients) as Nutrient[]),
  }
}

function byId<Item extends { id: string }>(items: Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.id, item]))
}

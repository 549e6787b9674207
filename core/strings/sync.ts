import type { SyncFailure } from '../sync.ts'
import { say, wordsOf } from './say.ts'

const failureKeys = {
  'too-large': 'too@large',
  full: 'full',
  'too-often': 'too@often',
  unavailable: 'unavailable',
  damaged: 'damaged',
  newer: 'newer',
} as const satisfies Record<Exclude<SyncFailure['reason'], 'not-cleared'>, string>

/** Every word about keeping browsers in step. */
export const syncStrings = wordsOf('sync', {
  /** What a reader would ask next, and the answers. */
  get facts() {
    return (['goes', 'stays', 'works', 'stop'] as const).map(
      (fact) => [say(`sync_facts_${fact}_title`), say(`sync_facts_${fact}_text`)] as const,
    )
  },
  groups: {},
  failure: ({ reason, groups }: SyncFailure): string => {
    const names = groups.map((group) => say(`sync_groups_${group}`)).join(', ')
    if (reason === 'not-cleared') return say('sync_failures_not@cleared')
    return say(`sync_failures_${failureKeys[reason]}`, { names })
  },
})

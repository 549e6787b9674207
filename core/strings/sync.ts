import type { SyncFailure, SyncGroup } from '../sync.ts'

const again = 'It is tried again at your next change and when the browser starts.'
const kept = 'What you chose in this browser is unchanged.'

/** Every word about keeping browsers in step. */
export const syncStrings = {
  title: 'Your other browsers',
  on: 'Keep options and reminder in step between my browsers',
  /** Beside the switch: what it costs. */
  privacy:
    'While this is on, the browser sends them to its maker’s servers, such as Google’s or Mozilla’s, which hand them to your other browsers.',
  /** What a reader would ask next, and the answers. */
  facts: [
    [
      'What goes',
      'Which topics are off, how much is marked, what opens a card, and when and how you are reminded. Each browser reminds you by itself.',
    ],
    [
      'What stays',
      'The diary, the log of evenings, sites and words that are off, a pause, and evenings an experiment rests on.',
    ],
    [
      'Where it works',
      'Between browsers of one maker that are signed in to one account and sync extensions (Firefox calls them add-ons). Switch it on in each.',
    ],
    [
      'When you stop',
      'Switching it off deletes what was sent. A browser in which it is still on sends its own again at its next change.',
    ],
  ],
  groups: { reading: 'marks and cards', topics: 'topics', plan: 'the reminder' } satisfies Record<SyncGroup, string>,
  failure: ({ reason, groups }: SyncFailure): string => {
    const names = groups.map((group) => syncStrings.groups[group]).join(', ')
    return syncStrings.failures[reason](names)
  },
  failures: {
    'too-large': (names) =>
      `Not sent: ${names}. The list is longer than the browser’s sync takes. ${kept} To send it, turn some topics on again.`,
    full: (names) =>
      `Not sent: ${names}. The browser’s sync has no room left for Crampwise. ${kept} To make room, switch this off and on again.`,
    'too-often': (names) =>
      `Not sent yet: ${names}. The browser’s sync takes only so many changes in an hour. ${kept} ${again}`,
    unavailable: (names) =>
      `Not in step: ${names}. The browser’s sync did not answer. ${kept} See in the browser’s settings whether you are signed in and sync is on. ${again}`,
    damaged: (names) =>
      `Not taken over: ${names}. What came from another browser could not be read. ${kept} To send what this browser has, switch this off and on again.`,
    newer: (names) =>
      `Not in step: ${names}. Another browser has a newer Crampwise. ${kept} Update Crampwise here, and they are in step again.`,
    'not-cleared': () =>
      'It is off, but what was sent could not be deleted. Check your connection, then switch it on and off again.',
  } satisfies Record<SyncFailure['reason'], (names: string) => string> as Record<
    SyncFailure['reason'],
    (names: string) => string
  >,
}

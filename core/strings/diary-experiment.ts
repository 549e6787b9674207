import type { Length } from '../diary/experiment.ts'

const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

/** Words of the reader’s own experiment with the stretch routine. */
export const experimentStrings = {
  title: 'Your own experiment',
  intro:
    'Does the bedtime stretch do anything for you? Chance chooses when you stretch and when you rest; you keep writing down your nights. Doctors know this as an N‑of‑1 trial.',
  start: {
    title: 'Begin the experiment',
    steps: (runIn: number) => [
      `For ${runIn} nights nothing changes: do as you do now, and write down each night.`,
      'Then blocks of evenings follow each other, some to stretch on and some to rest. Chance draws their order, in pairs, so that both come equally often.',
      'On evenings to stretch the reminder comes; on evenings to rest it does not.',
      'What came out stays hidden until the end, so that hope does not colour what you write down. You can stop at any time and see it then.',
    ],
    length: 'How long',
    lengths: {
      short: 'Short',
      usual: 'Usual',
      long: 'Long',
    } satisfies Record<Length, string>,
    lengthHelp: (weeks: number, blocks: number, nights: number) =>
      `${weeks} weeks: ${blocks} blocks of ${nights} nights`,
    fewCramps: (expected: number) =>
      `At your rate about ${plural(expected, 'cramp')} would fall into the blocks. That is few: a longer experiment can tell more, and with rare cramps none may.`,
    expected: (expected: number) => `At your rate about ${plural(expected, 'cramp')} would fall into the blocks.`,
    who: 'Who should not, or should ask first',
    only: 'This is for the stretch only. Never take a medicine or a supplement by turns: whether to begin or stop one is for you and your doctor, not for chance.',
    reminderOff: 'Your reminder is off. The blocks need it to tell you which evening it is.',
    turnOn: 'Remind me in the evening',
    begin: 'Begin tonight',
    onceTold: 'The order cannot be changed once it is drawn.',
  },
  running: {
    title: 'Your experiment is under way',
    tonight: {
      before: (day: string) => `It begins on ${day}.`,
      'run-in': 'Tonight: as usual. These first nights show how things are.',
      stretch: 'Tonight: stretch.',
      rest: 'Tonight: rest. No reminder comes.',
    },
    block: (block: number, blocks: number, night: number, nights: number) =>
      `Block ${block} of ${blocks}, evening ${night} of ${nights}.`,
    runIn: (night: number, nights: number) => `First nights: ${night} of ${nights}.`,
    progress: (past: number, planned: number) => `${past} of ${planned} nights are past.`,
    ends: (day: string) => `The last evening is ${day}.`,
    hidden: 'What came out shows at the end, or when you stop.',
    routine: 'Start the routine',
    missing: (count: number) =>
      count === 1 ? 'One night is not written down yet:' : `${count} nights are not written down yet:`,
    missingHelp: 'A pair of blocks counts when at least half of the nights of each are there.',
    moreMissing: (count: number) => `and ${count} more`,
    off: 'Your reminder is off, so none comes on evenings to stretch.',
    stop: 'Stop the experiment',
    stopAsk:
      'Stop now? What came out so far will show. It is less sure than at the end, and the experiment cannot be taken up again.',
    stopYes: 'Stop and show',
    stopNo: 'Go on',
  },
  result: {
    title: 'What came out',
    span: (from: string, until: string) => `${from} to ${until}`,
    stretch: 'Stretch',
    rest: 'Rest',
    stopped: 'It was stopped before its end, so this is less sure than it was planned to be.',
    noPairs: 'Nothing can be told: no pair of blocks has at least half of its nights written down.',
    fewPairs: (pairs: number, fewest: number) =>
      `Too early to tell: ${plural(pairs, 'pair')} of blocks ${pairs === 1 ? 'counts' : 'count'}, and it takes ${fewest} for an answer.`,
    fewer: 'Fewer cramps in blocks to stretch, and by more than chance alone usually brings.',
    more: 'More cramps in blocks to stretch, and by more than chance alone usually brings.',
    unclear: 'It cannot be told: fewer, as many and more cramps with the stretch would all fit.',
    difference: (value: string, range: string) =>
      `While stretching, over pairs of blocks: ${value} cramps a week (95 % interval ${range}).`,
    differenceOnly: (value: string) => `While stretching, over pairs of blocks: ${value} cramps a week.`,
    chance: (share: string) =>
      `If the stretch made no difference, a draw of the order alone would give one this large ${share} of the time.`,
    share: (percent: string) => `${percent} %`,
    pairs: (pairs: number, planned: number) => `${pairs} of ${planned} pairs of blocks count.`,
    adherence: (stretched: number, of: number, rested: number, ofRest: number) =>
      `The routine was done on ${stretched} of ${of} evenings to stretch, and on ${rested} of ${ofRest} to rest.`,
    intended:
      'Nights count for what was asked of their evening, whatever was done. Leaving evenings out would let what you felt choose for chance.',
    knew: 'You knew on which evenings you stretched, and that alone can change what is felt and written down.',
  },
  failures: {
    save: 'Not saved. Nothing has changed; try again.',
    rests:
      'The reminder could not be told of the evenings to rest on. It may come on them; the experiment goes on all the same.',
    loadFailed: 'Your reminder’s plan could not be read. Reload this page.',
  },
} as const

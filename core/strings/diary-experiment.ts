import { percentText } from './numbers.ts'
import { say, sayCount, wordsOf } from './say.ts'

/** Words of the reader’s own experiment with the stretch routine. */
export const experimentStrings = wordsOf('experiment', {
  start: {
    steps: (runIn: number) => [
      sayCount('experiment_start_steps_runIn', runIn),
      say('experiment_start_steps_blocks'),
      say('experiment_start_steps_reminder'),
      say('experiment_start_steps_hidden'),
    ],
    lengths: {},
    lengthHelp: (weeks: number, blocks: number, nights: number) =>
      say('experiment_start_lengthHelp', { weeks, blocks, nights }),
    fewCramps: (expected: number) => sayCount('experiment_start_fewCramps', expected),
    expected: (expected: number) => sayCount('experiment_start_expected', expected),
  },
  running: {
    tonight: {
      before: (day: string) => say('experiment_running_tonight_before', { day }),
    },
    block: (block: number, blocks: number, night: number, nights: number) =>
      say('experiment_running_block', { block, blocks, night, nights }),
    runIn: (night: number, nights: number) => say('experiment_running_runIn', { night, nights }),
    progress: (past: number, planned: number) => say('experiment_running_progress', { past, planned }),
    ends: (day: string) => say('experiment_running_ends', { day }),
    missing: (count: number) => sayCount('experiment_running_missing', count),
    moreMissing: (count: number) => say('experiment_running_moreMissing', { count }),
  },
  result: {
    span: (from: string, until: string) => say('experiment_result_span', { from, until }),
    fewPairs: (pairs: number, fewest: number) => sayCount('experiment_result_fewPairs', pairs, { fewest }),
    difference: (value: string, range: string) => say('experiment_result_difference', { value, range }),
    differenceOnly: (value: string) => say('experiment_result_differenceOnly', { value }),
    chance: (share: string) => say('experiment_result_chance', { share }),
    /** A share in hundredths. */
    share: (hundredths: number) => percentText(hundredths),
    shareBelow: (hundredths: number) => say('experiment_result_shareBelow', { share: percentText(hundredths) }),
    pairs: (pairs: number, planned: number) => say('experiment_result_pairs', { pairs, planned }),
    adherence: (stretched: number, of: number, rested: number, ofRest: number) =>
      say('experiment_result_adherence', { stretched, of, rested, ofrest: ofRest }),
  },
  failures: {},
})

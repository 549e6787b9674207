import {
  type EntryKind,
  firstEvening,
  lastEvening,
  longestBlock,
  longestRunIn,
  mostBlocks,
} from '../diary/check-diary.ts'
import { largestFile, type Rejected } from '../diary/transfer/read-export.ts'
import { longestMinutes, longestName, longestNote, mostCramps, worstPain } from '../diary/types.ts'
import { say, sayCount, wordsOf } from './say.ts'

const kinds: Record<EntryKind, (n: number) => string> = {
  night: (n) => sayCount('transfer_kinds_night', n),
  period: (n) => sayCount('transfer_kinds_period', n),
  experiment: (n) => sayCount('transfer_kinds_experiment', n),
}

const days = { first: firstEvening, last: lastEvening }
const day = () => say('transfer_expected_day', days)
const whole = (least: number, most: number) => () => say('transfer_expected_whole', { least, most })
const wholeOrNull = (least: number, most: number) => () => say('transfer_expected_wholeOrNull', { least, most })

/** What each field of an entry in a file has to be. */
const expected: Record<string, () => string> = {
  evening: day,
  from: day,
  until: () => say('transfer_expected_until', days),
  stopped: () => say('transfer_expected_stopped', days),
  cramps: whole(0, mostCramps),
  orMore: () => say('transfer_expected_orMore'),
  pain: wholeOrNull(0, worstPain),
  minutes: wholeOrNull(0, longestMinutes),
  muscle: () => say('transfer_expected_muscle'),
  side: () => say('transfer_expected_side'),
  woke: () => say('transfer_expected_woke'),
  note: () => say('transfer_expected_upTo', { most: longestNote }),
  name: () => say('transfer_expected_text', { most: longestName }),
  dose: () => say('transfer_expected_upTo', { most: longestName }),
  kind: () => say('transfer_expected_kind'),
  id: () => say('transfer_expected_id'),
  runIn: whole(0, longestRunIn),
  blockNights: whole(1, longestBlock),
  arms: () => say('transfer_expected_arms', { most: mostBlocks }),
  changedAt: () => say('transfer_expected_changedAt'),
}

function reasonOf({ why, fault }: Rejected): string {
  const { field, got } = fault
  if (why === 'future') return say('transfer_reasons_future', { got })
  if (why === 'double') return say('transfer_reasons_double', { got })
  if (field === '') return say('transfer_reasons_noEntry')
  const has = expected[field]?.() ?? say('transfer_expected_else')
  return got === ''
    ? say('transfer_reasons_missing', { field, has })
    : say('transfer_reasons_wrong', { field, got, has })
}

function diaryLine(parts: string[] | null): string {
  if (parts === null) return say('transfer_forget_list_unread')
  if (parts.length === 0) return say('transfer_forget_list_empty')
  return say('transfer_forget_list_diary', { parts: parts.join(', ') })
}

/** Words of the view "Your data". */
export const transferStrings = wordsOf('transfer', {
  kinds,
  holds: (parts: string[]) => say('transfer_holds', { parts: parts.join(', ') }),
  restored: (when: string) => say('transfer_restored', { when }),
  save: {
    fromCopy: (parts: string[]) =>
      parts.length === 0
        ? say('transfer_save_fromEmptyCopy')
        : say('transfer_save_fromCopy', { parts: parts.join(', ') }),
    done: (file: string) => say('transfer_save_done', { file }),
  },
  load: {
    chosen: (file: string) => say('transfer_load_chosen', { file }),
    modes: {},
    modeHelp: {},
    outcomes: {},
    logCount: (n: number) => sayCount('transfer_load_logCount', n),
    which: (n: number) => sayCount('transfer_load_which', n),
    more: (n: number) => say('transfer_load_more', { n }),
    rejected: (n: number) => sayCount('transfer_load_rejected', n),
    rejectedLine: (one: Rejected) => {
      const said = { kind: say(`transfer_kindNames_${one.kind}`), reason: reasonOf(one) }
      return one.line > 0
        ? say('transfer_load_rejectedLine', { ...said, line: one.line })
        : say('transfer_load_rejectedEntry', said)
    },
    dropped: (n: number) => sayCount('transfer_load_dropped', n),
    kept: (n: number) => sayCount('transfer_load_kept', n),
    done: (parts: string[]) =>
      parts.length === 0 ? say('transfer_load_doneNothing') : say('transfer_load_done', { parts: parts.join(', ') }),
    refusals: {
      get 'too-large'() {
        return say('transfer_load_refusals_too@large', { most: largestFile / 1024 ** 2 })
      },
    },
    refusedLine: (line: number) => say('transfer_load_refusedLine', { line }),
    failures: {},
    besideFailures: {},
  },
  undo: {
    last: (when: string, entries: number) =>
      say('transfer_undo_last', { when, entries: sayCount('transfer_undo_entries', entries) }),
  },
  forget: {
    list: (parts: string[] | null) => [
      diaryLine(parts),
      say('transfer_forget_list_aside'),
      say('transfer_forget_list_plan'),
      say('transfer_forget_list_options'),
      say('transfer_forget_list_sync'),
    ],
    failures: {},
  },
})

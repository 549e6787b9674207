import type { EntryKind } from '../diary/check-diary.ts'
import { firstEvening, lastEvening, longestBlock, longestRunIn, mostBlocks } from '../diary/check-diary.ts'
import type { SaveFailure } from '../diary/save-result.ts'
import type { ImportMode, Outcome } from '../diary/transfer/join-diaries.ts'
import { type FileRefusal, largestFile, type Rejected } from '../diary/transfer/read-export.ts'
import { longestMinutes, longestName, longestNote, mostCramps, worstPain } from '../diary/types.ts'
import type { ChangeFailure } from '../settings.ts'

const count = (n: number, one: string, many: string): string => `${n.toLocaleString('en')} ${n === 1 ? one : many}`

const kinds: Record<EntryKind, (n: number) => string> = {
  night: (n) => count(n, 'night', 'nights'),
  period: (n) => count(n, 'period', 'periods'),
  experiment: (n) => count(n, 'experiment', 'experiments'),
}

const kindNames: Record<EntryKind, string> = { night: 'Night', period: 'Period', experiment: 'Experiment' }

const day = `a day from ${firstEvening} to ${lastEvening}, written like 2026-11-28`
const whole = (least: number, most: number) => `a whole number from ${least} to ${most.toLocaleString('en')}`

/** What each field of an entry in a file has to be. */
const expected: Record<string, string> = {
  evening: day,
  from: day,
  until: `${day} and not before “from”, or null`,
  stopped: `${day}, or null`,
  cramps: whole(0, mostCramps),
  orMore: 'true or false',
  pain: `${whole(0, worstPain)}, or null`,
  minutes: `${whole(0, longestMinutes)}, or null`,
  muscle: 'one of the places the diary knows, or null',
  side: 'left, right, both or null',
  woke: 'true, false or null',
  note: `text of at most ${longestNote.toLocaleString('en')} characters`,
  name: `text of 1 to ${longestName} characters`,
  dose: `text of at most ${longestName} characters`,
  kind: 'stretching, supplement, medicine or other',
  id: 'a name of letters, digits and hyphens',
  runIn: whole(0, longestRunIn),
  blockNights: whole(1, longestBlock),
  arms: `a list of 1 to ${mostBlocks} blocks, each “stretch” or “rest”`,
  changedAt: 'a moment in milliseconds since 1970',
}

function reasonOf({ why, fault }: Rejected): string {
  if (why === 'future') return `${fault.got} is still to come.`
  if (why === 'double') return `the file has a later version of ${fault.got}.`
  if (fault.field === '') return 'this is no entry of a diary.'
  const has = expected[fault.field] ?? 'something else'
  return fault.got === ''
    ? `“${fault.field}” is missing; it has to be ${has}.`
    : `“${fault.field}” is ${fault.got}; it has to be ${has}.`
}

function diaryLine(parts: string[] | null): string {
  if (parts === null) return 'The diary, which cannot be read, and its second copy'
  return parts.length === 0 ? 'The diary, which is empty' : `The diary: ${parts.join(', ')}`
}

const nothingChanged = 'Nothing was changed.'

/** Words of the view "Your data". */
export const transferStrings = {
  title: 'Your data',
  intro:
    'Everything you write in the diary stays in this browser, on this device. Here you take it with you, bring it back, or delete it.',
  kinds,
  holds: (parts: string[]) => `Your diary holds ${parts.join(', ')}.`,

  restored: (when: string) =>
    `On ${when} the browser had lost the diary’s database. Crampwise put it back from its second copy. Look over your last nights, and export everything if you want a copy of your own.`,
  restoredSeen: 'Do not show this here again',

  save: {
    title: 'Take it with you',
    help: 'An export is a file on your device. It is not encrypted: anyone who can open the file can read it.',
    json: 'Export everything',
    jsonHelp:
      'A JSON file with the diary, the reminder plan, the log of evenings and the options. It can be imported again.',
    jsonLeft: 'Export what is left',
    jsonLeftHelp: 'A JSON file with what can still be read. It can be imported later.',
    withoutDiary:
      'Your diary cannot be read now, and no second copy of it was found. The reminder plan, the log of evenings and the options can still be exported.',
    fromCopy: (parts: string[]) =>
      `Your diary cannot be read now. The export takes it from its second copy, which holds ${parts.length === 0 ? 'no entries' : parts.join(', ')}.`,
    csv: 'Export nights as a table',
    csvHelp: 'A CSV file for a spreadsheet, one night a line.',
    done: (file: string) => `${file} was handed to the browser, which keeps it with your downloads.`,
    failed: 'Not exported: the browser did not take the file. Try again, or restart the browser.',
  },

  load: {
    title: 'Bring it back',
    help: 'Import a file that “Export everything” made. You see what would change before anything does.',
    off: 'No file can be imported while the diary cannot be opened.',
    offFor:
      'If trying again and restarting the browser do not help: export what is left, delete everything below, then import your last export.',
    choose: 'Choose a file',
    chosen: (file: string) => `File: ${file}`,
    reading: 'Reading the file',
    mode: 'What to do with the entries of the file',
    modes: { merge: 'Add them to the diary', replace: 'Put them in place of the diary' } satisfies Record<
      ImportMode,
      string
    >,
    modeHelp: {
      merge: 'Of two versions of an entry, the one written last stays.',
      replace: 'Entries that the file does not have are removed.',
    } satisfies Record<ImportMode, string>,
    beside: 'Take over the reminder plan and the options too',
    besideHelp: 'Yours are replaced by those of the file.',
    preview: 'What would change',
    outcomes: {
      new: 'New',
      changed: 'Changed',
      same: 'Already the same',
      older: 'Older than yours, left out',
      removed: 'Removed',
    } satisfies Record<Outcome, string>,
    log: 'Log of evenings',
    logCount: (n: number) => count(n, 'evening new or changed', 'evenings new or changed'),
    which: (n: number) => `Which ${n === 1 ? 'entry changes' : `${n.toLocaleString('en')} entries change`}`,
    more: (n: number) => `and ${n.toLocaleString('en')} more`,
    rejected: (n: number) =>
      `${count(n, 'entry is', 'entries are')} left out, as ${n === 1 ? 'it' : 'they'} cannot be read`,
    rejectedLine: (one: Rejected) =>
      `${one.line > 0 ? `Line ${one.line.toLocaleString('en')}, ` : ''}${kindNames[one.kind].toLowerCase()}: ${reasonOf(one)}`,
    dropped: (n: number) =>
      `${count(n, 'value', 'values')} of the plan, the log or the options cannot be read and ${n === 1 ? 'is' : 'are'} left out.`,
    kept: (n: number) =>
      `${count(n, 'entry', 'entries')} could not be read when the file was made, and ${n === 1 ? 'stays' : 'stay'} in the file.`,
    nothing: 'Nothing in this file is new: your diary already holds all of it.',
    go: 'Import',
    cancel: 'Cancel',
    done: (parts: string[]) => `Imported: ${parts.length === 0 ? 'no entries of the diary' : parts.join(', ')}.`,
    refusals: {
      'too-large': `This file is larger than ${Math.round(largestFile / 1024 / 1024)} MB, more than any diary fills. It was not read. ${nothingChanged} Choose the file that “Export everything” made.`,
      empty: `This file is empty. ${nothingChanged} Choose another, or export again where your diary is.`,
      'not-json': `This file cannot be read. It may be damaged, cut off, or no export. ${nothingChanged} Copy it again from where it was made, or export again.`,
      'not-ours': `This file is no export of Crampwise. ${nothingChanged} Choose the file that “Export everything” made.`,
      newer: `This file was made by a newer version of Crampwise. ${nothingChanged} Update the extension here, then import it again.`,
      'too-many': `This file holds more entries than a diary can. ${nothingChanged} Choose the file that “Export everything” made.`,
      unreadable: `The browser could not read this file. ${nothingChanged} It may have been moved or changed meanwhile: choose it again.`,
    } satisfies Record<FileRefusal | 'unreadable', string>,
    refusedLine: (line: number) => `The fault is near line ${line.toLocaleString('en')}.`,
    failures: {
      full: `Not imported: the disk has no room left. ${nothingChanged} Free some space, then try again.`,
      blocked: `Not imported: something else holds the diary. ${nothingChanged} Close other Crampwise pages, then try again.`,
      unavailable: `Not imported: the browser did not let Crampwise reach its storage. ${nothingChanged} Restart the browser, then try again.`,
      private: `Not imported: a private window keeps no diary. Import the file in a usual window.`,
      newer: `Not imported: a newer version of Crampwise wrote here. ${nothingChanged} Update the extension, then try again.`,
      changed: `Not imported: the diary changed meanwhile. Choose the file again.`,
      invalid: `Not imported: an entry does not fit the diary. ${nothingChanged} Choose the file again.`,
    } satisfies Record<SaveFailure, string>,
    besideFailures: {
      quota:
        'The diary was imported. The plan, the log and the options were not: there is no room for them. Free some space, then import the file again.',
      unavailable:
        'The diary was imported. The plan, the log and the options were not: the browser did not let Crampwise reach its storage. Restart the browser, then import the file again.',
      invalid:
        'The diary was imported. The plan, the log and the options were not, as they do not fit this version of Crampwise.',
    } satisfies Record<ChangeFailure, string>,
  },

  undo: {
    last: (when: string, entries: number) =>
      `The last import was on ${when} and changed ${count(entries, 'entry', 'entries')} of the diary.`,
    go: 'Undo the last import',
    help: 'What you changed since then stays as it is. Undo works until the next import.',
    done: 'The last import was undone.',
    failed: 'Not undone. The import is still in the diary. Reload this page, then try again.',
    besideFailed:
      'The import was undone in the diary. The plan, the log and the options could not be put back; look over them in the options.',
  },

  forget: {
    title: 'Delete everything',
    help: 'Deletes the diary, the reminder plan, the log of evenings and all options from this browser. Files you exported stay where they are.',
    ask: 'Delete everything…',
    sure: 'Delete all of this?',
    list: (parts: string[] | null) => [
      diaryLine(parts),
      'Entries that could not be read, and the last import’s undo',
      'The reminder plan and the log of evenings',
      'All options: topics, sites, words, how cards open, and how you like the routine',
      'What the browser’s sync holds of these, where you keep browsers in step',
    ],
    final: 'This cannot be undone. No reminder comes afterwards.',
    go: 'Delete everything for good',
    keep: 'Keep everything',
    busy: 'Deleting',
    done: 'Everything was deleted.',
    private: 'A private window cannot reach what is kept. Open this page in a usual window to delete it.',
    failures: {
      full: 'Not deleted: the disk is so full that even deleting fails. Free some space, then try again.',
      blocked:
        'Not deleted yet: something else holds the diary. It is deleted as soon as that lets go: close other Crampwise pages. Then delete again, for the plan, the log and the options.',
      unavailable:
        'Not deleted: the browser did not let Crampwise reach its storage. Restart the browser, then try again. Removing the extension from the browser deletes everything too.',
      private: 'Not deleted: a private window has no diary. Open this page in a usual window.',
      newer: 'Not deleted. Reload this page, then try again.',
      changed: 'Not deleted: the diary changed meanwhile. Try again.',
      invalid: 'Not deleted. Reload this page, then try again.',
    } satisfies Record<SaveFailure, string>,
    half: 'The diary is deleted. The plan, the log and the options are not: the browser did not let Crampwise reach its storage. Try again.',
  },
} as const

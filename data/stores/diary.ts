import { browser } from 'wxt/browser'
import { createDiaryStore } from './create-diary.ts'
import { createCopy } from './diary-copy.ts'

export type { SaveFailure as DiaryFailure, SaveResult as DiaryResult } from '../../core/diary/save-result.ts'
export type { BesideChange, CopyRead, DiaryRead } from './create-diary.ts'
export type { Kept } from './diary-copy.ts'
export { DiaryFault } from './diary-database.ts'

/** The diary of this browser, opened when it is first asked for. Not for content scripts. */
export const {
  readDiary,
  saveNight,
  removeNight,
  savePeriod,
  removePeriod,
  saveExperiment,
  removeExperiment,
  replaceDiary,
  importDiary,
  readUndo,
  undoImport,
  readKept,
  readCopy,
  dismissRestored,
  clearDiary,
  watchDiary,
} = createDiaryStore({
  factory: () => indexedDB,
  channel: () => new BroadcastChannel('crampwise-diary'),
  isPrivate: () => browser.extension?.inIncognitoContext === true,
  now: Date.now,
  copy: createCopy(() => navigator.storage.getDirectory()),
  inTurn: (work) => navigator.locks.request('crampwise-diary-copy', work),
})

import { keyOf, storedForm } from '../../core/diary/stored-entry.ts'
import { databaseName } from '../../data/stores/diary-database.ts'
import { inExtension } from '../drive.ts'
import type { Launched } from '../launch.ts'
import type { SampleDiary } from './sample-diary.ts'

/** Puts a diary and a log where the extension keeps them, over what is there. No page of the diary should be open. */
export async function fillDiary(launched: Launched, { diary, log }: SampleDiary): Promise<void> {
  const entries = [
    ...diary.nights.map((night) => [keyOf('night', night.evening), storedForm(night)]),
    ...diary.periods.map((period) => [keyOf('period', period.id), storedForm(period)]),
    ...diary.experiments.map((experiment) => [keyOf('experiment', experiment.id), storedForm(experiment)]),
  ]
  await inExtension(launched, `api.storage.local.set({ log: ${JSON.stringify(log)} })`)
  await inExtension(
    launched,
    `new Promise((resolve, reject) => {
      const opening = indexedDB.open(${JSON.stringify(databaseName)})
      opening.onupgradeneeded = () => opening.result.createObjectStore('entries')
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const writing = opening.result.transaction('entries', 'readwrite')
        for (const [key, value] of ${JSON.stringify(entries)}) writing.objectStore('entries').put(value, key)
        writing.onerror = () => reject(writing.error)
        writing.oncomplete = () => {
          opening.result.close()
          resolve(null)
        }
      }
    })`,
  )
}

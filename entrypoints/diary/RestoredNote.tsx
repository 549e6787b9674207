import { useEffect, useState } from 'preact/hooks'
import { Message } from '../../components/Message.tsx'
import type { Diary } from '../../core/diary/types.ts'
import { transferStrings } from '../../core/strings/diary-transfer.ts'
import { readDiary } from '../../data/stores/diary.ts'
import { momentWords } from './moment-words.ts'

/** Says when the diary had to be put back from its copy; nothing where it never was. */
export function RestoredNote({ diary }: { diary: Diary }) {
  const [restoredAt, setRestoredAt] = useState<number | null>(null)
  useEffect(() => {
    // Where the diary cannot be read, the page says so already.
    readDiary().then(
      (read) => setRestoredAt(read.restoredAt),
      () => {},
    )
  }, [diary])
  return restoredAt === null ? null : <Message tone="note">{transferStrings.restored(momentWords(restoredAt))}</Message>
}

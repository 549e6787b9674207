/** An entry as it stands in the store, under its key. */
export interface Kept {
  key: string
  stored: unknown
}

/**
 * A second copy of the diary, in a file of the extension's own. Chromium deletes a database it finds damaged after a
 * crash, with all that was in it, and says nothing: the diary is then put back from here.
 */
export interface DiaryCopy {
  /** Null without a copy, or with one that cannot be read. */
  read(): Promise<Kept[] | null>
  /** Replaces the copy, whole or not at all. */
  write(entries: readonly Kept[]): Promise<void>
  remove(): Promise<void>
}

export const copyName = 'diary-copy.json'
const version = 1

/** `folder` gives the extension's private folder; it rejects where the browser has none. */
export function createCopy(folder: () => Promise<FileSystemDirectoryHandle>): DiaryCopy {
  return {
    async read() {
      try {
        const file = await (await (await folder()).getFileHandle(copyName)).getFile()
        return readCopy(JSON.parse(await file.text()))
      } catch {
        return null
      }
    },
    async write(entries) {
      const file = await (await folder()).getFileHandle(copyName, { create: true })
      // What is written takes the old file's place when it is closed, not before.
      const out = await file.createWritable()
      try {
        await out.write(JSON.stringify({ version, entries }))
      } catch (error) {
        await out.abort()
        throw error
      }
      await out.close()
    },
    async remove() {
      await (await folder()).removeEntry(copyName).catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'NotFoundError')) throw error
      })
    },
  }
}

function readCopy(value: unknown): Kept[] | null {
  const { version: found, entries } = (value ?? {}) as { version?: unknown; entries?: unknown }
  if (found !== version || !Array.isArray(entries)) return null
  // What the entries hold is checked when the diary is read.
  return entries.flatMap((one: unknown) => {
    const { key, stored } = (one ?? {}) as Partial<Kept>
    return typeof key === 'string' ? [{ key, stored }] : []
  })
}

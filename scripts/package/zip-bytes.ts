import { unzipSync, type Zippable, zipSync } from 'fflate'

/** Files by their path from the folder they are packed from, written with slashes on every system. */
export type Files = ReadonlyMap<string, Uint8Array>

/** The oldest moment a zip file can name. It is read in local time, so that the zone makes no difference. */
const oldest = new Date(1980, 0, 1)

/**
 * Packs files so that the same files give the same bytes, whenever and wherever: one order, one moment, no trace of the
 * file system. `fflate` rather than `node:zlib`, whose bytes depend on the processor it runs on.
 */
export function packFiles(files: Files): Uint8Array {
  const sorted: Zippable = {}
  for (const path of [...files.keys()].sort()) sorted[path] = files.get(path) ?? new Uint8Array()
  return zipSync(sorted, { level: 9, mtime: oldest })
}

/** What is packed in a zip file, without its folders. */
export function unpackFiles(bytes: Uint8Array): Files {
  return new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith('/')))
}

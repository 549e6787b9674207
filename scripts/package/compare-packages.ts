import { type Files, unpackFiles } from './zip-bytes.ts'

/** The place of the first byte that differs, or null. */
function firstDifference(one: Uint8Array, other: Uint8Array): number | null {
  const length = Math.min(one.length, other.length)
  for (let place = 0; place < length; place++) if (one[place] !== other[place]) return place
  return one.length === other.length ? null : length
}

function compareFiles(ours: Files, theirs: Files): string | null {
  for (const path of [...new Set([...ours.keys(), ...theirs.keys()])].sort()) {
    const one = ours.get(path)
    const other = theirs.get(path)
    if (!one) return `${path} is only in the package that was built again`
    if (!other) return `${path} is only in the package of .output`
    const place = firstDifference(one, other)
    if (place !== null)
      return `${path} differs from byte ${place} on (${one.length} bytes, built again ${other.length})`
  }
  return null
}

/** What differs first between a package and the same one built again, in words; null when no byte does. */
export function comparePackages(ours: Uint8Array, theirs: Uint8Array): string | null {
  if (firstDifference(ours, theirs) === null) return null
  return compareFiles(unpackFiles(ours), unpackFiles(theirs)) ?? 'the files inside are the same, but packed differently'
}

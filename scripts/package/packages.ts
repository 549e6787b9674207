import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../tools.ts'

/** What `npm run zip` makes. */
export const packageNames = ['chrome', 'edge', 'firefox', 'sources'] as const
export type PackageName = (typeof packageNames)[number]

/** The version in a folder's package.json, which the manifests take too. */
export function readVersion(folder = projectFolder): string {
  return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string }).version
}

/** Where a package is in a checkout, or in sources unpacked elsewhere. */
export function packagePath(name: PackageName, folder = projectFolder): string {
  return join(folder, '.output', `crampwise-${readVersion(folder)}-${name}.zip`)
}

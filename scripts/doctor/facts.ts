import type { ScriptSize } from '../bench/sizes.ts'
import type { BrowserKind, InstalledBrowser } from '../browsers.ts'

export interface ToolFact {
  name: string
  /** The version of the lock file; null where it names none. */
  locked: string | null
  /** The version in node_modules; null where it is not there. */
  installed: string | null
}

export interface BrowserFact {
  kind: BrowserKind
  /** What its variable is set to, else null. */
  given: string | null
  found: InstalledBrowser[]
}

export interface BuildFact {
  kind: BrowserKind
  /** The version in its manifest; null where it is not built. */
  version: string | null
}

/** What there is on this machine, for `npm run doctor`. */
export interface Facts {
  /** The version in package.json. */
  version: string
  /** The Node that the scripts run on. */
  node: string
  /** The Node of the machine, which npm itself runs on; null where npm did not tell. */
  machineNode: string | null
  npm: string | null
  tools: ToolFact[]
  browsers: BrowserFact[]
  builds: BuildFact[]
  /** Null without a build for Chrome. */
  sizes: ScriptSize[] | null
}

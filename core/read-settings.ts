import {
  defaults,
  densities,
  dwellRangeMs,
  hoverKeys,
  hoverModes,
  type Reset,
  type Settings,
  type SettingsGroup,
  type WrongHere,
} from './settings.ts'

// By hand, not by a schema as messages are checked: pages about cramps read settings, and would load the library for it.

/** What reads a stored field: its value, or undefined where it is damaged. */
type Readers = {
  [Group in SettingsGroup]: {
    [Field in keyof Settings[Group]]: (stored: unknown) => Settings[Group][Field] | undefined
  }
}

/** Most letters of words that mean something else on a site. */
export const longestWords = 100

const hostPattern = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$|^\[[0-9a-f:.]+\]$/

/** A host as the options accept it: lower case, no scheme, port, path or space. */
export function isHost(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 253 && hostPattern.test(value)
}

export function isTopicId(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z0-9_]{1,60}$/.test(value)
}

export function isDwell(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= dwellRangeMs.min && (value as number) <= dwellRangeMs.max
}

const readers: Readers = {
  reading: {
    density: oneOf(densities),
    hoverMode: oneOf(hoverModes),
    hoverKey: oneOf(hoverKeys),
    dwellMs: (stored) => (isDwell(stored) ? stored : undefined),
    claims: (stored) => (typeof stored === 'boolean' ? stored : undefined),
  },
  topics: { off: listOf((entry) => (isTopicId(entry) ? entry : undefined)) },
  sites: { off: listOf((entry) => (isHost(entry) ? entry : undefined)) },
  wrong: { here: listOf(readWrongHere) },
}

function oneOf<Value>(values: readonly Value[]): (stored: unknown) => Value | undefined {
  return (stored) => values.find((value) => value === stored)
}

/** A list of which bad entries alone are left out; anything but a list is a damaged field. */
function listOf<Entry>(read: (entry: unknown) => Entry | undefined): (stored: unknown) => Entry[] | undefined {
  return (stored) => {
    if (!Array.isArray(stored)) return undefined
    const good = stored.map(read).filter((entry) => entry !== undefined)
    return [...new Map(good.map((entry) => [JSON.stringify(entry), entry])).values()]
  }
}

function readWrongHere(entry: unknown): WrongHere | undefined {
  if (typeof entry !== 'object' || entry === null || !('words' in entry) || !('host' in entry)) return undefined
  const words = typeof entry.words === 'string' ? entry.words.trim() : ''
  return words !== '' && words.length <= longestWords && isHost(entry.host) ? { words, host: entry.host } : undefined
}

/**
 * Reads one stored group. A missing field takes its default quietly; a damaged one falls back alone and is named in
 * `resets`.
 */
export function checkGroup<G extends SettingsGroup>(
  group: G,
  stored: unknown,
): { value: Settings[G]; resets: Reset[] } {
  const value: Record<string, unknown> = structuredClone(defaults[group])
  const resets: Reset[] = []
  const fields = Object.entries<(field: unknown) => unknown>(readers[group])
  if (stored === undefined || stored === null) return { value: value as Settings[G], resets }
  if (typeof stored !== 'object' || Array.isArray(stored)) {
    return { value: value as Settings[G], resets: fields.map(([name]): Reset => `${group}.${name}`) }
  }
  for (const [name, read] of fields) {
    const field = (stored as Record<string, unknown>)[name]
    if (field === undefined) continue
    const known = read(field)
    if (known === undefined) resets.push(`${group}.${name}`)
    else value[name] = known
  }
  return { value: value as Settings[G], resets }
}

/** Reads all stored groups; see `checkGroup`. */
export function checkSettings(stored: Record<string, unknown>): { settings: Settings; resets: Reset[] } {
  const reading = checkGroup('reading', stored.reading)
  const topics = checkGroup('topics', stored.topics)
  const sites = checkGroup('sites', stored.sites)
  const wrong = checkGroup('wrong', stored.wrong)
  return {
    settings: { reading: reading.value, topics: topics.value, sites: sites.value, wrong: wrong.value },
    resets: [...reading.resets, ...topics.resets, ...sites.resets, ...wrong.resets],
  }
}

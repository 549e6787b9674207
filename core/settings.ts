/** How many mentions of a topic carry a mark: every one, the first in each section, the first on the page, or none. */
export const densities = ['every', 'section', 'page', 'none'] as const
export type Density = (typeof densities)[number]

/** What opens a card: resting the pointer, resting it while a key is held, or a click only. */
export const hoverModes = ['rest', 'key', 'click'] as const
export type HoverMode = (typeof hoverModes)[number]

/** Keys that can be held for the `key` hover mode, named as `KeyboardEvent.key` names them. */
export const hoverKeys = ['Alt', 'Control', 'Shift'] as const
export type HoverKey = (typeof hoverKeys)[number]

/** Allowed dwell in ms: below 100 a card opens in passing, above 3,000 it seems broken. */
export const dwellRangeMs = { min: 100, max: 3000 } as const

/** Words as `wrongWords` writes them, and the host, lower case, where they carry no mark. */
export interface WrongHere {
  words: string
  host: string
}

/** Everything the options keep, by group; one stored item a group. The type follows from these values. */
export const defaults = {
  reading: {
    density: 'section' as Density,
    hoverMode: 'rest' as HoverMode,
    hoverKey: 'Alt' as HoverKey,
    /** Rest before a card opens, in ms. */
    dwellMs: 350,
    /** Sentences that claim something are judged and underlined. */
    claims: true,
  },
  topics: {
    /** Ids of topics that carry no marks. */
    off: [] as string[],
  },
  sites: {
    /** Host names, lower case, on which nothing is marked; subdomains are their own sites. */
    off: [] as string[],
  },
  wrong: {
    /** Words that mean something else on a site, and carry no mark there. */
    here: [] as WrongHere[],
  },
}

export type Settings = typeof defaults
export type SettingsGroup = keyof Settings

/** A field that was damaged in storage and fell back to its default, as `group.field`. */
export type Reset = `${SettingsGroup}.${string}`

/** One change to the settings. Changes, not whole values, are sent, so that two pages never overwrite each other. */
export type SettingsChange =
  | { type: 'reading'; patch: Partial<Settings['reading']> }
  | { type: 'topic'; id: string; on: boolean }
  /** All topics that are off, at once. */
  | { type: 'topics'; off: string[] }
  | { type: 'site'; host: string; on: boolean }
  /** `on`: the words are marked on that site (again). */
  | { type: 'wrong'; words: string; host: string; on: boolean }

/** Why a change was not stored. `quota`: no room; `unavailable`: the browser refused; `invalid`: not a setting. */
export type ChangeFailure = 'quota' | 'unavailable' | 'invalid'
export type ChangeResult = { ok: true } | { ok: false; reason: ChangeFailure }

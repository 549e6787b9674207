import * as v from 'valibot'
import { wrongWords } from './choose-marks.ts'
import {
  defaults,
  densities,
  dwellRangeMs,
  hoverKeys,
  hoverModes,
  type Reset,
  type Settings,
  type SettingsChange,
  type SettingsGroup,
} from './settings.ts'

/** A host as the options accept it: lower case, no scheme, port, path or space. */
export const hostSchema = v.pipe(
  v.string(),
  v.maxLength(253),
  v.regex(/^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?\.)*[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$|^\[[0-9a-f:.]+\]$/),
)
const topicId = v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,60}$/))

const readingFields = {
  density: v.picklist(densities),
  hoverMode: v.picklist(hoverModes),
  hoverKey: v.picklist(hoverKeys),
  dwellMs: v.pipe(v.number(), v.integer(), v.minValue(dwellRangeMs.min), v.maxValue(dwellRangeMs.max)),
  claims: v.boolean(),
}

const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100))
const wrongHere = v.object({ words, host: hostSchema })

const fields = {
  reading: readingFields,
  topics: { off: listOf(topicId) },
  sites: { off: listOf(hostSchema) },
  wrong: { here: listOf(wrongHere) },
}

/** A list of which bad entries alone are left out; anything but a list is a damaged field. */
function listOf<Entry>(entry: v.GenericSchema<unknown, Entry>) {
  return v.pipe(
    v.array(v.unknown()),
    v.transform((list) => {
      const good = list.flatMap((item) => {
        const result = v.safeParse(entry, item)
        return result.success ? [result.output] : []
      })
      return [...new Map(good.map((item) => [JSON.stringify(item), item])).values()]
    }),
  )
}

/** A change to the settings as it comes over a message. */
export const changeSchema: v.GenericSchema<unknown, SettingsChange> = v.variant('type', [
  v.object({ type: v.literal('reading'), patch: v.partial(v.strictObject(readingFields)) }),
  v.object({ type: v.literal('topic'), id: topicId, on: v.boolean() }),
  v.object({ type: v.literal('topics'), off: v.array(topicId) }),
  v.object({ type: v.literal('site'), host: hostSchema, on: v.boolean() }),
  v.object({ type: v.literal('wrong'), words, host: hostSchema, on: v.boolean() }),
]) as v.GenericSchema<unknown, SettingsChange>

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
  const names = Object.keys(fields[group])
  if (stored === undefined || stored === null) return { value: value as Settings[G], resets }
  if (typeof stored !== 'object' || Array.isArray(stored)) {
    return { value: value as Settings[G], resets: names.map((name): Reset => `${group}.${name}`) }
  }
  const schemas: Record<string, v.GenericSchema> = fields[group]
  for (const name of names) {
    const field = (stored as Record<string, unknown>)[name]
    if (field === undefined) continue
    const result = v.safeParse(schemas[name] as v.GenericSchema, field)
    if (result.success) value[name] = result.output
    else resets.push(`${group}.${name}`)
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

/** The group a change touches, and its value after the change. */
export function applyChange(
  settings: Settings,
  change: SettingsChange,
): { group: SettingsGroup; value: Settings[SettingsGroup] } {
  switch (change.type) {
    case 'reading':
      return { group: 'reading', value: { ...settings.reading, ...change.patch } }
    case 'topic':
      return { group: 'topics', value: { off: switchEntry(settings.topics.off, change.id, change.on) } }
    case 'topics':
      return { group: 'topics', value: { off: [...new Set(change.off)] } }
    case 'site':
      return { group: 'sites', value: { off: switchEntry(settings.sites.off, change.host, change.on) } }
    case 'wrong': {
      const entry = { words: wrongWords(change.words), host: change.host }
      const rest = settings.wrong.here.filter(({ words, host }) => words !== entry.words || host !== entry.host)
      return { group: 'wrong', value: { here: change.on ? rest : [...rest, entry] } }
    }
  }
}

/** `on` means marked, so switching on takes the entry off the list of what is not. */
function switchEntry(off: readonly string[], entry: string, on: boolean): string[] {
  const rest = off.filter((item) => item !== entry)
  return on ? rest : [...rest, entry]
}

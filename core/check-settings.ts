import * as v from 'valibot'
import { wrongWords } from './choose-marks.ts'
import { isDwell, isHost, isTopicId, longestWords } from './read-settings.ts'
import { densities, hoverKeys, hoverModes, type Settings, type SettingsChange, type SettingsGroup } from './settings.ts'

/** A host as the options accept it; see `isHost`. */
export const hostSchema = v.custom<string>(isHost)
const topicId = v.custom<string>(isTopicId)

const readingFields = {
  density: v.picklist(densities),
  hoverMode: v.picklist(hoverModes),
  hoverKey: v.picklist(hoverKeys),
  dwellMs: v.custom<number>(isDwell),
  claims: v.boolean(),
}

const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longestWords))

/** A change to the settings as it comes over a message. */
export const changeSchema: v.GenericSchema<unknown, SettingsChange> = v.variant('type', [
  v.object({ type: v.literal('reading'), patch: v.partial(v.strictObject(readingFields)) }),
  v.object({ type: v.literal('topic'), id: topicId, on: v.boolean() }),
  v.object({ type: v.literal('topics'), off: v.array(topicId) }),
  v.object({ type: v.literal('site'), host: hostSchema, on: v.boolean() }),
  v.object({ type: v.literal('wrong'), words, host: hostSchema, on: v.boolean() }),
]) as v.GenericSchema<unknown, SettingsChange>

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

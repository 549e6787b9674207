import { causing } from './causing.ts'
import { easing } from './easing.ts'
import { advising, idioms, joining, times } from './grammar.ts'
import { idle } from './idle.ts'
import type { PhraseGroup } from './kinds.ts'
import { standing } from './stance.ts'
import { treating } from './treating.ts'

/** Every table, in the order of preference: of two phrases equally long at one place, the earlier names it. */
export const phraseGroups: readonly PhraseGroup[] = [
  ...idioms,
  ...times,
  ...idle,
  ...standing,
  ...treating,
  ...easing,
  ...causing,
  ...advising,
  ...joining,
]

import type { LegOrder, Length } from '../../core/routine/types.ts'

/** How the reader wants the routine. */
export interface Choices {
  /** Id of a version; one that is not there stands for the first. */
  version: string
  /** Null until the reader chose one. */
  length: Length | null
  order: LegOrder
  tones: boolean
  cues: boolean
}

export const usualChoices: Choices = { version: '', length: null, order: 'in-turn', tones: true, cues: false }

export const choicesKey = 'routine-choices'

/**
 * What was chosen last time; usual values where nothing or nothing usable is kept. It is a habit of this page alone, read
 * before its first picture: the page's own storage answers at once, and nothing else of ours needs to know.
 */
export function readChoices(): Choices {
  try {
    return checkChoices(JSON.parse(localStorage.getItem(choicesKey) ?? 'null'))
  } catch {
    return usualChoices // Storage is shut off, or what is kept was damaged.
  }
}

/** Keeps the choices for next time; where storage is shut off they hold until the page closes. */
export function keepChoices(choices: Choices): void {
  try {
    localStorage.setItem(choicesKey, JSON.stringify(choices))
  } catch {
    // They hold until the page closes.
  }
}

function checkChoices(kept: unknown): Choices {
  if (typeof kept !== 'object' || kept === null) return usualChoices
  const { version, length, order, tones, cues } = kept as Record<string, unknown>
  return {
    version: typeof version === 'string' ? version : usualChoices.version,
    length: length === 'full' || length === 'short' ? length : usualChoices.length,
    order: order === 'one-leg' || order === 'in-turn' ? order : usualChoices.order,
    tones: typeof tones === 'boolean' ? tones : usualChoices.tones,
    cues: typeof cues === 'boolean' ? cues : usualChoices.cues,
  }
}

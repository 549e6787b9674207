import { frameParts } from '../../core/messages.ts'
import type { CardHost } from '../engine/card-request.ts'
import type { StartFrame } from '../engine/frame.ts'

/**
 * What the scripts of one frame leave for each other. They come in separate files, as they are wanted, but share the
 * globals of one isolated world, which neither the page nor other extensions see.
 */
export interface World {
  engine: StartFrame
  /** Whether any name of the lexicon stands in a text. */
  names: (text: string) => boolean
  card: CardHost
  /** Ends the content script that runs here. */
  end: () => void
}

const key = (part: keyof World) => Symbol.for(`crampwise.${part}`)

/** Leaves a part for the scripts that asked for it. */
export function offer<Part extends keyof World>(part: Part, value: World[Part]): void {
  ;(globalThis as Record<symbol, unknown>)[key(part)] = value
}

/** The part when its script has run, else null. */
export function take<Part extends keyof World>(part: Part): World[Part] | null {
  return ((globalThis as Record<symbol, unknown>)[key(part)] as World[Part] | undefined) ?? null
}

/**
 * Starts the content script in the place of the copy that runs in this world already, if any: the browser and the
 * background may both bring one. `start` returns what ends it. The copy of an earlier version is not met here, as its
 * world went with it; see `isOrphaned`.
 */
export function takeOver(start: () => () => void): void {
  take('end')?.()
  for (const part of [...frameParts, 'end'] as const) delete (globalThis as Record<symbol, unknown>)[key(part)]
  offer('end', start())
}

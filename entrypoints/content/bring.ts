import type { FramePart } from '../../core/messages.ts'
import { sendMessage } from '../../data/messaging.ts'
import { take, type World } from './world.ts'

/**
 * Brings a part into this frame once it is asked for; whoever asks meanwhile waits for the same one. Null where nobody
 * answers: the next to ask tries again.
 */
export function createBringer<Part extends FramePart>(part: Part): () => Promise<World[Part] | null> {
  let coming: Promise<boolean> | null = null
  return async () => {
    if (!take(part)) {
      coming ??= sendMessage('frame/load', part).catch(() => false)
      if (!(await coming)) coming = null
    }
    return take(part)
  }
}

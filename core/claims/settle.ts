import type { Agent } from './reading.ts'
import type { StatedClaim } from './types.ts'

/** A claim with where it was read, while the rest of its sentence may still change it. */
export interface Found {
  claim: StatedClaim
  agent: Agent
  /** Index of its segment. */
  segment: number
  /** Told as what others say: the writer's own word goes before it. */
  attributed: boolean
}

/** One claim a topic and population: what the writer says goes before what others say, the first before the rest. */
export function settle(found: readonly Found[]): StatedClaim[] {
  const chosen = new Map<string, Found>()
  for (const one of found) {
    const key = `${one.claim.topic} ${one.claim.population}`
    const other = chosen.get(key)
    if (!other || (other.attributed && !one.attributed)) chosen.set(key, one)
  }
  return [...chosen.values()].map(({ claim }) => claim)
}

/** Numbers from 0 up to, not including, `below`: the same ones for the same seed on every machine. */
export type Random = (below: number) => number

/** A small generator (a multiply and two shifts a number) whose sequence follows from its seed alone. */
export function createRandom(seed: number): Random {
  let state = seed | 0
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

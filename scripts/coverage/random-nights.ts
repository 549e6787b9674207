import { createRandom } from '../bench/random.ts'

/** How the nights of a made-up diary scatter. */
export interface Scatter {
  name: string
  /** Variance of a night's count over its mean, less 1: some nights are bad by themselves. */
  byNight: number
  /** Variance of a week's mean over its square: some weeks are bad as a whole. */
  byWeek: number
}

/** Draws counts; the same ones for the same seed. */
export interface Draw {
  /** Even between 0 and 1, neither end included. */
  even(): number
  /** Cramps of one night after the other, with this mean a week. */
  nights(perWeek: number, count: number, scatter: Scatter): number[]
}

export function createDraw(seed: number): Draw {
  const whole = createRandom(seed)
  const even = () => (whole(2 ** 31) + 0.5) / 2 ** 31
  const bell = () => Math.sqrt(-2 * Math.log(even())) * Math.cos(2 * Math.PI * even())

  /** By Marsaglia and Tsang. */
  function gamma(shape: number): number {
    if (shape < 1) return gamma(shape + 1) * even() ** (1 / shape)
    const d = shape - 1 / 3
    for (;;) {
      const x = bell()
      const v = (1 + x / Math.sqrt(9 * d)) ** 3
      if (v > 0 && Math.log(even()) < x ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v
    }
  }

  function poisson(mean: number): number {
    const end = Math.exp(-mean)
    let count = 0
    for (let product = even(); product > end; product *= even()) count += 1
    return count
  }

  return {
    even,
    nights(perWeek, count, { byNight, byWeek }) {
      let week = 1
      return Array.from({ length: count }, (_, night) => {
        if (night % 7 === 0 && byWeek > 0) week = gamma(1 / byWeek) * byWeek
        const mean = (perWeek / 7) * week
        return poisson(byNight > 0 ? gamma(mean / byNight) * byNight : mean)
      })
    },
  }
}

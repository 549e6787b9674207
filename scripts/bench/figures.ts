/** The middle value; of an even count the mean of the middle two. NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2
}

/**
 * The exponent of a cost that grows as a power of size: 1 is linear, 2 quadratic. The slope of the least squares line
 * through the logarithms. NaN for fewer than two sizes.
 */
export function fitExponent(points: readonly { size: number; cost: number }[]): number {
  const usable = points.filter(({ size, cost }) => size > 0 && cost > 0)
  const x = usable.map(({ size }) => Math.log(size))
  const y = usable.map(({ cost }) => Math.log(cost))
  const meanX = mean(x)
  const meanY = mean(y)
  const over = x.reduce((total, value, i) => total + (value - meanX) * ((y[i] ?? 0) - meanY), 0)
  const under = x.reduce((total, value) => total + (value - meanX) ** 2, 0)
  return under > 0 ? over / under : Number.NaN
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length
}

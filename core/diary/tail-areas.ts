/** Where a series or fraction has settled: below this relative change nothing is gained. */
const settled = 1e-15
/** More steps than any count a diary can hold needs. */
const mostSteps = 100_000

/** Lanczos' coefficients for g = 7: the constant and eight terms. */
const lanczosConstant = 0.99999999999980993
const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
]

/** The natural logarithm of the gamma function, for x above 0. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const base = x + 6.5
  const sum = lanczos.reduce((total, one, index) => total + one / (x + index), lanczosConstant)
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum)
}

/**
 * The regularised lower incomplete gamma function P(shape, x): for a whole `shape` the chance that a Poisson count with
 * mean `x` is at least `shape`. 1 for a shape of 0, as a count is always at least 0.
 */
export function gammaArea(shape: number, x: number): number {
  if (shape <= 0) return 1
  if (x <= 0) return 0
  const scale = Math.exp(shape * Math.log(x) - x - logGamma(shape))
  return x < shape + 1 ? scale * gammaSeries(shape, x) : 1 - scale * gammaFraction(shape, x)
}

function gammaSeries(shape: number, x: number): number {
  let term = 1 / shape
  let sum = term
  for (let step = 1; step < mostSteps; step += 1) {
    term *= x / (shape + step)
    sum += term
    if (term < sum * settled) break
  }
  return sum
}

/** The upper part as a continued fraction, by Lentz's method. */
function gammaFraction(shape: number, x: number): number {
  return lentz(x + 1 - shape, (step) => [-step * (step - shape), x + 2 * step + 1 - shape])
}

/**
 * The regularised incomplete beta function I(x; a, b): for whole `a` and `b` the chance of at least `a` in a + b - 1
 * draws with chance `x` each. 1 for an `a` of 0, and 0 for a `b` of 0.
 */
export function betaArea(x: number, a: number, b: number): number {
  if (a <= 0) return 1
  if (b <= 0 || x <= 0) return 0
  if (x >= 1) return 1
  // The fraction settles fast on this side of the mean only.
  if (x > (a + 1) / (a + b + 2)) return 1 - betaArea(1 - x, b, a)
  const scale = Math.exp(a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b))
  return (scale / a) * betaFraction(x, a, b)
}

function betaFraction(x: number, a: number, b: number): number {
  return lentz(1, (step) => {
    const half = Math.floor(step / 2)
    if (step % 2 === 0) return [(half * (b - half) * x) / ((a + step - 1) * (a + step)), 1]
    return [-((a + half) * (a + b + half) * x) / ((a + step - 1) * (a + step)), 1]
  })
}

/** 1 / (first + n1 / (d1 + n2 / (d2 + ...))), with numerator and denominator of each step, counted from 1. */
function lentz(first: number, part: (step: number) => [numerator: number, denominator: number]): number {
  const tiny = 1e-300
  let c = 1 / tiny
  let d = 1 / (first || tiny)
  let value = d
  for (let step = 1; step < mostSteps; step += 1) {
    const [numerator, denominator] = part(step)
    d = 1 / (denominator + numerator * d || tiny)
    c = denominator + numerator / c || tiny
    value *= c * d
    if (Math.abs(c * d - 1) < settled) break
  }
  return value
}

/** Where a rising function of `low` to `high` reaches `target`, by halving: to the last digit, whatever its shape. */
export function solveRising(area: (x: number) => number, target: number, low: number, high: number): number {
  let [from, to] = [low, high]
  for (;;) {
    const middle = (from + to) / 2
    if (middle === from || middle === to || to - from < 1e-14 * to) return middle
    if (area(middle) < target) from = middle
    else to = middle
  }
}

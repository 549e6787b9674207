/** Whether one letter more, less, other or swapped with its neighbour makes one word of the other. Linear. */
export function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start += 1
  const restA = a.slice(start)
  const restB = b.slice(start)
  if (a.length === b.length) return restA.slice(1) === restB.slice(1) || isSwapped(restA, restB)
  return a.length > b.length ? restA.slice(1) === restB : restA === restB.slice(1)
}

function isSwapped(a: string, b: string): boolean {
  return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2)
}

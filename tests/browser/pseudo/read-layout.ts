// A type, as `Plain` asks for one.
export type Sides = { before: number; after: number }

/** Where the middles of two elements are, from the left; null where one is missing. Runs in the page. */
export function readSides(first: string, second: string): Sides | null {
  const [before, after] = [first, second].map((selector) => {
    const box = document.querySelector(selector)?.getBoundingClientRect()
    return box && box.width > 0 ? (box.left + box.right) / 2 : null
  })
  return before == null || after == null ? null : { before, after }
}

/** What is mirrored and what keeps its direction among the elements of a selector. Runs in the page. */
export function readTurns(selector: string): { scale: string; direction: string }[] {
  return [...document.querySelectorAll(selector)].map((element) => {
    const { scale, direction } = getComputedStyle(element)
    return { scale, direction }
  })
}

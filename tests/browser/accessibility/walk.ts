import type { Page } from 'puppeteer-core'
import type { BrowserKind } from '../../../scripts/browsers.ts'
import { inContentWorld, type Plain } from '../../../scripts/drive.ts'
import type { Launched } from '../../../scripts/launch.ts'
import { installWalker, type Reached, type Stop, type Walker } from './walker.ts'

type Walking = { walker: Walker }

/** Where a walker walks: a page of ours, or the card in a page of others. */
export interface Ground {
  install(): Promise<unknown>
  list(): Promise<Stop[]>
  read(): Promise<Reached>
}

export function groundOfPage(page: Page): Ground {
  return {
    install: () => page.evaluate(installWalker),
    list: () => page.evaluate(() => (globalThis as unknown as Walking).walker.list()),
    read: () => page.evaluate(() => (globalThis as unknown as Walking).walker.read()),
  }
}

/** The card's shadow root is closed: only the world of the extension's own scripts sees into it. */
export function groundOfCard(launched: Launched, tab: number): Ground {
  const ask = <Answer>(func: () => unknown) =>
    inContentWorld(launched, { tab }, func as () => Plain) as unknown as Promise<Answer>
  return {
    install: () => ask(installWalker),
    list: () => ask(() => (globalThis as unknown as Walking).walker.list()),
    read: () => ask(() => (globalThis as unknown as Walking).walker.read()),
  }
}

/**
 * Presses Tab from the top to the last control and answers with what is wrong, a line each. In Firefox never past the
 * last: the browser itself then has the focus, and keys no longer press anything.
 */
export async function walkFaults(page: Page, kind: BrowserKind, ground: Ground): Promise<string[]> {
  await ground.install()
  const stops = await ground.list()
  const faults = outOfOrder(stops)
  // An open question has the focus on its first control already.
  let last = (await ground.read()).at
  for (let press = 0; press < stops.length + 40 && last < stops.length - 1; press++) {
    await page.keyboard.press('Tab')
    const reached = await ground.read()
    // A date has parts, each of which takes the focus.
    if (reached.at === last && reached.hasParts) continue
    if (reached.at === -1 && reached.scroller !== null) {
      // Firefox stops at every box that scrolls, Chromium at those without a control inside.
      if (reached.scroller === '' && kind === 'chrome') faults.push(`${reached.name} scrolls and has no name`)
      continue
    }
    if (reached.isOut) {
      faults.push(`Tab leaves the page after ${stops[last]?.name ?? 'nothing'}, before ${stops[last + 1]?.name}`)
      break
    }
    if (reached.at !== last + 1)
      faults.push(`Tab leads from ${stops[last]?.name ?? 'the top'} to ${reached.name}, not to ${stops[last + 1]?.name}`)
    for (const fault of reached.faults) faults.push(`${reached.name} ${fault}`)
    if (reached.at <= last) break
    last = reached.at
  }
  if (stops.length === 0) faults.push('there is no control')
  return faults
}

/** Steps against the way of reading: upwards without going on to a next column. */
function outOfOrder(stops: readonly Stop[]): string[] {
  return stops.flatMap((stop, at) => {
    const before = stops[at - 1]
    if (before === undefined || stop.bottom > before.top + 2 || stop.left > before.left + 2) return []
    // What shows only while it has the focus stands anywhere until then.
    return before.bottom < 0 || stop.bottom < 0 ? [] : [`${stop.name} comes after ${before.name}, and stands above it`]
  })
}

import axe from 'axe-core'
import type { Page } from 'puppeteer-core'

/** What axe-core finds wrong on a page, a line each. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Sent as text, not as a script element: the pages' own policy would refuse that.
  await page.evaluate(`${axe.source};void 0`)
  const found = await page.evaluate(`axe.run(document, { resultTypes: ['violations'] }).then((result) =>
    result.violations.flatMap(({ id, nodes }) => nodes.map((node) => id + ' ' + node.target.join(' ') + ': ' + node.failureSummary)))`)
  return found as string[]
}

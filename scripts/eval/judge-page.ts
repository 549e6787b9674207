import { longestClaimText } from '../../core/messages.ts'
import { annotate } from '../annotate-page.ts'
import { openFindings, tabAt, until, welcomePage } from '../drive.ts'
import { launchWithExtension } from '../launch.ts'
import { serve } from '../serve.ts'
import { outputFolder } from '../tools.ts'
import type { JudgedSentence } from './compare-seed.ts'

/** What `core/` judges in a page, in the words that a popup is sent. */
export function judgeInNode(html: string): JudgedSentence[] {
  const { text, claims } = annotate(html)
  return claims.map(({ start, end, topic, verdict }) => ({
    text: text.slice(start, end).replace(/\s+/g, ' ').trim().slice(0, longestClaimText),
    topic,
    verdict,
  }))
}

/** What the built extension judges in the page in Chrome or Chromium, as it tells a popup. */
export async function judgeInBrowser(html: string): Promise<JudgedSentence[]> {
  const site = await serve({ folders: {}, made: { '/seed.html': () => ({ body: html }) } })
  try {
    const launched = await launchWithExtension({ kind: 'chrome', extensionDir: outputFolder.chrome, headless: true })
    try {
      // A page opened before the extension is up would stay unread.
      await welcomePage(launched)
      const page = await launched.browser.newPage()
      const address = `${site.origin}/seed.html`
      await page.goto(address)
      await page.bringToFront()
      const findings = await openFindings(launched, await tabAt(launched, address))
      const read = await until('the page to be read', async () =>
        (await findings.frames()).find(({ scanned }) => scanned),
      )
      return read.claims
    } finally {
      await launched.close()
    }
  } finally {
    await site.close()
  }
}

import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import type { Step } from '../../core/messages.ts'
import { onMessage, sendMessage } from '../../data/messaging.ts'
import { createSettingsWriter } from '../../data/stores/write-settings.ts'
import { loadPart, scanOpenTabs, scanTab } from './inject.ts'
import { openPage } from './open-page.ts'

const steps: Record<string, Step> = { 'next-mark': 'next', 'previous-mark': 'previous', 'open-card': 'nearest' }

export default defineBackground({
  type: 'module',
  main() {
    const writeSettings = createSettingsWriter()
    onMessage('settings/change', ({ data }) => writeSettings(data))
    onMessage('frame/load', ({ data, sender }) => loadPart(data, sender.tab?.id, sender.frameId))
    onMessage('tab/scan', ({ data }) => scanTab(data))
    onMessage('page/open', async ({ data, sender }) => {
      await openPage(data, sender.tab)
      return true
    })

    browser.commands.onCommand.addListener(async (command) => {
      const step = steps[command]
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
      // A tab without our script has nobody to answer: nothing to step through there.
      if (step && tab?.id !== undefined) await sendMessage('mark/step', step, tab.id).catch(() => {})
    })

    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
      // Tabs that were open before have no script yet, or one of the version before.
      await scanOpenTabs()
    })
  },
})

import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { createTypedLookup } from '../../core/library/look-up-typed.ts'
import type { Step } from '../../core/messages.ts'
import { speakBrowserLanguage } from '../../data/language.ts'
import { sendMessage } from '../../data/messaging.ts'
import { createBedtimeWriter } from '../../data/stores/write-bedtime.ts'
import { createKeptWriter } from '../../data/stores/write-kept.ts'
import { createSettingsWriter } from '../../data/stores/write-settings.ts'
import { createSyncWriter } from '../../data/stores/write-sync.ts'
import { loadTopicIndex } from '../../data/topic-index.ts'
import { listenToAddressBar } from './address-bar.ts'
import { createAsking } from './asked.ts'
import { loadPart, scanOpenTabs, scanTab } from './inject.ts'
import { createJudging } from './judge.ts'
import { keepInStep } from './keep-in-step.ts'
import { listenToMenu } from './menu.ts'
import { createMorning, isWritten, morningName } from './morning.ts'
import { openPage } from './open-page.ts'
import { receive } from './receive.ts'
import { alarmName, createReminders } from './reminders.ts'

const steps: Record<string, Step> = { 'next-mark': 'next', 'previous-mark': 'previous', 'open-card': 'nearest' }

export default defineBackground({
  type: 'module',
  main() {
    speakBrowserLanguage()
    const writeSettings = createSettingsWriter()
    const clock = () => Temporal.Now.zonedDateTimeISO()
    const bedtime = createBedtimeWriter(clock)
    const keptWriter = createKeptWriter(bedtime)
    const sync = createSyncWriter(writeSettings, bedtime, () => Date.now())
    const reminders = createReminders(bedtime, clock)
    const morning = createMorning(bedtime, isWritten, clock)
    const asking = createAsking()
    const look = async () => {
      await reminders.look()
      await morning.look()
    }
    /** What was answered may change what is due. */
    const thenLook = async <Answer>(result: Promise<Answer>): Promise<Answer> => {
      const answer = await result
      await look()
      return answer
    }

    receive('settings/change', writeSettings)
    receive('plan/change', (patch) => thenLook(bedtime.changePlan(patch)))
    receive('evening/answer', (answer) => thenLook(bedtime.answerEvening(answer)))
    receive('evening/remind', () => thenLook(bedtime.remindTonight()))
    receive('session/log', (session) => thenLook(bedtime.logSession(session)))
    receive('kept/restore', (kept) => thenLook(keptWriter.restore(kept)))
    receive('kept/forget', () => thenLook(sync.forget(() => keptWriter.forget())))
    receive('sync/switch', (on) => thenLook(sync.switchTo(on)))
    receive('reminder/test', () => reminders.test())
    receive('frame/load', (part, { tab, frameId }) => loadPart(part, tab?.id, frameId))
    receive('text/judge', createJudging())
    receive('tab/scan', scanTab)
    receive('asked/take', (_, { tab }) => asking.take(tab?.id))
    receive('page/open', async (page, { tab }) => {
      await openPage(page, tab)
      return true
    })

    keepInStep(sync, look)
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === alarmName) return reminders.look()
      return name === morningName ? morning.look() : undefined
    })
    browser.notifications.onClicked.addListener((id) =>
      id === morningName ? morning.clicked() : reminders.clicked(id),
    )
    browser.notifications.onButtonClicked.addListener((id, button) => reminders.pressed(id, button))
    browser.runtime.onStartup.addListener(() => look())
    browser.idle.onStateChanged.addListener((state) => (state === 'active' ? look() : undefined))

    browser.commands.onCommand.addListener(async (command) => {
      if (command === 'cramp-now') return openPage('cramp-now')
      const step = steps[command]
      const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
      // A tab without our script has nobody to answer: nothing to step through there.
      if (step && tab?.id !== undefined) await sendMessage('mark/step', step, tab.id).catch(() => {})
    })

    void reminders.begin()
    void morning.begin()

    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') })
      await look()
      // Tabs that were open before have no script yet, or one of the version before.
      await scanOpenTabs()
    })
    listenToMenu(asking)
    listenToAddressBar(createTypedLookup(loadTopicIndex), asking)
  },
})

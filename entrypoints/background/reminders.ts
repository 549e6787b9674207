import { browser } from 'wxt/browser'
import { type Due, scheduleAt } from '../../core/bedtime/schedule.ts'
import { tonightAt } from '../../core/bedtime/tonight.ts'
import { logHeld, logShown } from '../../core/bedtime/write-log.ts'
import type { TestResult } from '../../core/messages.ts'
import { reminderStrings as words } from '../../core/strings/reminders.ts'
import type { BedtimeChange, BedtimeWriter } from '../../data/stores/write-bedtime.ts'
import { isWatching } from './is-watching.ts'
import { openPage } from './open-page.ts'

/** Names of our one alarm and of our notifications. */
export const alarmName = 'bedtime'
export const reminderId = 'reminder'
export const testId = 'reminder-test'

/** How soon to look again whether a video that fills the screen has ended, in ms. */
const holdMs = 60_000

/** Buttons of a reminder, in order; Firefox has none. */
const buttons = { start: 0, later: 1 } as const

/** What an evening needs shown, and when to look again, in ms since 1970. */
interface Look {
  show: Due | null
  waiting: boolean
  notice: boolean
  snoozeMinutes: number
  waited: boolean
  silent: boolean
  wakeAt: number | null
}

/** Shows reminders when they are due and sets the alarm for the next. Plan and log are the truth; alarm and badge follow them. */
export interface Reminders {
  /** Looks at plan, log and clock: shows what is due, withdraws what is out of date, sets alarm and badge. Never rejects. */
  look(): Promise<void>
  /** Looks when no alarm is set: the browser forgets alarms of an extension that is switched off and on. Never rejects. */
  begin(): Promise<void>
  /** Shows a reminder that stands for nothing. */
  test(): Promise<TestResult>
  clicked(id: string): Promise<void>
  pressed(id: string, button: number): Promise<void>
}

export function createReminders(writer: BedtimeWriter, now: () => Temporal.ZonedDateTime): Reminders {
  let last: Promise<void> = Promise.resolve()

  // One after the other: two at once could show what the other has just withdrawn.
  const look = (): Promise<void> => {
    last = last.then(lookOnce)
    return last
  }

  const lookOnce = async (): Promise<void> => {
    try {
      const isHeld = await isWatching()
      const seen = await writer.run(({ plan, log }): BedtimeChange & { answer: Look } => {
        const moment = now()
        const ms = moment.epochMilliseconds
        const { due } = scheduleAt(plan, log, moment)
        const held = due !== null && isHeld
        // Written before it is shown: a background that dies in between must not show it twice.
        const after = due === null ? log : held ? logHeld(log, due, ms) : logShown(log, due, ms)
        const { wakeAt, evening } = scheduleAt(plan, after, moment)
        const tonight = tonightAt(plan, after, moment)
        const entry = after.find((one) => one.evening === evening?.date)
        return {
          ...(after === log ? {} : { log: after }),
          answer: {
            show: held ? null : due,
            waiting: tonight.state === 'open' && !tonight.snoozed,
            notice: tonight.state === 'ahead' && entry?.noticedAt != null,
            snoozeMinutes: plan.snoozes[0] ?? 10,
            waited: entry?.heldSince != null,
            silent: plan.sound === 'none',
            wakeAt: held ? ms + holdMs : (wakeAt?.epochMilliseconds ?? null),
          },
        }
      })
      await apply(seen)
    } catch {
      // Without storage nothing is known to be due; the alarm brings another look.
      await browser.alarms.create(alarmName, { delayInMinutes: 1 }).catch(() => {})
    }
  }

  return {
    look,
    async begin() {
      const alarm = await browser.alarms.get(alarmName).catch(() => undefined)
      if (alarm === undefined) await look()
    },
    async test() {
      try {
        if ((await permissionLevel()) === 'denied') return { ok: false, reason: 'denied' }
        await browser.notifications.create(testId, content(words.test.title, words.test.text))
        return { ok: true }
      } catch {
        return { ok: false, reason: 'failed' }
      }
    },
    async clicked(id) {
      await browser.notifications.clear(id)
      if (id === reminderId) await openPage('routine')
    },
    async pressed(id, button) {
      await browser.notifications.clear(id)
      if (id !== reminderId) return
      if (button === buttons.start) return openPage('routine')
      const minutes = await writer.run(({ plan }) => ({ answer: plan.snoozes[0] ?? 10 }))
      await writer.answerEvening({ type: 'snooze', minutes })
      await look()
    },
  }
}

async function apply(seen: Look): Promise<void> {
  if (seen.wakeAt === null) await browser.alarms.clear(alarmName)
  else await browser.alarms.create(alarmName, { when: seen.wakeAt })
  await browser.action.setBadgeText({ text: seen.waiting ? '1' : '' })
  await browser.action.setTitle({ title: seen.waiting ? words.waiting : '' })
  if (seen.show !== null) await show(seen.show, seen)
  else if (!seen.waiting && !seen.notice) await browser.notifications.clear(reminderId)
}

async function show(due: Due, { snoozeMinutes, waited, silent }: Look): Promise<void> {
  const isNotice = due.kind === 'notice'
  const text = isNotice ? words.notice.text : words.offers[due.offer]
  const options = {
    ...content(isNotice ? words.notice.title : words.title, waited && !isNotice ? `${text} ${words.waited}` : text),
    // Firefox refuses a notification that asks for any of these.
    ...(import.meta.env.BROWSER === 'firefox'
      ? {}
      : {
          silent,
          requireInteraction: !isNotice,
          buttons: isNotice ? [] : [{ title: words.start }, { title: words.later(snoozeMinutes) }],
        }),
  }
  // The system may not let us: badge and popup show it all the same.
  await browser.notifications.create(reminderId, options).catch(() => '')
}

function content(title: string, message: string) {
  return { type: 'basic' as const, iconUrl: browser.runtime.getURL('/icon/128.png'), title, message }
}

/** Chrome knows whether it may show notifications; elsewhere only trying tells. */
async function permissionLevel(): Promise<string> {
  const notifications = browser.notifications as { getPermissionLevel?: () => Promise<string> }
  return (await notifications.getPermissionLevel?.()) ?? 'granted'
}

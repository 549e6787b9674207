import { browser } from 'wxt/browser'
import { logAsked } from '../../core/bedtime/write-log.ts'
import { morningAt } from '../../core/diary/morning.ts'
import { reminderStrings } from '../../core/strings/reminders.ts'
import { readBedtime } from '../../data/stores/bedtime.ts'
import { readDiary } from '../../data/stores/diary.ts'
import type { BedtimeChange, BedtimeWriter } from '../../data/stores/write-bedtime.ts'
import { openPage } from './open-page.ts'

const words = reminderStrings.morning

/** Name of the morning's alarm and of its notification. */
export const morningName = 'morning'

/** Asks in the morning about a night that is not written down, where the plan wants it. */
export interface Morning {
  /** Looks at plan, log, diary and clock: asks what is due, and sets the alarm for the next morning. Never rejects. */
  look(): Promise<void>
  /** Looks when no alarm is set: the browser forgets alarms of an extension that is switched off and on. Never rejects. */
  begin(): Promise<void>
  clicked(): Promise<void>
}

/** Whether the night of an evening is in the diary. Rejects when the diary cannot be read. */
export async function isWritten(evening: string): Promise<boolean> {
  const { diary } = await readDiary()
  return diary.nights.some((night) => night.evening === evening)
}

export function createMorning(
  writer: BedtimeWriter,
  knows: (evening: string) => Promise<boolean>,
  now: () => Temporal.ZonedDateTime,
): Morning {
  let last: Promise<void> = Promise.resolve()

  // One after the other: two at once could ask twice.
  const look = (): Promise<void> => {
    last = last.then(() => lookOnce().catch(() => {})) // Without storage there is nothing to ask; the next event looks again.
    return last
  }

  async function lookOnce(): Promise<void> {
    const { plan, log } = await readBedtime()
    const before = morningAt(plan, log, () => false, now())
    if (before.wakeAt === null) {
      await browser.alarms.clear(morningName)
      await browser.notifications.clear(morningName)
      return
    }
    await browser.alarms.create(morningName, { when: before.wakeAt.epochMilliseconds })
    if (before.ask === null) return
    const known = await knows(before.ask)
    // Written before it is shown: a background that dies in between must not ask twice.
    const ask = await writer.run(({ plan, log }): BedtimeChange & { answer: string | null } => {
      const { ask } = morningAt(plan, log, () => known, now())
      return { ...(ask === null ? {} : { log: logAsked(log, ask, now().epochMilliseconds) }), answer: ask }
    })
    if (ask !== null) await show()
  }

  return {
    look,
    async begin() {
      const alarm = await browser.alarms.get(morningName).catch(() => undefined)
      if (alarm === undefined) await look()
    },
    async clicked() {
      await browser.notifications.clear(morningName)
      await openPage('diary')
    },
  }
}

async function show(): Promise<void> {
  const options = {
    type: 'basic' as const,
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: words.title,
    message: words.text,
    // Firefox refuses a notification that asks for silence.
    ...(import.meta.env.BROWSER === 'firefox' ? {} : { silent: true }),
  }
  // The system may not let us: the popup asks all the same.
  await browser.notifications.create(morningName, options).catch(() => '')
}

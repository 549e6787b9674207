import { onTestFinished } from 'vitest'
import type { EveningAnswer, Plan } from '../../core/bedtime/plan.ts'
import type { ExtensionPage } from '../../core/messages.ts'
import type { ChangeResult, SettingsChange } from '../../core/settings.ts'
import { onMessage } from '../../data/messaging.ts'

/** Stands in for the background: answers every change alike until the test ends, and collects them. */
export function answerChanges(result: ChangeResult): SettingsChange[] {
  const changes: SettingsChange[] = []
  const end = onMessage('settings/change', ({ data }) => {
    changes.push(data)
    return result
  })
  onTestFinished(end)
  return changes
}

/** Answers every wish to scan a tab alike, and collects the tabs. */
export function answerScans(started: boolean): number[] {
  const tabs: number[] = []
  const end = onMessage('tab/scan', ({ data }) => {
    tabs.push(data)
    return started
  })
  onTestFinished(end)
  return tabs
}

/** Answers every change of the plan alike, and collects the changes. */
export function answerPlanChanges(result: ChangeResult): Partial<Plan>[] {
  const patches: Partial<Plan>[] = []
  const end = onMessage('plan/change', ({ data }) => {
    patches.push(data)
    return result
  })
  onTestFinished(end)
  return patches
}

/** Answers every answer to an evening alike, and collects them. */
export function answerEvenings(result: ChangeResult): EveningAnswer[] {
  const answers: EveningAnswer[] = []
  const end = onMessage('evening/answer', ({ data }) => {
    answers.push(data)
    return result
  })
  onTestFinished(end)
  return answers
}

/** Answers every wish to open a page alike, and collects the pages. */
export function answerPages(opened: boolean): ExtensionPage[] {
  const pages: ExtensionPage[] = []
  const end = onMessage('page/open', ({ data }) => {
    pages.push(data)
    return opened
  })
  onTestFinished(end)
  return pages
}

/** Answers every wish to keep browsers in step, or to stop, alike, and collects them. */
export function answerSyncSwitches(result: ChangeResult): boolean[] {
  const wishes: boolean[] = []
  const end = onMessage('sync/switch', ({ data }) => {
    wishes.push(data)
    return result
  })
  onTestFinished(end)
  return wishes
}

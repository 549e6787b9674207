import { onTestFinished } from 'vitest'
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

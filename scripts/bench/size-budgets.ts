import type { BudgetLine } from './budgets.ts'
import type { ScriptSize } from './sizes.ts'

/** What the script on every page may weigh. Its own file: `npm run doctor` reads it where nothing is installed yet. */
export function sizeBudgets(sizes: readonly ScriptSize[]): BudgetLine[] {
  const content = sizes.find(({ script }) => script.endsWith('content.js'))
  if (!content) return []
  const most = { unit: 'kB', bound: 'most' } as const
  return [
    { ...most, name: 'content script, raw', must: 45, aim: 20, measured: content.raw / 1000 },
    { ...most, name: 'content script, gzip', must: 15, aim: 7, measured: content.gzip / 1000 },
  ]
}

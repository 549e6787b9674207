import type { RowModel } from '../core/evidence/types.ts'
import { EffectBars } from './EffectBars.tsx'
import { ForestPlot } from './ForestPlot.tsx'
import { IconArray } from './IconArray.tsx'

/** The charts of a row. Trials side by side say more than the line of one difference, which then is left out. */
export function RowCharts({ row: { comparison, forest, shares } }: { row: RowModel }) {
  const bars = comparison && forest ? { ...comparison, difference: null } : comparison
  return (
    <>
      {bars !== null && (bars.arms.length > 0 || bars.difference !== null) && <EffectBars comparison={bars} />}
      {forest !== null && <ForestPlot forest={forest} />}
      {shares !== null && <IconArray shares={shares} />}
    </>
  )
}

import type { RowModel } from '../core/evidence/types.ts'
import { CertaintyDots } from './CertaintyDots.tsx'
import { EffectBars } from './EffectBars.tsx'
import { SourceList } from './SourceList.tsx'
import { StateIcon } from './StateIcon.tsx'

/** How sure the evidence is, on what it rests, and who graded it. */
export function Certainty({ row }: { row: RowModel }) {
  const basis = [row.basis, row.gradedBy].filter((part) => part !== '').join(' · ')
  return (
    <div class="cw-sure">
      <CertaintyDots certainty={row.certainty} />
      <span class="level">{row.certaintyLabel}</span>
      {basis !== '' && <span class="basis">{basis}</span>}
    </div>
  )
}

/** When the sources were searched and when the row was last checked. */
export const rowDates = (row: RowModel): string => [row.searched, row.checked].filter((part) => part !== '').join(' · ')

/** Another group or outcome of a topic, in full but small. */
export function EvidenceRow({ row }: { row: RowModel }) {
  return (
    <li class="cw-row">
      <StateIcon state={row.state} />
      <p class="cw-rowhead">
        <b>{row.who}</b>
        {[row.outcome, row.stateLabel].filter((part) => part !== '').join(' · ')}
      </p>
      <p>{row.answer}</p>
      {row.comparison !== null && <EffectBars comparison={row.comparison} />}
      <Certainty row={row} />
      <div class="cw-sources">
        <SourceList sources={row.sources} />
        {rowDates(row) !== '' && <p class="dates">{rowDates(row)}</p>}
      </div>
    </li>
  )
}

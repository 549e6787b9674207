import type { ComponentChildren } from 'preact'
import type { RowModel } from '../core/evidence/types.ts'
import { CertaintyDots } from './CertaintyDots.tsx'
import { English } from './English.tsx'
import { RowCharts } from './RowCharts.tsx'
import { joinWithDots, Said } from './Said.tsx'
import { SourceList } from './SourceList.tsx'
import { StateIcon } from './StateIcon.tsx'

/** How sure the evidence is, on what it rests, and who graded it. */
export function Certainty({ row }: { row: RowModel }) {
  const basis = joinWithDots(row.basis, [row.gradedBy])
  return (
    <div class="cw-sure">
      <CertaintyDots certainty={row.certainty} />
      <span class="level">{row.certaintyLabel}</span>
      <span class="basis">
        <Said parts={basis} />
      </span>
    </div>
  )
}

/** When the sources were searched and when the row was last checked. */
export const rowDates = (row: RowModel): string => [row.searched, row.checked].filter((part) => part !== '').join(' · ')

export interface EvidenceRowProps {
  row: RowModel
  /** For links that lead to this row. */
  id?: string
  /** A link led here: the row takes the focus. */
  asked?: boolean
  /** What a full entry says of the row beside the row itself. */
  children?: ComponentChildren
}

/** One group and outcome of a topic, in full but small. */
export function EvidenceRow({ row, id, asked = false, children }: EvidenceRowProps) {
  return (
    <li class="cw-row" id={id} {...(asked && { tabIndex: -1, 'data-first-focus': true })}>
      <StateIcon state={row.state} />
      <p class="cw-rowhead">
        <b>
          <Said parts={row.who} />
        </b>
        {row.outcome !== '' && (
          <>
            <English>{row.outcome}</English> ·{' '}
          </>
        )}
        {row.stateLabel}
      </p>
      <p>
        <Said parts={row.answer} />
      </p>
      <RowCharts row={row} />
      <Certainty row={row} />
      {children}
      <div class="cw-sources">
        <SourceList sources={row.sources} />
        {rowDates(row) !== '' && <p class="dates">{rowDates(row)}</p>}
      </div>
    </li>
  )
}

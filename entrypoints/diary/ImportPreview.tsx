import { useMemo } from 'preact/hooks'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { Switch } from '../../components/Switch.tsx'
import type { EveningLog } from '../../core/bedtime/plan.ts'
import { shortDay } from '../../core/diary/night-words.ts'
import {
  type ImportMode,
  importModes,
  type Outcome,
  outcomes,
  type Previewed,
  previewImport,
} from '../../core/diary/transfer/join-diaries.ts'
import type { ReadFile } from '../../core/diary/transfer/read-export.ts'
import type { Diary } from '../../core/diary/types.ts'
import { transferStrings } from '../../core/strings/diary-transfer.ts'
import { countParts } from './count-entries.ts'
import { joinLogs } from './run-import.ts'

const words = transferStrings.load

/** Most lines of a list that is there to look through; the rest is counted. */
const mostLines = 100

/** Up to so many lines a list stands open. */
const fewLines = 10

export interface ImportPreviewProps {
  file: ReadFile
  diary: Diary
  log: EveningLog[]
  mode: ImportMode
  onMode: (mode: ImportMode) => void
  takeBeside: boolean
  onTakeBeside: (take: boolean) => void
  onImport: () => void
  onCancel: () => void
  /** The import is under way: nothing more can be asked for. */
  busy: boolean
}

/** What an import would do, how it is to be done, and the button that does it. */
export function ImportPreview(props: ImportPreviewProps) {
  const { file, diary, log, mode, onMode, takeBeside, onTakeBeside, onImport, onCancel, busy } = props
  const entries = useMemo(() => previewImport(diary, file.diary, mode), [diary, file, mode])
  const evenings = useMemo(() => joinLogs(log, file.beside.log, mode).changed, [log, file, mode])
  const moving = entries.filter(({ outcome }) => outcome !== 'same' && outcome !== 'older')
  const hasBeside = file.beside.plan !== null || file.beside.settings !== null
  const isIdle = moving.length === 0 && evenings === 0 && !(hasBeside && takeBeside)
  return (
    <div class="preview">
      <ChoiceGroup
        legend={words.mode}
        values={importModes}
        labels={words.modes}
        help={words.modeHelp}
        value={mode}
        onChange={onMode}
      />
      {hasBeside && (
        <Switch on={takeBeside} onChange={onTakeBeside} describedBy="import-beside">
          {words.beside}
          <small id="import-beside">{words.besideHelp}</small>
        </Switch>
      )}
      <h3>{words.preview}</h3>
      <dl class="outcomes">
        {outcomes.map((outcome) => (
          <OutcomeLine key={outcome} outcome={outcome} entries={entries} />
        ))}
        {evenings > 0 && (
          <div>
            <dt>{words.log}</dt>
            <dd>{words.logCount(evenings)}</dd>
          </div>
        )}
      </dl>
      {moving.length > 0 && <MovingList entries={moving} />}
      <LeftOut file={file} />
      {isIdle && <p class="done">{words.nothing}</p>}
      <p class="row">
        {!isIdle && (
          <button type="button" class="cw-button main" aria-disabled={busy} onClick={() => busy || onImport()}>
            {words.go}
          </button>
        )}
        <button type="button" class="cw-button" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </div>
  )
}

function OutcomeLine({ outcome, entries }: { outcome: Outcome; entries: readonly Previewed[] }) {
  const own = entries.filter((entry) => entry.outcome === outcome)
  if (own.length === 0) return null
  const counts = { night: 0, period: 0, experiment: 0 }
  for (const { kind } of own) counts[kind] += 1
  return (
    <div>
      <dt>{words.outcomes[outcome]}</dt>
      <dd>{countParts(counts).join(', ')}</dd>
    </div>
  )
}

function MovingList({ entries }: { entries: readonly Previewed[] }) {
  return (
    <details>
      <summary>{words.which(entries.length)}</summary>
      <ul class="lines">
        {entries.slice(0, mostLines).map(({ kind, title, outcome }, at) => (
          <li key={at}>
            {kind === 'period' ? title : shortDay(title)} <span class="thin">{words.outcomes[outcome]}</span>
          </li>
        ))}
        {entries.length > mostLines && <li>{words.more(entries.length - mostLines)}</li>}
      </ul>
    </details>
  )
}

/** What of the file is not taken, and why. */
function LeftOut({ file: { rejected, besideDropped, kept } }: { file: ReadFile }) {
  return (
    <>
      {rejected.length > 0 && (
        // A long list would hide the button below it.
        <details open={rejected.length <= fewLines}>
          <summary>{words.rejected(rejected.length)}</summary>
          <ul class="lines">
            {rejected.slice(0, mostLines).map((one) => (
              <li key={`${one.kind} ${one.line}`}>{words.rejectedLine(one)}</li>
            ))}
            {rejected.length > mostLines && <li>{words.more(rejected.length - mostLines)}</li>}
          </ul>
        </details>
      )}
      {besideDropped > 0 && <p class="help">{words.dropped(besideDropped)}</p>}
      {kept > 0 && <p class="help">{words.kept(kept)}</p>}
    </>
  )
}

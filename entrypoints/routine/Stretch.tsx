import { useMemo, useState } from 'preact/hooks'
import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { Logo } from '../../components/Logo.tsx'
import { Message } from '../../components/Message.tsx'
import { tonightAt } from '../../core/bedtime/tonight.ts'
import { buildPhases, totalSeconds } from '../../core/routine/build-phases.ts'
import { doseShare, heldMs, type Session, startSession } from '../../core/routine/session.ts'
import type { Length, Routine } from '../../core/routine/types.ts'
import type { ChangeFailure } from '../../core/settings.ts'
import { strings } from '../../core/strings/interface.ts'
import { routineStrings as words } from '../../core/strings/routine.ts'
import { sendMessage } from '../../data/messaging.ts'
import { loadRoutines } from '../../data/routines.ts'
import { type BedtimeView, useBedtime } from '../options/use-bedtime.ts'
import { Running } from './Running.tsx'

/** What was done, and whether it is written down. */
interface Result {
  share: number | null
  endedAt: number
  logged: 'nothing' | 'asking' | 'yes' | ChangeFailure
}

/** The guided routine: what is offered, the routine under way, and what came of it. */
export function Stretch() {
  const routine = useMemo(() => loadRoutines()[0], [])
  const bedtime = useBedtime()
  const [versionId, setVersionId] = useState('standing')
  const [chosen, setChosen] = useState<Length | null>(null)
  const [session, setSession] = useState<Session | null>(null)
  const [result, setResult] = useState<Result | null>(null)
  if (!routine) return null

  const offer = offerNow(bedtime)
  const length = chosen ?? (offer === 'full' ? 'full' : 'short')
  const phases = buildPhases(routine, versionId, { length, order: 'in-turn' })

  function start() {
    setResult(null)
    setSession(startSession(phases, performance.now()))
    void bedtime.answer({ type: 'start' })
  }

  async function log(share: number | null, endedAt: number) {
    setResult({ share, endedAt, logged: 'asking' })
    const answer = await sendMessage('session/log', { endedAt, routine: routine?.id ?? '', share }).catch(
      () => ({ ok: false, reason: 'unavailable' }) as const,
    )
    setResult({ share, endedAt, logged: answer.ok ? 'yes' : answer.reason })
  }

  function end(ended: Session, own: Routine) {
    const held = heldMs(ended, performance.now())
    setSession(null)
    if (held.every((ms) => ms === 0)) return setResult({ share: null, endedAt: 0, logged: 'nothing' })
    void log(doseShare(own, versionId, held), Date.now())
  }

  if (session !== null)
    return <Running session={session} onChange={setSession} onEnd={(ended) => end(ended, routine)} />
  return (
    <div class="page routine">
      <header>
        <Logo />
        <h1>{result === null ? words.title : words.done}</h1>
      </header>
      <main>
        {result !== null && <Outcome result={result} onRetry={() => void log(result.share, result.endedAt)} />}
        <section class="surface">
          <p>
            {words.intro(
              Math.round(totalSeconds(phases) / 60),
              routine.timing.holdSeconds ?? 0,
              routine.timing.restSeconds ?? 0,
              phases[0]?.repetitions ?? 0,
            )}
          </p>
          {result === null && <Offered bedtime={bedtime} />}
          <div class="choosing">
            <ChoiceGroup
              legend={words.position}
              values={routine.versions.map(({ id }) => id)}
              labels={Object.fromEntries(routine.versions.map(({ id, name }) => [id, name]))}
              value={versionId}
              onChange={setVersionId}
            />
            <ChoiceGroup
              legend={words.length}
              values={['full', 'short'] as const}
              labels={words.lengths}
              value={length}
              onChange={setChosen}
            />
          </div>
          <p class="go">
            <button type="button" class="cw-button main" onClick={start}>
              {result === null ? words.start : words.again}
            </button>
            {result === null && <Later bedtime={bedtime} />}
          </p>
        </section>
        <Cautions routine={routine} />
        <Sources routine={routine} versionId={versionId} />
      </main>
    </div>
  )
}

function offerNow({ bedtime, now }: BedtimeView): 'full' | 'short' | 'tomorrow' {
  if (bedtime === null) return 'full'
  const tonight = tonightAt(bedtime.plan, bedtime.log, now)
  return tonight.state === 'open' ? tonight.offer : 'full'
}

function Offered({ bedtime }: { bedtime: BedtimeView }) {
  const offer = offerNow(bedtime)
  const tonight = bedtime.bedtime && tonightAt(bedtime.bedtime.plan, bedtime.bedtime.log, bedtime.now)
  return (
    <>
      {offer === 'short' && <p class="help">{words.shortOffer}</p>}
      {offer === 'tomorrow' && <p class="help">{words.tomorrowOffer}</p>}
      {tonight?.state === 'open' && tonight.held && <p class="help">{words.waited}</p>}
    </>
  )
}

function Later({ bedtime }: { bedtime: BedtimeView }) {
  const [said, setSaid] = useState('')
  if (bedtime.bedtime === null) return null
  const { plan, log } = bedtime.bedtime
  const tonight = tonightAt(plan, log, bedtime.now)
  const isAsked = tonight.state === 'open' || (tonight.state === 'ahead' && tonight.today)
  const put = async (answer: Parameters<BedtimeView['answer']>[0], words: string) => {
    if (await bedtime.answer(answer)) setSaid(words)
  }
  return (
    <>
      {tonight.state === 'open' &&
        plan.snoozes.map((minutes) => (
          <button
            key={minutes}
            type="button"
            class="cw-button"
            onClick={() => void put({ type: 'snooze', minutes }, words.snoozed)}
          >
            {words.later(minutes)}
          </button>
        ))}
      {isAsked && (
        <button type="button" class="cw-button" onClick={() => void put({ type: 'skip' }, words.skipped)}>
          {words.skip}
        </button>
      )}
      <span role="status">{said}</span>
      {bedtime.failure !== null && <Message tone="error">{strings.failures[bedtime.failure]}</Message>}
    </>
  )
}

function Outcome({ result, onRetry }: { result: Result; onRetry: () => void }) {
  const { share, logged } = result
  const [failed] = [logged !== 'nothing' && logged !== 'asking' && logged !== 'yes' ? logged : null]
  return (
    <section class="surface" role="status">
      {logged === 'nothing' ? (
        <p>{words.nothing}</p>
      ) : (
        <>
          {share !== null && <p>{words.share(Math.round(share * 100))}</p>}
          {logged === 'yes' && <p>{words.logged}</p>}
        </>
      )}
      {failed !== null && (
        <>
          <Message tone="error">{strings.failures[failed]}</Message>
          <button type="button" class="cw-button" onClick={onRetry}>
            {words.retry}
          </button>
        </>
      )}
    </section>
  )
}

function Cautions({ routine }: { routine: Routine }) {
  return (
    <section class="surface" aria-labelledby="who">
      <h2 id="who">{words.who}</h2>
      <ul>
        {routine.cautions.map((caution) => (
          <li key={caution}>{caution}</li>
        ))}
      </ul>
    </section>
  )
}

function Sources({ routine, versionId }: { routine: Routine; versionId: string }) {
  const version = routine.versions.find(({ id }) => id === versionId)
  const ours = (version?.stretches ?? []).flatMap(({ ourWords }) => ourWords ?? [])
  return (
    <section class="surface" aria-labelledby="source">
      <h2 id="source">{words.source}</h2>
      <p>{`${routine.source}. ${routine.evidence} ${words.noPromise}`}</p>
      <ul>
        {[...ours, ...routine.unknown].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        {routine.study !== null && (
          <a class="cw-link" href={`/library.html#/study/${routine.study}`}>
            {words.record}
          </a>
        )}
        {' · '}
        <a class="cw-link" href="/library.html#/stretching">
          {words.evidence}
        </a>
      </p>
    </section>
  )
}

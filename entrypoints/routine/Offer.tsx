import { useEffect, useRef } from 'preact/hooks'
import { English } from '../../components/English.tsx'
import { Glyph } from '../../components/Glyph.tsx'
import { Logo } from '../../components/Logo.tsx'
import { Message } from '../../components/Message.tsx'
import { Translated } from '../../components/Translated.tsx'
import { tonightAt } from '../../core/bedtime/tonight.ts'
import { totalSeconds } from '../../core/routine/build-phases.ts'
import type { Length, Phase, Routine, Version } from '../../core/routine/types.ts'
import { routineStrings as words } from '../../core/strings/routine.ts'
import type { BedtimeView } from '../options/use-bedtime.ts'
import { Answers } from './Answers.tsx'
import { ChooseHow, type ChosenHow } from './ChooseHow.tsx'
import type { Choices } from './choices.ts'
import { OtherRoutines } from './OtherRoutines.tsx'
import { Positions } from './Positions.tsx'

export interface OfferProps {
  routine: Routine
  others: Routine[]
  version: Version
  /** What would be done as it is chosen now. */
  phases: readonly Phase[]
  choices: ChosenHow
  offer: Length | 'tomorrow'
  hasVoice: boolean
  /** The reader came back to it: its heading is to be read out. */
  isBack: boolean
  bedtime: BedtimeView
  onChoose: (patch: Partial<Choices>) => void
  onStart: () => void
}

/** What is offered tonight, how it can be done, who should not do it, and where it comes from. */
export function Offer(props: OfferProps) {
  const { routine, others, version, phases, choices, offer, hasVoice, isBack, bedtime, ...on } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isBack) heading.current?.focus()
  }, [])
  const tonight = bedtime.bedtime && tonightAt(bedtime.bedtime.plan, bedtime.bedtime.log, bedtime.now)
  return (
    <div class="page routine">
      <header>
        <Logo />
        <h1 tabIndex={-1} ref={heading}>
          {words.title}
        </h1>
        <a class="cw-button cramp" href="#/now">
          <Glyph name="stop" />
          {words.cramp}
        </a>
      </header>
      <main>
        {bedtime.loadFailed && <Message tone="error">{words.planUnread}</Message>}
        <section class="surface offer" aria-label={words.title}>
          <p class="lead">
            {tonight?.state === 'done' ? words.doneAlready : words.offers[offer]} {words.takes(totalSeconds(phases))}
          </p>
          {tonight?.state === 'open' && (tonight.held || tonight.waited) && <p class="help">{words.waited}</p>}
          <div class="go">
            <button type="button" class="cw-button main" onClick={on.onStart}>
              {words.start}
            </button>
            <Answers bedtime={bedtime} tonight={tonight} />
          </div>
        </section>
        <section class="surface" aria-labelledby="who">
          <h2 id="who">{words.who}</h2>
          <ul>
            {routine.cautions.map((caution) => (
              <li key={caution}>
                <Translated>{caution}</Translated>
              </li>
            ))}
          </ul>
        </section>
        <section class="surface" aria-labelledby="how">
          <h2 id="how">{words.choices.title}</h2>
          <ChooseHow
            versions={routine.versions}
            version={version}
            choices={choices}
            hasVoice={hasVoice}
            onChoose={on.onChoose}
          />
        </section>
        <section class="surface" aria-labelledby="positions">
          <h2 id="positions">{words.positions}</h2>
          <Positions version={version} />
        </section>
        <Sources routine={routine} version={version} order={choices.order} />
        {others.length > 0 && <OtherRoutines routines={others} />}
      </main>
    </div>
  )
}

interface SourcesProps {
  routine: Routine
  version: Version
  order: Choices['order']
}

function Sources({ routine, version, order }: SourcesProps) {
  const { holdSeconds, restSeconds, repetitions } = routine.timing
  const hasSides = version.stretches.some(({ perSide }) => perSide)
  return (
    <section class="surface" aria-labelledby="source">
      <h2 id="source">{words.source}</h2>
      <p>
        <English>{`${routine.source}. ${routine.evidence}`}</English> {words.noPromise}
      </p>
      {holdSeconds !== null && restSeconds !== null && repetitions !== null && (
        <p>
          {words.figures(holdSeconds, restSeconds, repetitions)}
          {routine.when !== null && ` ${words.when(routine.when)}`}
        </p>
      )}
      <h3>{words.ours}</h3>
      <ul>
        {routine.unknown.map((line) => (
          <li key={line}>
            <English>{line}</English>
          </li>
        ))}
        <li>{words.oursHelp[hasSides ? order : 'both']}</li>
      </ul>
      <p class="links">
        {routine.study !== null && (
          <a class="cw-link" href={`/library.html#/study/${routine.study}`}>
            {words.record}
          </a>
        )}
        <a class="cw-link" href="/library.html#/stretching">
          {words.evidence}
        </a>
      </p>
    </section>
  )
}

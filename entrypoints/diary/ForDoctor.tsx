import type { ComponentChildren } from 'preact'
import { useId, useMemo, useState } from 'preact/hooks'
import { RangeChoice } from '../../components/RangeChoice.tsx'
import { Said } from '../../components/Said.tsx'
import { summariseForDoctor } from '../../core/diary/doctor-summary.ts'
import { placeWords, shortDay } from '../../core/diary/night-words.ts'
import { ranges, spanOf } from '../../core/diary/series.ts'
import { buildEntry } from '../../core/evidence/build-entry.ts'
import { proseText } from '../../core/evidence/prose.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { loadEvidence } from '../../data/evidence.ts'
import { DoctorNights, DoctorTried } from './DoctorTables.tsx'
import type { NightsProps } from './Nights.tsx'
import './doctor-page.css'

const words = diaryStrings.doctor
const shownRanges = ranges.filter((range) => range !== 'all')

/** One page for the doctor: nights, what was tried, warning signs to tick and questions to ask. */
export function ForDoctor({ diary, log, now, latest }: NightsProps) {
  const [range, setRange] = useState<(typeof shownRanges)[number]>('months')
  const { cautions: flags, seeDoctor } = useMemo(() => buildEntry('red_flags', loadEvidence()), [])
  const span = spanOf(range, latest, latest)
  const summary = useMemo(() => {
    const stretched = log.filter(({ sessions }) => sessions.length > 0).map(({ evening }) => evening)
    return summariseForDoctor(diary, stretched, span)
  }, [diary, log, span.from, span.until])
  const { all, place } = summary
  return (
    <article class="doctor-page">
      <header>
        <h1 tabIndex={-1}>{words.title}</h1>
        <div class="no-print">
          <p class="help">{words.intro}</p>
          <div class="chart-line">
            <RangeChoice
              legend={words.range}
              ranges={shownRanges}
              words={words.ranges}
              chosen={range}
              onChoose={setRange}
            />
            <button type="button" class="cw-button main" onClick={() => print()}>
              {words.print}
            </button>
          </div>
          <p class="help">{words.ticks}</p>
        </div>
        <p class="only-print blanks">
          <span>{words.name}</span>
          <span>{words.born}</span>
          <span class="made">{words.made(shortDay(now().toPlainDate().toString()))}</span>
        </p>
      </header>
      <section class="surface" aria-labelledby="doctor-nights">
        <h2 id="doctor-nights">{words.nights}</h2>
        {all.rate === null ? (
          <p>{words.none}</p>
        ) : (
          <>
            <p>
              {words.sentence(shortDay(span.from), shortDay(span.until), all.rate.nights, all.days)}{' '}
              {place !== null && words.place(placeWords(place.muscle, place.side), place.nights, place.of)}{' '}
              {all.rate.orMore > 0 && words.atLeast}
            </p>
            <DoctorNights summary={summary} />
          </>
        )}
      </section>
      <section class="surface" aria-labelledby="doctor-tried">
        <h2 id="doctor-tried">{words.tried}</h2>
        {summary.tried.length === 0 ? (
          <p>{words.triedNone}</p>
        ) : (
          <>
            <DoctorTried tried={summary.tried} />
            <p class="help">
              {words.notCause} {summary.triedMore > 0 && words.triedMore(summary.triedMore)}
            </p>
          </>
        )}
      </section>
      <section class="surface" aria-labelledby="doctor-flags">
        <h2 id="doctor-flags">{words.flags}</h2>
        <p>
          {seeDoctor !== null && <Said parts={seeDoctor} />} {words.noWait}
        </p>
        <ul class="ticks">
          {flags.map(({ text }) => (
            <Tick key={proseText(text)}>
              <Said parts={text} />
            </Tick>
          ))}
        </ul>
      </section>
      <Questions />
      <p class="only-print help">{words.source}</p>
    </article>
  )
}

function Tick({ children }: { children: ComponentChildren }) {
  return (
    <li>
      <label>
        <input type="checkbox" />
        <span>{children}</span>
      </label>
    </li>
  )
}

function Questions() {
  const [own, setOwn] = useState('')
  const id = useId()
  return (
    <section class="surface" aria-labelledby="doctor-questions">
      <h2 id="doctor-questions">{words.questions}</h2>
      <ul class="ticks">
        {words.ask.map((question) => (
          <Tick key={question}>{question}</Tick>
        ))}
      </ul>
      <label class="own no-print" for={id}>
        {words.own}
      </label>
      <textarea
        id={id}
        class="field no-print"
        rows={2}
        maxLength={400}
        value={own}
        onInput={(event) => setOwn(event.currentTarget.value)}
      />
      {own.trim() !== '' && <p class="only-print own-question">{own}</p>}
    </section>
  )
}

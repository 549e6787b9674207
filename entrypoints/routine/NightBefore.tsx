import { useState } from 'preact/hooks'
import { NightForm } from '../../components/NightForm.tsx'
import { defaultPlan } from '../../core/bedtime/plan.ts'
import { eveningWords } from '../../core/diary/night-words.ts'
import { nightBefore } from '../../core/diary/which-night.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { useDiary } from '../diary/use-diary.ts'
import type { BedtimeView } from '../options/use-bedtime.ts'

const words = diaryStrings.night

/** The night before, to be written down where it is not yet; and the way to the diary. */
export function NightBefore({ bedtime: { bedtime, now } }: { bedtime: BedtimeView }) {
  const store = useDiary()
  const [evening] = useState(() => nightBefore(bedtime?.plan ?? defaultPlan, now))
  // Decided once: a form that is filled in must not go away.
  const [wasWritten, setWasWritten] = useState<boolean | null>(null)
  const nights = store.read?.diary.nights
  const night = nights?.find((one) => one.evening === evening) ?? null
  if (nights !== undefined && wasWritten === null) setWasWritten(night !== null)
  return (
    <section class="surface" aria-label={diaryStrings.link}>
      {wasWritten === false && (
        <NightForm
          evening={evening}
          title={words.before}
          subtitle={eveningWords(evening, evening)}
          headingLevel={2}
          night={night}
          nowMs={() => Date.now()}
          onSave={store.saveNight}
          onRemove={store.removeNight}
        />
      )}
      <p class="links">
        <a class="cw-link" href="/diary.html">
          {words.open}
        </a>
      </p>
    </section>
  )
}

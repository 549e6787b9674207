import { useState } from 'preact/hooks'
import { Message } from '../../components/Message.tsx'
import { NightForm } from '../../components/NightForm.tsx'
import { defaultPlan } from '../../core/bedtime/plan.ts'
import { eveningWords } from '../../core/diary/night-words.ts'
import { lastNight } from '../../core/diary/which-night.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { useDiary } from '../diary/use-diary.ts'
import type { BedtimeView } from '../options/use-bedtime.ts'

const words = diaryStrings.night

/** Last night, to be written down in passing. */
export function LastNight({ bedtime }: { bedtime: BedtimeView }) {
  const store = useDiary()
  const plan = bedtime.bedtime?.plan ?? (bedtime.loadFailed ? defaultPlan : null)
  return (
    <div class="last-night">
      {store.fault !== null && <Message tone="error">{diaryStrings.unread.reasons[store.fault]}</Message>}
      {store.fault === null && (plan === null || store.read === null) && <p role="status">{diaryStrings.loading}</p>}
      {plan !== null && store.read !== null && (
        <Form evening={lastNight(plan, bedtime.now)} today={bedtime.now.toPlainDate().toString()} store={store} />
      )}
      <p class="links">
        <a class="cw-link" href="/diary.html" target="_blank" rel="noopener">
          {words.open}
        </a>
      </p>
    </div>
  )
}

interface FormProps {
  evening: string
  today: string
  store: ReturnType<typeof useDiary>
}

function Form({ evening: now, today, store }: FormProps) {
  // Kept as it was when the popup was opened: the form must not change under the writer's hands.
  const [evening] = useState(now)
  return (
    <NightForm
      evening={evening}
      title={eveningWords(evening, today)}
      subtitle={null}
      headingLevel={2}
      night={store.read?.diary.nights.find((one) => one.evening === evening) ?? null}
      nowMs={() => Date.now()}
      onSave={store.saveNight}
      onRemove={store.removeNight}
    />
  )
}

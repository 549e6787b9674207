import { NightForm } from '../../components/NightForm.tsx'
import { addDays } from '../../core/diary/calendar.ts'
import { eveningWords } from '../../core/diary/night-words.ts'
import { diaryStrings } from '../../core/strings/diary.ts'
import { hrefOf, type NightsProps } from './Nights.tsx'

const words = diaryStrings.night

/** One night by its evening: written down, changed or removed. A night still to come is not. */
export function EditNight({ evening, diary, today, store, latest }: NightsProps & { evening: string }) {
  if (evening > latest) {
    return (
      <section class="surface">
        <h1 tabIndex={-1}>{words.future.title}</h1>
        <p>{words.future.text(eveningWords(evening, today))}</p>
        <p>
          <a class="cw-link" href="#/">
            {diaryStrings.unknown.back}
          </a>
        </p>
      </section>
    )
  }
  return (
    <div class="surface edit-night">
      <NightForm
        key={evening}
        evening={evening}
        title={words.ofEvening(eveningWords(evening, today))}
        subtitle={words.belongs}
        headingLevel={1}
        night={diary.nights.find((one) => one.evening === evening) ?? null}
        nowMs={() => Date.now()}
        onSave={store.saveNight}
        onRemove={store.removeNight}
      />
      <p class="links">
        <a class="cw-link" href={hrefOf(addDays(evening, -1))}>
          {words.earlier}
        </a>
        {evening < latest && (
          <a class="cw-link" href={hrefOf(addDays(evening, 1))}>
            {words.after}
          </a>
        )}
        <a class="cw-link" href="#/">
          {diaryStrings.unknown.back}
        </a>
      </p>
    </div>
  )
}

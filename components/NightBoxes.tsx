import { bedtimeStrings } from '../core/strings/bedtime.ts'
import { Glyph } from './Glyph.tsx'

const words = bedtimeStrings.popup

export interface NightBox {
  id: string
  /** The weekday, in one letter and whole. */
  letter: string
  day: string
  done: boolean
}

/** The last nights, tonight's last. A tick and a filled box tell done from not, without colour. */
export function NightBoxes({ nights, done }: { nights: readonly NightBox[]; done: number }) {
  return (
    <section class="last-nights" aria-label={words.nights}>
      <ol class="nights">
        {nights.map(({ id, letter, day, done }, index) => (
          <li key={id} class={done ? 'done' : undefined}>
            <span aria-hidden="true">{letter}</span>
            {done && <Glyph name="done" />}
            <span class="cw-hidden">{words.night(day, done, index === nights.length - 1)}</span>
          </li>
        ))}
      </ol>
      <p>{words.nightsDone(done, nights.length)}</p>
    </section>
  )
}

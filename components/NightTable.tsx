import { countText, detailWords, eveningWords, shortEvening } from '../core/diary/night-words.ts'
import type { Night } from '../core/diary/types.ts'
import { diaryStrings } from '../core/strings/diary.ts'

const words = diaryStrings.table

export interface NightTableProps {
  caption: string
  /** In the order they are shown. */
  nights: readonly Night[]
  /** Evenings with a routine. */
  stretched: ReadonlySet<string>
  today: string
  hrefOf: (evening: string) => string
}

/** Nights as a table, each with all that was said of it. */
export function NightTable({ caption, nights, stretched, today, hrefOf }: NightTableProps) {
  if (nights.length === 0) return <p class="help">{words.empty}</p>
  return (
    // Focusable, so that what is wider than the page can be scrolled to by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls needs the focus to be scrolled
    <section class="scrolls cw-focus" aria-label={caption} tabIndex={0}>
      <table class="night-table">
        <caption class="cw-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{words.evening}</th>
            <th scope="col">{words.cramps}</th>
            <th scope="col">{words.details}</th>
            <th scope="col">{words.stretched}</th>
            <th scope="col">{words.note}</th>
          </tr>
        </thead>
        <tbody>
          {nights.map((night) => (
            <tr key={night.evening}>
              <th scope="row">
                <a
                  class="cw-link"
                  href={hrefOf(night.evening)}
                  title={words.editNamed(eveningWords(night.evening, today))}
                >
                  {shortEvening(night.evening)}
                </a>
              </th>
              <td>{countText(night)}</td>
              <td>{detailWords(night).join(', ')}</td>
              <td>{stretched.has(night.evening) ? words.yes : ''}</td>
              <td class="note">{night.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

import { strings } from '../../core/strings/interface.ts'

const words = strings.library.unknown

/** An address that leads nowhere. */
export function Unknown() {
  return (
    <article>
      <h1 tabIndex={-1}>{words.title}</h1>
      <p>{words.text}</p>
      <p>
        <a class="cw-button" href="#/">
          {words.all}
        </a>
      </p>
    </article>
  )
}

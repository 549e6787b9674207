import { Glyph } from './Glyph.tsx'

/** What is wrong with a field, right below it; the field points here with aria-describedby. */
export function FieldError({ id, text }: { id: string; text: string | null }) {
  return (
    <div id={id} role="alert">
      {text !== null && (
        <p class="field-error">
          <Glyph name="stop" />
          <span>{text}</span>
        </p>
      )}
    </div>
  )
}

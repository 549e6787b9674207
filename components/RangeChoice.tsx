export interface RangeChoiceProps<Range extends string> {
  legend: string
  ranges: readonly Range[]
  words: Record<Range, string>
  /** Null for none of them. */
  chosen: NoInfer<Range> | null
  onChoose: (range: Range) => void
}

/** Buttons side by side for how long a time is shown. */
export function RangeChoice<Range extends string>({
  legend,
  ranges,
  words,
  chosen,
  onChoose,
}: RangeChoiceProps<Range>) {
  return (
    <fieldset class="shown-as">
      <legend class="cw-hidden">{legend}</legend>
      {ranges.map((one) => (
        <button key={one} type="button" class="cw-button" aria-pressed={chosen === one} onClick={() => onChoose(one)}>
          {words[one]}
        </button>
      ))}
    </fieldset>
  )
}

import { useId } from 'preact/hooks'
import { Glyph } from '../../components/Glyph.tsx'
import { kinds, populations, states } from '../../core/evidence/types.ts'
import { type ListQuery, sorts } from '../../core/library/route.ts'
import { evidenceStrings } from '../../core/strings/evidence.ts'
import { strings } from '../../core/strings/interface.ts'

const words = strings.library.list

export interface ListFiltersProps {
  query: ListQuery
  onQuery: (query: ListQuery) => void
  field: { current: HTMLInputElement | null }
}

/** The search field and the choices that narrow and order the list. */
export function ListFilters({ query, onQuery, field }: ListFiltersProps) {
  const id = useId()
  const change = (part: Partial<ListQuery>) => onQuery({ ...query, ...part })
  return (
    <form class="filters" onSubmit={(event) => event.preventDefault()}>
      <div class="find">
        <label for={id}>{words.search}</label>
        <div class="with-glyph">
          <Glyph name="search" />
          <input
            ref={field}
            id={id}
            class="field"
            type="search"
            autocomplete="off"
            spellcheck={false}
            placeholder={words.placeholder}
            value={query.words}
            onInput={(event) => change({ words: event.currentTarget.value })}
          />
        </div>
      </div>
      <Choice
        label={words.state}
        values={states}
        names={evidenceStrings.states}
        value={query.state}
        onChange={(state) => change({ state })}
      />
      <Choice
        label={words.population}
        values={populations}
        names={strings.library.populations}
        value={query.population}
        onChange={(population) => change({ population })}
      />
      <Choice
        label={words.kind}
        values={kinds}
        names={strings.library.kinds}
        value={query.kind}
        onChange={(kind) => change({ kind })}
      />
      <Choice
        label={words.sort}
        values={sorts}
        names={strings.library.sorts}
        value={query.sort}
        onChange={(sort) => change({ sort: sort ?? 'name' })}
        required={true}
      />
    </form>
  )
}

interface ChoiceProps<Value extends string> {
  label: string
  values: readonly Value[]
  names: Record<Value, string>
  value: Value | null
  onChange: (value: Value | null) => void
  /** Has no "All". */
  required?: boolean
}

function Choice<Value extends string>({ label, values, names, value, onChange, required = false }: ChoiceProps<Value>) {
  const id = useId()
  return (
    <div class="choose">
      <label for={id}>{label}</label>
      <select
        id={id}
        class="field"
        value={value ?? ''}
        onChange={(event) => onChange(values.find((one) => one === event.currentTarget.value) ?? null)}
      >
        {!required && <option value="">{words.any}</option>}
        {values.map((one) => (
          <option key={one} value={one}>
            {names[one]}
          </option>
        ))}
      </select>
    </div>
  )
}

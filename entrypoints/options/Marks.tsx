import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { type Density, densities } from '../../core/settings.ts'
import { strings } from '../../core/strings/interface.ts'

const words = strings.options.marks

/** How many mentions carry a mark. */
export function Marks({ density, onChange }: { density: Density; onChange: (density: Density) => void }) {
  return (
    <ChoiceGroup
      legend={words.legend}
      values={densities}
      labels={words.labels}
      help={words.help}
      value={density}
      onChange={onChange}
    />
  )
}

import { ChoiceGroup } from '../../components/ChoiceGroup.tsx'
import { Switch } from '../../components/Switch.tsx'
import { densities, type Settings } from '../../core/settings.ts'
import { strings } from '../../core/strings/interface.ts'

const words = strings.options.marks

export interface MarksProps {
  reading: Settings['reading']
  onChange: (patch: Partial<Settings['reading']>) => void
}

/** How many mentions carry a mark, and whether claims are judged. */
export function Marks({ reading, onChange }: MarksProps) {
  return (
    <>
      <ChoiceGroup
        legend={words.legend}
        values={densities}
        labels={words.labels}
        help={words.help}
        value={reading.density}
        onChange={(density) => onChange({ density })}
      />
      <Switch on={reading.claims} onChange={(claims) => onChange({ claims })}>
        {words.claims}
      </Switch>
      <p class="help">{words.claimsHelp}</p>
    </>
  )
}

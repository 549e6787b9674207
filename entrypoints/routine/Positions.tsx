import { English } from '../../components/English.tsx'
import { Pose } from '../../components/Pose.tsx'
import type { Version } from '../../core/routine/types.ts'

/** The positions of a version, each drawn and in steps, with what of it is in our words. */
export function Positions({ version }: { version: Version }) {
  return (
    <ul class="positions">
      {version.stretches.map(({ id, name, pose, steps, perSide, ourWords }) => (
        <li key={id}>
          <Pose name={pose} side={perSide ? 'right' : 'both'} />
          <div>
            <p class="name">
              <English>{name}</English>
            </p>
            <ol>
              {steps.map((step) => (
                <li key={step}>
                  <English>{step}</English>
                </li>
              ))}
            </ol>
            {ourWords !== null && (
              <p class="help">
                <English>{ourWords}</English>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

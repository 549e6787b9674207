import { Pose } from '../../components/Pose.tsx'
import { Translated } from '../../components/Translated.tsx'
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
              <Translated>{name}</Translated>
            </p>
            <ol>
              {steps.map((step) => (
                <li key={step}>
                  <Translated>{step}</Translated>
                </li>
              ))}
            </ol>
            {ourWords !== null && (
              <p class="help">
                <Translated>{ourWords}</Translated>
              </p>
            )}
          </div>
        </li>
      ))}
    </ul>
  )
}

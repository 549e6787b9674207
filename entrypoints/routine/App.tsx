import { CrampNow } from './CrampNow.tsx'
import { Stretch } from './Stretch.tsx'

/** The routine page: tonight's stretch, or what to do during a cramp at `#/now`. */
export function App() {
  return location.hash === '#/now' ? <CrampNow /> : <Stretch />
}

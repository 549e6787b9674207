import './own-names.ts'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { createLookout } from './lookout.ts'
import { isReadable } from './readable-page.ts'
import { takeOver } from './world.ts'

// Runs in every frame by the manifest, and in tabs that were open before by the background.
export default defineUnlistedScript(() => {
  if (isReadable(document)) takeOver(() => createLookout(document).destroy)
})

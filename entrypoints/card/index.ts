import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offer } from '../content/world.ts'
import { createCardHost } from './card-host.tsx'

// Put into a frame by the background when its first card is wanted. Not a content script to WXT: its wrapper would
// announce itself to the page with an event.
export default defineUnlistedScript(() => offer('card', createCardHost(document)))

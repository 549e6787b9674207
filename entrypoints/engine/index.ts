import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { offer } from '../content/world.ts'
import { startFrame } from './frame.ts'

// Put into a frame by the background when its page may speak of cramps, or when a popup asks what is there.
export default defineUnlistedScript(() => offer('engine', startFrame))

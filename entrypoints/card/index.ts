import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { speakBrowserLanguage } from '../../data/language.ts'
import { offer } from '../content/world.ts'
import { createCardHost } from './card-host.tsx'

// Put into a frame by the background when its first card is wanted.
export default defineUnlistedScript(() => {
  speakBrowserLanguage()
  offer('card', createCardHost(document))
})

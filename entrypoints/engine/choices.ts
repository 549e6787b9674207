import { wrongWords } from '../../core/choose-marks.ts'
import type { ChangeResult, SettingsChange } from '../../core/settings.ts'

/** What a card can switch off. */
export type Choice = Exclude<SettingsChange, { type: 'reading' | 'topics' }>

/**
 * Choices made in this page. In a private window nothing is stored: they hold here and end with the page, and so does
 * the popup's switch for one tab.
 */
export function createChoices(
  isPrivate: () => boolean,
  store: (choice: Choice) => Promise<ChangeResult>,
  onChoice: () => void,
) {
  let offHere = false
  const topicsOffHere: string[] = []
  const wrongHere: string[] = []
  return {
    isOffHere: () => offHere,
    topicsOffHere: (): readonly string[] => topicsOffHere,
    /** Words that mean something else here, as `wrongWords` writes them. */
    wrongHere: (): readonly string[] => wrongHere,
    switchHere(on: boolean) {
      offHere = !on
      onChoice()
    },
    async make(choice: Choice): Promise<ChangeResult> {
      if (choice.type === 'wrong' && wrongWords(choice.words) === '') return { ok: false, reason: 'invalid' }
      // A file has no host to keep a choice under: it holds in this page too.
      const isForHereOnly = isPrivate() || (choice.type !== 'topic' && choice.host === '')
      if (!isForHereOnly) return store(choice).catch((): ChangeResult => ({ ok: false, reason: 'unavailable' }))
      if (choice.type === 'topic') topicsOffHere.push(choice.id)
      else if (choice.type === 'wrong') wrongHere.push(wrongWords(choice.words))
      else offHere = true
      onChoice()
      return { ok: true }
    },
  }
}

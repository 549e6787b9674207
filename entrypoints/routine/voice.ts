import { useEffect, useState } from 'preact/hooks'
import { language } from '../../core/strings/say.ts'

/** A little slower than talk. */
const rate = 0.95

/** A voice of this device in the language of the words; null without one. Voices of a network service would send our words out. */
export function useVoice(): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState(findVoice)
  useEffect(() => {
    if (!('speechSynthesis' in globalThis)) return
    // Browsers list their voices some time after the first question.
    const renew = () => setVoice(findVoice())
    const { speechSynthesis } = globalThis
    speechSynthesis.addEventListener?.('voiceschanged', renew)
    return () => speechSynthesis.removeEventListener?.('voiceschanged', renew)
  }, [])
  return voice
}

function findVoice(): SpeechSynthesisVoice | null {
  if (!('speechSynthesis' in globalThis)) return null
  try {
    const own = speechSynthesis
      .getVoices()
      .filter(({ localService, lang }) => localService && lang.split(/[-_]/)[0]?.toLowerCase() === language())
    // The words are in British spelling where they are in English.
    return own.find(({ lang }) => /^en[-_]GB/i.test(lang)) ?? own[0] ?? null
  } catch {
    return null
  }
}

/** Says it in this voice, in place of what is being said. The words stand on the screen too, so a failure loses nothing. */
export function speak(words: string, voice: SpeechSynthesisVoice): void {
  try {
    const utterance = new SpeechSynthesisUtterance(words)
    Object.assign(utterance, { voice, lang: voice.lang, rate })
    speechSynthesis.cancel()
    speechSynthesis.speak(utterance)
  } catch {
    // Captions say it.
  }
}

/** Ends what is being said. */
export function hushVoice(): void {
  if ('speechSynthesis' in globalThis) speechSynthesis.cancel()
}

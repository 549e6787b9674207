import { useEffect, useState } from 'preact/hooks'

/** A little slower than talk. */
const rate = 0.95

/** An English voice of this device; null without one. Voices of a network service would send our words out. */
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
    const own = speechSynthesis.getVoices().filter(({ localService, lang }) => localService && /^en\b/i.test(lang))
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

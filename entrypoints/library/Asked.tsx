import { useEffect } from 'preact/hooks'
import type { Asked as AskedText } from '../../core/asked.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import { readAskedAbout } from '../../core/library/read-asked.ts'
import { paletteStrings } from '../../core/strings/palette.ts'
import { loadClaims } from '../../data/claims.ts'
import { loadLexicon } from '../../data/lexicon.ts'
import { sendMessage } from '../../data/messaging.ts'

export interface AskedProps {
  evidence: Evidence
  /** The text is about one topic, at this row of it. */
  onTopic: (topic: string, row: string | null) => void
  /** The text is to be shown as a whole, open at a mention or at none; null when it is no longer there. */
  onText: (asked: AskedText | null, mention: number | null) => void
}

/** Fetches the text this tab was opened to look up, and says where it is to be shown. */
export function Asked({ evidence, onTopic, onText }: AskedProps) {
  // Once: a text is given once.
  useEffect(() => {
    void sendMessage('asked/take', undefined)
      .catch(() => null)
      .then((asked) => {
        if (asked === null) return onText(null, null)
        const about = readAskedAbout(asked.text, loadLexicon(), loadClaims(), evidence)
        if ('mention' in about) onText(asked, about.mention)
        // The name of a topic in the address would tell an ordinary window's history of a private one.
        else if (asked.isPrivate) onText(asked, null)
        else onTopic(about.topic, about.row)
      })
  }, [])
  return <p role="status">{paletteStrings.asked.waiting}</p>
}

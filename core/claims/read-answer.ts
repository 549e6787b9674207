import { readNameSpans, readSegments } from './pieces.ts'
import type { Reading } from './reading.ts'

const answer =
  /^(?:the )?(?:short answer|answer|in short|verdict|bottom line|in a word)?[\s:,\u2013\u2014-]*(yes|no|nope|sadly not|probably not|not really|unfortunately not|maybe|possibly|perhaps|probably|it (?:does|might|may|can|could)|they (?:do|might|may|can)|(?:it|they) (?:does not|doesn't|do not|don't))\b/i

/** An answer longer than this says something of its own. */
const longestFragment = 60

/**
 * "No." under the heading "Does magnesium stop leg cramps?" as the sentence it stands for: the question's own words, with
 * "not" or "may" before them. Null for what is no such answer.
 */
export function answeredQuestion({ sentence, claims }: Reading): string | null {
  const named = namedAnswer(sentence.text, sentence.before)
  if (named !== null) return named
  const said = answer.exec(sentence.text)?.[1]?.toLowerCase()
  const asked = [sentence.before, sentence.headings[0] ?? ''].find((words) => /\?\s*$/.test(words))
  if (said === undefined || asked === undefined) return null
  const names = readNameSpans(asked, claims.lexicon)
  if (readSegments(asked, names).length !== 1) return null
  const words = /^\s*(?:does|do|can|could|will|would|is|are|has|have|did|should)\s+(.*?)\?\s*$/is.exec(asked)?.[1]
  if (words === undefined) return null
  const stand = /not|no\b|nope|n't/.test(said)
    ? 'not '
    : /may|might|could|perhaps|possibly|probably/.test(said)
      ? 'may '
      : ''
  const topic = names.find(({ topic }) => topic !== '' && topic !== 'leg_cramps')
  const at = topic ? words.indexOf(asked.slice(topic.start, topic.end)) : -1
  if (!topic || at < 0) return null
  const end = at + topic.end - topic.start
  return `${words.slice(0, end)} ${stand}${words.slice(end).trim()}`
}

/** "Stretching, say most physios." after "What helps with leg cramps?" */
function namedAnswer(text: string, before: string): string | null {
  const words = /^\s*what(?:'s|’s)?\s+((?:really |actually |else )?[a-z]+s\s.*?)\?\s*$/is.exec(before)?.[1]
  if (words === undefined || text.length > longestFragment) return null
  return `${text.replace(/[.!\s]+$/, '')} ${words}`
}

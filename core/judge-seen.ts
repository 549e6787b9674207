import type { JudgedText } from './judge-text.ts'

/**
 * Has a text judged by what of it may be read. Only the page knows which words stand in a part that is hidden or
 * editable, and only the judgement which words matter: cramp words that turn out to stand there are named in a second
 * asking, and remedies are left out of the answer. Null where `ask` answers so.
 */
export async function judgeSeen(
  ask: (shut: readonly number[]) => Promise<JudgedText | null>,
  isShut: (start: number) => boolean,
): Promise<JudgedText | null> {
  let judged = await ask([])
  const shut = judged?.crampWords.filter(isShut) ?? []
  if (shut.length > 0) judged = await ask(shut)
  return judged && { ...judged, mentions: judged.mentions.filter(({ start }) => !isShut(start)) }
}

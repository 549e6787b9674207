import { type Span, windowAt } from './sentences.ts'
import type { PageText } from './text-index.ts'

/** Small words of English that are few or none in the languages below. */
const english =
  'the of and is that it with as was are be this by not or you from your have has they which their but what when can will would if how who been'
/** Small words of other languages written in Latin letters, leaving out those that are English words too. */
const foreign = [
  'der das und ist nicht mit für ein eine einen einem einer auf dem des sich auch bei oder wenn sie wird werden zum zur nach aus',
  'le la les et est une dans pour que qui sur avec pas du au aux ce cette sont ou vous nous il elle ne',
  'el los las y en por con para una del lo como más su se esta este pero muy',
  'di che e della delle dei degli sono nel alla anche questo più',
  'os uma não da das ao mais como ou são pela isso',
  'het een voor niet dat zijn te bij ook aan wordt deze naar maar',
  'och att det som på är av ett inte har kan vid og ikke er til af og hos',
  'nie się jest że jak dla przez oraz przy lub są',
  'je se že jsou při nebo',
  'és az hogy nem egy vagy',
  'bir bu için ile olarak da de daha',
  'ei että tai sekä ovat kun',
  'și este pentru din cu sau mai',
].join(' ')

const enough = 3
const manyTimes = 3
/** How much of a block is counted, and of a page in as many pieces, in characters. */
const blockSample = 1200
const pageSample = 1000
const pieces = 8

interface Count {
  english: number
  foreign: number
}

let known: Map<string, keyof Count> | undefined

/** By ranges: a pattern of `\p{L}` takes a millisecond to compile, and words of other scripts count for nothing. */
const latinWord = /[a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]+/gi

/**
 * Whether a stretch of text is in English, by its small words: `null` where there are too few to say, as in a list of
 * nutrients. Text in another script is not. Linear in the text.
 */
export function isEnglishText(text: string): boolean | null {
  const count = countWords(text)
  if (isOtherScript(text)) return false
  if (count.foreign >= enough && count.foreign > manyTimes * count.english) return false
  return count.english >= enough && count.english > count.foreign ? true : null
}

function countWords(text: string): Count {
  known ??= new Map([
    ...foreign.split(' ').map((word): [string, keyof Count] => [word, 'foreign']),
    ...english.split(' ').map((word): [string, keyof Count] => [word, 'english']),
  ])
  const count = { english: 0, foreign: 0 }
  for (const [word] of text.matchAll(latinWord)) {
    const kind = known.get(word.toLowerCase())
    if (kind) count[kind] += 1
  }
  return count
}

/** Whether more letters are of another script than Latin ones. */
function isOtherScript(text: string): boolean {
  const others = text.match(/[\u0370-\u1fff\u2c00-\ud7ff\uf900-\ufdff\ufe70-\uffdc]/g)?.length ?? 0
  return others > 0 && others > (text.match(/[a-z\u00c0-\u024f]/gi)?.length ?? 0)
}

/**
 * Answers whether a place stands in text that is plainly not English though nothing on the page says so: by its block,
 * and where that has too few small words by a sample of the page. For one text; each block is read once, and in part.
 */
export function createLanguageCheck({ text, blocks }: PageText): (block: number, offset: number) => boolean {
  const foreignAt = new Map<number, boolean>()
  let page: boolean | undefined
  return (at, offset) => {
    const block = blocks[at]
    if (!block) return false
    const sample = sampleAt(block, offset)
    let answer = foreignAt.get(sample.start)
    if (answer === undefined) {
      const own = isEnglishText(text.slice(sample.start, sample.end))
      page ??= own === null ? isEnglishText(samplePage(text)) === false : undefined
      answer = own === null ? page === true : !own
      foreignAt.set(sample.start, answer)
    }
    return answer
  }
}

/** A block's beginning; of a giant one that of the stretch around the offset. */
function sampleAt(block: Span, offset: number): Span {
  const { start, end } = windowAt(block, offset)
  return { start, end: Math.min(end, start + blockSample) }
}

function samplePage(text: string): string {
  if (text.length <= pieces * pageSample) return text
  const step = Math.floor(text.length / pieces)
  return Array.from({ length: pieces }, (_, i) => text.slice(i * step, i * step + pageSample)).join(' ')
}

import { createRandom, type Random } from './random.ts'

/** What a generated page is like. The same recipe gives the same page, byte for byte. */
export interface PageRecipe {
  /** Characters of text the page shows, met to within a paragraph. */
  chars: number
  /** Mentions that are to be found in it, spread evenly. */
  hits: number
  seed: number
}

/** Ordinary words that begin no name of the lexicon. */
const plainWords = `
  the of and to in a is was for on that it with as by at from this be are or an which had not but were their one has
  have its been they who more she her some other there between also after only into time these would such than most
  made then them two many all years city river garden window paper letter morning country history music language
  market bridge island village family member number system school government company station engine building street
  century during later early small large great several known called used found people world line north south east west
  under against without within through another however although because around general public national local modern
  central common important different possible similar certain brought carried written printed painted opened closed
  moved turned became remained followed included described author painter farmer teacher sailor captain student worker
  player leader reader singer keeper visitor wooden quiet distant ancient bright hollow simple proper famous careful
  northern southern`
  .trim()
  .split(/\s+/)

/** Words that names of the lexicon begin with, in other senses, as most pages have them. */
const otherWords =
  'water can when over first long end high low hot cold salt iron exercise period glass bottle mother night physical hand last second third heavy gentle doctor report stop'.split(
    ' ',
  )

const crampSentences = [
  'Many older people wake with leg cramps.',
  'She had a leg cramp again.',
  'Nocturnal leg cramps came back after a week.',
]
const remedySentences = ['Some take magnesium.', 'One trial gave them quinine.', 'Others tried vitamin K2.']

/** Mentions in one paragraph about cramps. */
const hitsTogether = 2

/** Writes the page: headed sections of paragraphs, lists and tables, with links, emphasis and notes inside. */
export function makePage({ chars, hits, seed }: PageRecipe): string {
  const writer = createWriter(createRandom(seed))
  const parts: string[] = []
  let placed = 0
  while (writer.length() < chars) {
    parts.push('<section>', `<h2>${writer.words(2 + writer.random(4))}</h2>`)
    for (let blocks = 6 + writer.random(6); blocks > 0 && writer.length() < chars; blocks -= 1) {
      while (placed < hits && writer.length() >= ((placed + 1) / (hits + 1)) * chars) {
        const many = Math.min(hitsTogether, hits - placed)
        parts.push(writer.hitParagraph(many))
        placed += many
      }
      parts.push(writer.block())
    }
    parts.push('</section>')
  }
  while (placed < hits) {
    const many = Math.min(hitsTogether, hits - placed)
    parts.push(writer.hitParagraph(many))
    placed += many
  }
  return pageAround(parts.join('\n'))
}

function pageAround(body: string): string {
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title>
<style>body { font: 16px/1.5 serif; max-width: 70ch; margin: auto } td { border: 1px solid }</style></head>
<body><header><nav><ul><li><a href="#">Start</a></li><li><a href="#">Index</a></li></ul></nav></header>
<main>
${body}
</main></body></html>`
}

function createWriter(random: Random) {
  let length = 0

  const said = (text: string): string => {
    length += text.length
    return text
  }

  const pick = (from: readonly string[]): string => from[random(from.length)] as string

  const plain = (count: number): string => Array.from({ length: count }, () => pick(plainWords)).join(' ')

  const mixed = (count: number): string =>
    Array.from({ length: count }, () => pick(random(12) === 0 ? otherWords : plainWords)).join(' ')

  /** One inline element in some runs of text: a link, emphasis, a note. */
  const run = (): string => {
    const text = said(`${mixed(13 + random(27))} `)
    const kind = random(8)
    if (kind < 3) return `${text}<a href="#${random(1000)}">${said(plain(1 + random(3)))}</a> `
    if (kind === 3) return `${text}<em>${said(plain(1))}</em> `
    if (kind === 4) return `${text}<b>${said(plain(2))}</b>${said(' – ')}`
    if (kind === 5) return `${text}<sup><a href="#n">${said(`[${random(90)}]`)}</a></sup> `
    return text
  }

  const sentence = (): string => {
    const text = Array.from({ length: 1 + random(2) }, run).join('')
    return `${said(`The ${pick(plainWords)}’s `)}${text.trimEnd()}${said('. ')}`
  }

  const sentences = (count: number): string => Array.from({ length: count }, sentence).join('')

  return {
    random,
    length: () => length,
    words: (count: number) => said(plain(count)),
    block(): string {
      const kind = random(10)
      if (kind === 0) {
        const items = Array.from({ length: 3 + random(5) }, () => `<li>${run().trimEnd()}</li>`)
        return `<ul>\n${items.join('\n')}\n</ul>`
      }
      if (kind === 1) {
        const cells = () => Array.from({ length: 4 }, () => `<td>${said(plain(1 + random(4)))}</td>`).join('')
        return `<table><tbody>\n${Array.from({ length: 4 }, () => `<tr>${cells()}</tr>`).join('\n')}\n</tbody></table>`
      }
      return `<p>${sentences(2 + random(4))}</p>`
    },
    /** A paragraph with this many mentions, one or two. */
    hitParagraph(mentions: number): string {
      const before = `${said(`${plain(6)} `)}<a href="#">${said(plain(2))}</a>${said('. ')}`
      const cramps = said(pick(crampSentences))
      const remedy = mentions > 1 ? said(` ${pick(remedySentences)}`) : ''
      return `<p>${before}${cramps}${remedy}</p>`
    },
  }
}

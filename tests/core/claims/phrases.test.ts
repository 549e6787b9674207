import { describe, expect, it } from 'vitest'
import { phraseGroups } from '../../../core/claims/phrases/groups.ts'
import { parts } from '../../../core/claims/phrases/parts.ts'
import { phraseAt } from '../../../core/claims/phrases/scan.ts'

/** The phrase that begins a text, as far as `limit`. */
function first(text: string, limit = text.length): string | null {
  const word = /^[a-z0-9]+(?:'[a-z]+)?/i.exec(text)?.[0].toLowerCase() ?? ''
  const hit = phraseAt(text, 0, word, limit)
  return hit && text.slice(hit.start, hit.end)
}

/** One form of a phrase: of each choice the one at `pick`, counted round, and what is optional when `pick` is odd. */
function formOf(phrase: string, pick: number): string {
  let at = 0
  let step = pick
  const read = (close: string): string => {
    const choices = ['']
    for (; at < phrase.length && phrase[at] !== close; ) {
      const sign = phrase[at] as string
      at += 1
      if (sign === '|') choices.push('')
      else if (sign === '(') choices.push(choices.pop() + read(')'))
      else if (sign === '[') {
        const optional = read(']')
        choices.push(choices.pop() + (step % 2 === 1 ? optional : ''))
      } else choices.push(choices.pop() + (sign === '_' ? 'other' : sign))
    }
    at += 1
    step += 1
    return choices[step % choices.length] ?? ''
  }
  return read('')
}

describe('a phrase', () => {
  it.each<[string, string, string | null]>([
    ['is the longest that stands there', 'get rid of cramps', 'get rid of'],
    ['is read in any letter case', 'GET Rid Of', 'GET Rid Of'],
    ['goes over hyphens and line ends', 'get\nrid-of it', 'get\nrid-of'],
    ['ends before a sign', 'prevents, they say', 'prevents'],
    ['ends before a quotation mark', "as bad'.", 'as bad'],
    ['keeps an apostrophe of its own', "hold at arm's length", "hold at arm's length"],
    ['does not end within a word', 'get rid offside', 'get'],
    ['does not end before what belongs to its word', "far from's", null],
    ['does not go over a sign', 'far, from it', null],
    ['may hold a word of any kind', 'a well-known says so', 'a well-known says'],
    ['is not what every object has', 'constructor of', null],
  ])('%s', (_, text, expected) => {
    expect(first(text)).toBe(expected)
  })

  it('that goes further than asked for is not there', () => {
    expect(first('far from it', 8)).toBe('far from')
    expect(first('far from it', 7)).toBeNull()
  })
})

/** Where a gap is left over, or a sign begins it, nothing can be found. */
const isSaid = (form: string) => /^[a-z0-9'-]+(?: [a-z0-9'-]+)*$/i.test(form)

it('finds every phrase, whatever of it is left out', () => {
  const missed: string[] = []
  for (const written of phraseGroups.flatMap(({ phrases }) => phrases)) {
    const phrase = written.replace(/\{(\w+)\}/g, (_, part: string) => parts[part] ?? '')
    for (let pick = 0; pick < 12; pick += 1) {
      const form = formOf(phrase, pick)
      if (isSaid(form) && (first(form) ?? '').length < form.length) missed.push(form)
    }
  }
  expect(missed).toEqual([])
})

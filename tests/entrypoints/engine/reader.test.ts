// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { holdsName } from '../../../core/match/name-scan.ts'
import { loadLexicon } from '../../../data/lexicon.ts'
import { createJudging } from '../../../entrypoints/background/judge.ts'
import { createReader, type Reader, type ReaderLoads } from '../../../entrypoints/engine/reader.ts'
import type { ReadWith } from '../../../entrypoints/engine/scan.ts'

/** As an answer comes from the background, or does not. */
type Judge = ReadWith['judge']

let reader: Reader

const write = (text: string) => {
  const paragraph = document.createElement('p')
  paragraph.append(text)
  document.body.replaceChildren(paragraph)
}

beforeEach(() => {
  write('Magnesium for leg cramps.')
})
afterEach(() => reader.end())

const lexicon = loadLexicon()
const knownNames: ReaderLoads['names'] = async () => (text) => holdsName(lexicon, text)

const read = (judge: Judge, names = knownNames) => {
  const readingFailed = vi.fn()
  const mentionsFound = vi.fn()
  const loads = { names, wantsClaims: () => true, judge }
  reader = createReader(document, loads, { mentionsFound, readingFailed, pageChanged: () => false })
  reader.start(true)
  reader.resume()
  return { readingFailed, mentionsFound }
}

const texts = () => reader.mentions().map(({ text }) => text)

describe('a page whose text is judged elsewhere', () => {
  it('has its mentions once the answer is there', async () => {
    read(createJudging())
    expect(reader.scanned()).toBe(false)
    await vi.waitFor(() => expect(texts()).toEqual(['Magnesium', 'leg cramps']))
  })

  it('is read again where nobody answered, as when the background starts anew', async () => {
    const judge = createJudging()
    const asked = vi.fn<Judge>(judge).mockResolvedValueOnce(null)
    const { readingFailed } = read(asked)
    await vi.waitFor(() => expect(texts()).toEqual(['Magnesium', 'leg cramps']))
    expect(readingFailed).not.toHaveBeenCalled()
    expect(reader.hasFailed()).toBe(false)
  })

  it('is given up after a few tries, said so, and tried once more when it is asked for', async () => {
    const asked = vi.fn<Judge>(async () => null)
    const { readingFailed } = read(asked)
    await vi.waitFor(() => expect(readingFailed).toHaveBeenCalledTimes(1), { timeout: 5000 })
    expect(reader.hasFailed()).toBe(true)
    expect(reader.scanned()).toBe(false)
    const tries = asked.mock.calls.length
    asked.mockImplementation(createJudging())
    reader.resume()
    await vi.waitFor(() => expect(texts()).toEqual(['Magnesium', 'leg cramps']))
    expect(asked).toHaveBeenCalledTimes(tries + 1)
    expect(reader.hasFailed()).toBe(false)
  })

  it('is not marked where its words changed while it was judged', async () => {
    const judge = createJudging()
    const { mentionsFound } = read(async (text) => {
      const judged = await judge(text)
      document.querySelector('p')?.firstChild?.replaceWith('Rivers are wide.')
      return judged
    })
    await vi.waitFor(() => expect(mentionsFound).toHaveBeenCalled())
    expect(texts()).toEqual([])
  })

  it('has no verdict for a sentence that was written into while it was judged, until it is judged anew', async () => {
    write('Magnesium cures leg cramps.')
    const judge = createJudging()
    let isFirst = true
    const { mentionsFound } = read(async (text) => {
      const judged = await judge(text)
      if (isFirst) document.querySelector('p')?.prepend('It is a myth that ')
      isFirst = false
      // Changes are told after the task in which they were made.
      await new Promise((resolve) => setTimeout(resolve))
      return judged
    })
    const verdicts = () => reader.mentions().map(({ sentence }) => sentence?.claims[0]?.verdict ?? null)
    await vi.waitFor(() => expect(mentionsFound).toHaveBeenCalledTimes(1))
    expect(texts()).toEqual(['Magnesium', 'leg cramps'])
    expect(verdicts()).toEqual([null, null])
    await vi.waitFor(() => expect(verdicts()).toEqual(['in-line', 'in-line']))
  })

  it('is not read again for what went from it while it was judged', async () => {
    const aside = document.createElement('p')
    aside.append('Rivers.')
    document.body.append(aside)
    const judge = createJudging()
    const asked = vi.fn<Judge>(async (text) => {
      const judged = await judge(text)
      aside.remove()
      await new Promise((resolve) => setTimeout(resolve))
      return judged
    })
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    read(asked)
    await vi.advanceTimersByTimeAsync(10_000)
    vi.useRealTimers()
    expect(texts()).toEqual(['Magnesium', 'leg cramps'])
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('sends no text that names no cramps', async () => {
    write('Magnesium burns.')
    const asked = vi.fn<Judge>(async () => null)
    read(asked)
    await vi.waitFor(() => expect(reader.scanned()).toBe(true))
    expect(asked).not.toHaveBeenCalled()
  })
})

describe('text that comes into a page with marks', () => {
  const add = (text: string) => {
    const paragraph = document.createElement('p')
    paragraph.append(text)
    document.body.append(paragraph)
  }

  const readFirst = async (names?: ReaderLoads['names']) => {
    const asked = vi.fn<Judge>(createJudging())
    read(asked, names)
    await vi.waitFor(() => expect(texts()).toEqual(['Magnesium', 'leg cramps']))
    return asked
  }

  it('has the page read again where it holds a name', async () => {
    write('She woke with leg cramps.')
    const names = vi.fn(knownNames)
    read(createJudging(), names)
    await vi.waitFor(() => expect(texts()).toEqual(['leg cramps']))
    document.querySelector('p')?.append(' Her doctor gave her quinine.')
    await vi.waitFor(() => expect(texts()).toEqual(['leg cramps', 'quinine']))
    expect(names).toHaveBeenCalledTimes(1)
  })

  it('costs no names where a cramp word tells', async () => {
    const names = vi.fn(knownNames)
    await readFirst(names)
    add('Leg cramps again.')
    await vi.waitFor(() => expect(texts()).toHaveLength(3))
    expect(names).not.toHaveBeenCalled()
  })

  it('costs no reading where it holds no name', async () => {
    const names = vi.fn(knownNames)
    const asked = await readFirst(names)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    add('Rivers are wide.')
    await vi.advanceTimersByTimeAsync(10_000)
    vi.useRealTimers()
    expect(names).toHaveBeenCalledTimes(1)
    expect(asked).toHaveBeenCalledTimes(1)
  })

  it('has it read again where nobody can tell', async () => {
    const asked = await readFirst(async () => null)
    add('Rivers are wide.')
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2))
  })

  it('is looked at while the page is judged, and once the names are there', async () => {
    let bring: (names: Awaited<ReturnType<ReaderLoads['names']>>) => void = () => {}
    const names = vi.fn<ReaderLoads['names']>(() => new Promise((resolve) => (bring = resolve)))
    const judge = createJudging()
    const asked = vi.fn<Judge>(async (text) => {
      const judged = await judge(text)
      if (asked.mock.calls.length === 1) add('Quinine too.')
      await new Promise((resolve) => setTimeout(resolve))
      return judged
    })
    read(asked, names)
    await vi.waitFor(() => expect(texts()).toEqual(['Magnesium', 'leg cramps']))
    expect(names).toHaveBeenCalledTimes(1)
    bring(await knownNames())
    await vi.waitFor(() => expect(asked).toHaveBeenCalledTimes(2))
  })
})

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { claimStrings } from '../../core/strings/claims.ts'
import { doseStrings } from '../../core/strings/dose.ts'
import { strings } from '../../core/strings/interface.ts'
import { until } from '../../scripts/drive.ts'
import { kinds, startWorld, type World } from './harness.ts'

/** The text under each kind of line, by the end of its highlight's name. Runs in the page. */
function readLines(): Record<string, string[]> {
  const found: Record<string, string[]> = {}
  for (const [name, highlight] of CSS.highlights) {
    const texts = [...highlight].map((range) => {
      const live = document.createRange()
      live.setStart(range.startContainer, range.startOffset)
      live.setEnd(range.endContainer, range.endOffset)
      return live.toString()
    })
    if (texts.length > 0) found[name.replace(/^m[0-9a-f]+-/, '')] = texts
  }
  return found
}

describe.each(kinds)('claims in %s', (kind) => {
  let world: World
  beforeAll(async () => {
    world = await startWorld(kind)
  })
  afterAll(() => world?.close())
  afterEach(() => world.closeTabs())

  const open = async () => {
    const tab = await world.open('/pages/claims.html')
    const lines = () => tab.page.evaluate(readLines)
    await until('lines under sentences', async () => (await lines()).against)
    return { ...tab, lines }
  }

  test('a sentence is underlined by its verdict, a question is not, and mentions in it carry no line of their own', async () => {
    const { lines } = await open()
    const seen = await lines()
    expect(seen.against?.[0]).toBe('Magnesium stops leg cramps in older adults.')
    expect(seen.beyond).toEqual(['Stretching your calves before bed prevents night cramps.'])
    expect(seen['in-line']).toEqual(['Stretching before bed may help with night cramps.'])
    expect(seen.untested).toHaveLength(1)
    expect(seen.term?.join()).not.toMatch(/stretching/i)
  })

  test('anywhere in the sentence opens a card that begins with what it says and what trials found', async () => {
    const { hover, cardOpen } = await open()
    await hover('Magnesium stops leg cramps in older adults.')
    const { text } = await cardOpen()
    expect(text).toMatch(/^Magnesium/)
    expect(text).toContain(claimStrings.verdicts.against)
    expect(text.indexOf(claimStrings.why.none.against)).toBeGreaterThan(text.indexOf('Magnesium stops leg cramps'))
  })

  test('a card sets the page’s amount beside limits and trials, and knows the study that the page links', async () => {
    const { hover, cardOpen, lines } = await open()
    const said = (await lines()).against?.find((text) => text.startsWith('Take')) ?? ''
    await hover(said)
    const { text } = await cardOpen()
    expect(text).toContain(`${doseStrings.says.page} 400 mg`)
    expect(text).toContain('350 mg a day from supplements')
    expect(text).toContain(strings.card.linked)
    expect(text).toContain('Garrison')
  })

  test('a word written into the sentence takes its verdict away at once, and it is judged anew', async () => {
    const { page, lines } = await open()
    await page.evaluate(() => {
      const word = document.getElementById('word')
      word?.before('no longer ')
    })
    await until('the old verdict to go', async () => (await lines()).beyond?.[0]?.includes('no longer') !== false)
    await page.evaluate(() => {
      const text = document.getElementById('against')?.firstChild
      if (text) text.nodeValue = 'Nobody sells magnesium for leg cramps here.'
    })
    await until('no line there', async () => (await lines()).against?.length === 1)
  })

  test('the switch in the options takes the lines away and gives mentions theirs back', async () => {
    const { lines } = await open()
    await world.store({ reading: { claims: false } })
    await until('mentions alone', async () => {
      const seen = await lines()
      return seen.against === undefined && seen.term?.includes('Magnesium')
    })
    await world.store({ reading: {} })
    await until('lines again', async () => (await lines()).against)
    expect(world.errors).toEqual([])
  })
})

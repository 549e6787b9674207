import { afterEach, describe, expect, test } from 'vitest'
import { claimStrings } from '../../core/strings/claims.ts'
import { doseStrings } from '../../core/strings/dose.ts'
import { strings } from '../../core/strings/interface.ts'
import { inExtension, openExtensionPage, readLines, until } from '../../scripts/drive.ts'
import { stopBackground } from './background.ts'
import { kinds, useWorld } from './harness.ts'

describe.each(kinds)('claims in %s', (kind) => {
  const world = useWorld(kind)
  afterEach(() => expect(world.errors).toEqual([]))

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
    await until('the new one', async () => (await lines()).beyond?.some((text) => text.includes('no longer')))
    await page.evaluate(() => {
      const text = document.getElementById('against')?.firstChild
      if (text) text.nodeValue = 'Nobody sells magnesium for leg cramps here.'
    })
    await until('no line there', async () => (await lines()).against?.length === 1)
  })

  test('a word written into it after the background was ended is judged all the same', async () => {
    const { page, lines } = await open()
    await stopBackground(world)
    await page.evaluate(() => document.getElementById('word')?.before('no longer '))
    await until('the new one', async () => (await lines()).beyond?.some((text) => text.includes('no longer')))
  })

  test('words written before or after a sentence in its paragraph have it judged anew', async () => {
    const { page, lines } = await open()
    await page.evaluate(() => document.getElementById('against')?.prepend('It is a myth that '))
    await until('the denial', async () =>
      (await lines())['in-line']?.some((text) => text.startsWith('It is a myth that Magnesium')),
    )
    await page.evaluate(() => document.getElementById('line')?.append(' So do not count on it: it may not.'))
    await until('marks as before', async () => (await lines()).beyond?.length === 1)
  })

  test('the popup shows the caution of a claim that trials are in line with, yet regulators advise against', async () => {
    const { page, tab, lines } = await open()
    await page.evaluate(() => {
      const words = document.createElement('p')
      words.textContent = 'Quinine may reduce night leg cramps.'
      document.querySelector('h1')?.after(words)
    })
    await until('its line', async () => (await lines())['in-line']?.includes('Quinine may reduce night leg cramps.'))
    const popup = await openExtensionPage(world.launched, `/popup.html?tab=${tab}`)
    const cautions = await until('the row', () =>
      popup.evaluate(() => {
        // In line, so it is none of the few that stand open.
        document.querySelector<HTMLElement>('.claims .fold[aria-expanded="false"]')?.click()
        const rows = [...document.querySelectorAll('.claim')].filter((row) => row.textContent?.includes('Quinine'))
        return rows.length === 1 && rows.map((row) => row.querySelector('.cw-claim-caution')?.textContent ?? '')
      }),
    )
    expect(cautions[0]).toContain(claimStrings.advisedAgainst)
  })

  test('a heading that changes its section has the same sentence judged anew', async () => {
    const { page, lines } = await open()
    const isUnder = async (verdict: string) => (await lines())[verdict]?.includes('Magnesium cures leg cramps.')
    await page.evaluate(() => {
      const words = document.createElement('p')
      words.textContent = 'Magnesium cures leg cramps.'
      document.querySelector('h1')?.after(words)
    })
    await until('the verdict for anyone', () => isUnder('against'))
    await page.evaluate(() => {
      const heading = document.querySelector('h1')
      if (heading) heading.textContent = 'Leg cramps in pregnancy'
    })
    await until('the verdict for pregnancy', () => isUnder('beyond'))
  })

  test('keys lead on from a sentence that begins with a mention', async () => {
    const { page, tab, card, lines } = await open()
    await page.evaluate(() => {
      const p = document.getElementById('against')
      if (p)
        p.textContent = 'Stretching may prevent night leg cramps, but magnesium stops them. Quinine cures leg cramps.'
    })
    await until('both sentences', async () => (await lines()).against?.[0]?.startsWith('Stretching'))
    const seen: string[] = []
    for (let i = 0; i < 4; i++) {
      await inExtension(
        world.launched,
        `api.tabs.sendMessage(${tab}, { id: 1, type: 'mark/step', data: 'next', timestamp: 1 })`,
      )
      const title = await until('the next card', async () => {
        const open = await card()
        const words = open?.text.slice(0, 60) ?? ''
        return words !== '' && words !== seen.at(-1) && words
      })
      seen.push(title)
    }
    expect(seen.some((words) => /^Quinine/.test(words))).toBe(true)
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
  })
})

// @vitest-environment happy-dom
import { useState } from 'preact/hooks'
import { describe, expect, it, vi } from 'vitest'
import { Records } from '../../components/Said.tsx'
import { articleVerdicts } from '../../core/evidence/article-schema.ts'
import { listNames } from '../../core/evidence/nutrient-record.ts'
import { claimStrings } from '../../core/strings/claims.ts'
import { strings } from '../../core/strings/interface.ts'
import { loadEvidence } from '../../data/evidence.ts'
import article from '../../data/judged-article.json'
import { CheckText, longestText } from '../../entrypoints/library/CheckText.tsx'
import { JudgedArticle } from '../../entrypoints/library/JudgedArticle.tsx'
import { NutrientTable } from '../../entrypoints/library/NutrientTable.tsx'
import { axeViolations, button, find, mount, seenText, spokenText } from './mount.tsx'

const evidence = loadEvidence()
const settled = () => new Promise((resolve) => setTimeout(resolve))

function withRecords(view: preact.ComponentChild) {
  return mount(<Records.Provider value={{ hrefOf: (from) => `#/study/${from}` }}>{view}</Records.Provider>)
}

describe('check a text', () => {
  function Owner({ first }: { first: string }) {
    const [text, setText] = useState(first)
    const [mark, setMark] = useState<number | null>(null)
    return <CheckText evidence={evidence} text={text} onText={setText} chosen={mark} onChoose={setMark} />
  }
  const check = (text: string) => withRecords(<Owner first={text} />)
  const marks = (root: HTMLElement) => [...root.querySelectorAll('.mark')].map((mark) => mark.firstChild?.textContent)

  it('underlines a sentence by its verdict, sums the claims up, and opens a mention with what is claimed of it', async () => {
    const root = check('Magnesium stops leg cramps.')
    expect(find(root, '[role="status"]').textContent).toContain(
      claimStrings.summary({ against: 1, beyond: 0, untested: 0, 'in-line': 0 }),
    )
    const marked = find(root, '.marked')
    expect(seenText(marked)).toBe('Magnesium stops leg cramps.')
    expect([...marked.querySelectorAll('.mark')].map((mark) => mark.textContent)).toEqual([
      `Magnesium, Magnesium, ${claimStrings.verdicts.against}`,
      'leg cramps, Leg cramps',
    ])
    expect([...marked.children].every((piece) => piece.classList.contains('cw-against'))).toBe(true)
    find(root, '.mark').click()
    await vi.waitFor(() => expect(find(root, '.found .cw-claim').textContent).toContain(claimStrings.says.text))
    expect(await axeViolations(root)).toEqual([])
  })

  it('shows what is claimed of a topic that no word of the sentence opens', () => {
    const root = check('If a leg cramp comes, standing up on a cold floor stops it.')
    expect(find(root, '.found .cw-claim').textContent).toContain('standing up on a cold floor')
  })

  it('marks the text as a page would be marked and lists its topics', () => {
    const root = check('Magnesium for leg cramps.\n\nMagnesium alloy wheels.')
    expect(marks(root)).toEqual(['Magnesium', 'leg cramps'])
    expect(find(root, '.marked').textContent).toContain('Magnesium alloy wheels.')
    expect(seenText(find(root, '.found'))).toContain(evidence.topics.magnesium?.title)
  })

  it('shows what trials found about a chosen mark, for the people its passage names', async () => {
    const root = check('Pregnant women take magnesium for leg cramps.')
    button(root, 'magnesium').click()
    await settled()
    const found = find(root, '.found')
    await vi.waitFor(() => expect(document.activeElement).toBe(find(found, 'h2')))
    expect(found.textContent).toContain('In pregnant women')
    expect(find<HTMLAnchorElement>(found, `a[href="#/magnesium"]`).textContent).toContain('Magnesium')
    button(root, 'magnesium').click()
    await settled()
    expect(find(root, '.found').textContent).toContain(strings.checkText.topics)
  })

  it('says of a food what is to say of it, the steps to take, and what to do', async () => {
    const root = check('Bananas against leg cramps. What to do in an attack of a leg cramp: stretch the calf. Quinine.')
    const choose = async (name: string) => {
      button(root, name).click()
      await settled()
      return find(root, '.found').textContent ?? ''
    }
    expect(await choose('Bananas')).toContain('Bananas are eaten for their potassium')
    expect(await choose('Quinine')).toContain(strings.card.instead)
    expect(find(root, '.found .cw-instead p').textContent).not.toBe('')
  })

  it('shows the steps of a topic that is advice for the moment', async () => {
    const root = check('For leg cramps, pull your toes up.')
    const marked = [...root.querySelectorAll<HTMLButtonElement>('.mark')]
    const withSteps = marked.find((mark) => mark.textContent?.includes(evidence.topics.acute_relief?.title ?? ''))
    withSteps?.click()
    await settled()
    expect(root.querySelectorAll('.found .cw-steps li').length).toBe(evidence.topics.acute_relief?.steps?.length)
  })

  it('goes back to the topics, and to the mark that was chosen', async () => {
    const root = check('Quinine for leg cramps, magnesium for leg cramps.')
    button(root, 'magnesium').click()
    await vi.waitFor(() => expect(document.activeElement).toBe(find(root, '.found h2')))
    button(root, strings.checkText.back).click()
    await vi.waitFor(() => expect(document.activeElement).toBe(button(root, 'magnesium')))
    expect(find(root, '.found h2').textContent).toBe(strings.checkText.topics)
  })

  it('says that nothing was found, and nothing at all of no text', () => {
    expect(find(check('A walk in the park.'), '[role="status"]').textContent).toBe(strings.checkText.nothing)
    expect(find(check('  '), '[role="status"]').textContent).toBe('')
  })

  it('lists the claims by verdict and leads from one to what was found about it', async () => {
    const root = check('Vitamin K2 may reduce night cramps. Magnesium stops leg cramps.')
    const rows = [...root.querySelectorAll<HTMLElement>('.claims button')]
    expect(rows.map((row) => row.querySelector('q')?.textContent)).toEqual([
      'Magnesium stops leg cramps.',
      'Vitamin K2 may reduce night cramps.',
    ])
    rows[0]?.click()
    await vi.waitFor(() => expect(find(root, '.found h2').textContent).toBe(evidence.topics.magnesium?.title))
    expect(find(root, '.cw-claim').textContent).toContain(claimStrings.verdicts.against)
  })

  it('shows the caution of a claim that is in line with trials but advised against', async () => {
    const root = check('Quinine may reduce leg cramps. Vitamin K2 may reduce night cramps.')
    const rows = [...root.querySelectorAll('.claims button')]
    expect(rows.map((row) => spokenText(row).includes(claimStrings.advisedAgainst))).toEqual([true, false])
    expect(spokenText(find(root, '.claims button'))).toContain(claimStrings.verdicts['in-line'])
    expect(await axeViolations(root)).toEqual([])
  })

  it('offers an example that shows several topics, and clears it', async () => {
    const root = check('')
    button(root, strings.checkText.trySample).click()
    await settled()
    expect(new Set(marks(root)).size).toBeGreaterThan(3)
    button(root, strings.checkText.clear).click()
    await settled()
    expect(marks(root)).toEqual([])
  })

  it('reads a very long text in part, and says so', () => {
    const root = check(`${'Sleep well. '.repeat(longestText / 12 + 1)}Leg cramps.`)
    expect(root.textContent).toContain(strings.checkText.tooLong(longestText))
    expect(marks(root)).toEqual([])
  })

  it('has no accessibility fault', async () => {
    const root = check('Magnesium for leg cramps.')
    expect(await axeViolations(root)).toEqual([])
    button(root, 'Magnesium').click()
    await settled()
    expect(await axeViolations(root)).toEqual([])
  })
})

describe('the judged article', () => {
  it('lists every claim with its verdict in words, and counts them', () => {
    const root = withRecords(<JudgedArticle evidence={evidence} />)
    expect(root.querySelectorAll('.claim')).toHaveLength(article.claims.length)
    for (const verdict of articleVerdicts) {
      const count = article.claims.filter((claim) => claim.verdict === verdict).length
      expect(button(root, strings.article.verdicts[verdict]).textContent).toContain(`(${count})`)
    }
  })

  it('shows the claims of one verdict alone, and says how many they are', async () => {
    const root = withRecords(<JudgedArticle evidence={evidence} />)
    button(root, strings.article.verdicts.overstated).click()
    await settled()
    const shown = [...root.querySelectorAll('.claim .verdict')].map((verdict) => verdict.textContent)
    expect(new Set(shown)).toEqual(new Set([strings.article.verdicts.overstated]))
    expect(find(root, '[role="status"]').textContent).toBe(strings.article.shown(shown.length))
  })

  it('has no accessibility fault', async () => {
    expect(await axeViolations(withRecords(<JudgedArticle evidence={evidence} />))).toEqual([])
  })
})

describe('the nutrient table', () => {
  it('asks for the focus on the nutrient asked for, and leaves all in their places', () => {
    const names = (of: string | null) => {
      const root = withRecords(<NutrientTable evidence={evidence} of={of} />)
      return [root.querySelector('[data-first-focus]')?.textContent, find(root, 'h2').textContent]
    }
    expect(names('zinc')).toEqual([evidence.nutrients.zinc?.name, evidence.nutrients.calcium?.name])
    expect(names(null)).toEqual([undefined, evidence.nutrients.calcium?.name])
  })

  it('calls each field what the record of a nutrient calls it', () => {
    const root = withRecords(<NutrientTable evidence={evidence} of={null} />)
    const fields = [...find(root, '.nutrient').querySelectorAll('dt')].map((field) => field.textContent)
    expect([...fields].sort()).toEqual(listNames.map((list) => strings.records.nutrient[list]).sort())
  })

  it('says so where the sources say nothing, and leads every value to its record', () => {
    const root = withRecords(<NutrientTable evidence={evidence} of={null} />)
    const limit = find<HTMLAnchorElement>(root, 'a[data-from="magnesium.limits.us"]')
    expect(limit.textContent).toContain('350 mg')
    expect(root.querySelectorAll('.nutrient')).toHaveLength(Object.keys(evidence.nutrients).length)
    for (const list of root.querySelectorAll('.field-of')) expect(list.querySelector('dd')?.textContent).toBeTruthy()
  })

  it('has no accessibility fault', async () => {
    expect(await axeViolations(withRecords(<NutrientTable evidence={evidence} of={null} />))).toEqual([])
  })
})

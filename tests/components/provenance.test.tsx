// @vitest-environment happy-dom
import type { ComponentChild } from 'preact'
import { describe, expect, it } from 'vitest'
import { EvidenceCard } from '../../components/EvidenceCard.tsx'
import { RecordLink, Records } from '../../components/Said.tsx'
import { buildCard } from '../../core/evidence/build-card.ts'
import type { Nutrient } from '../../core/evidence/schema.ts'
import { sourceLink, trialName } from '../../core/evidence/source-link.ts'
import { expandName } from '../../core/match/names.ts'
import { loadEvidence } from '../../data/evidence.ts'
import { Compare } from '../../entrypoints/library/Compare.tsx'
import { Entry } from '../../entrypoints/library/Entry.tsx'
import { JudgedArticle } from '../../entrypoints/library/JudgedArticle.tsx'
import { NutrientTable } from '../../entrypoints/library/NutrientTable.tsx'
import { numberedNames } from '../../scripts/evidence/prose-fields.ts'
import { mount } from './mount.tsx'
import { untrueFigures } from './true-figures.ts'

const evidence = loadEvidence()
const ids = Object.keys(evidence.topics)
const nothing = () => {}

function card(id: string, mention = ''): HTMLElement {
  const model = buildCard(id, evidence, { words: [], redFlags: [], mention })
  return mount(
    <Records.Provider value={{ onOpen: nothing }}>
      <EvidenceCard
        model={model}
        mention={mention}
        busy={false}
        result={null}
        stored={true}
        onHideTopic={nothing}
        onHideSite={nothing}
        onOptions={nothing}
        onClose={nothing}
      />
    </Records.Provider>,
  )
}

const page = (view: ComponentChild): HTMLElement =>
  mount(<Records.Provider value={{ hrefOf: (from) => `#/study/${from}` }}>{view}</Records.Provider>)

const entry = (id: string) => page(<Entry evidence={evidence} topic={id} row={null} />)
const compared = (id: string) => page(<Compare evidence={evidence} topics={[id]} onTopics={nothing} />)

/** Names that put another line or row on the card: foods, and the words of a row. */
const names = Object.values(evidence.topics).flatMap(({ id, foods = [], rows }) =>
  [...foods.flatMap(({ foodNames }) => foodNames), ...rows.flatMap(({ words = [] }) => words.flatMap(expandName))].map(
    (name) => [id, name] as const,
  ),
)

describe.each([
  ['card', card],
  ['full entry', entry],
  ['comparison', compared],
] as const)('every number on the %s', (_, render) => {
  it.each(ids)('of %s is a figure that leads to its record and agrees with it', (id) => {
    const root = render(id)
    expect(strayNumbers(root)).toEqual([])
    expect(untrueFigures(root, evidence)).toEqual([])
  })
})

describe('every number', () => {
  it.each(names)('on the card of %s for the words "%s" is a true figure', (id, name) => {
    const root = card(id, name)
    // The card quotes the words it was opened on.
    expect(strayNumbers(root, [`“${name}”`])).toEqual([])
    expect(untrueFigures(root, evidence)).toEqual([])
  })

  it.each(Object.values(evidence.nutrients).map((nutrient) => [nutrient.id, nutrient] as const))(
    'of %s in the table of nutrients is a true figure, or the record’s own name of a group, test or serving',
    (id, nutrient) => {
      const root = page(<NutrientTable evidence={{ ...evidence, nutrients: { [id]: nutrient } }} of={null} />)
      // Who, what and how much a figure is of is worded by its record, and stands in the figure's own line.
      expect(strayNumbers(root, wordingOf(nutrient))).toEqual([])
      expect(untrueFigures(root, evidence)).toEqual([])
    },
  )

  it('in the judged article is a true figure', () => {
    const root = page(<JudgedArticle evidence={evidence} />)
    // How many claims there are is counted on the page.
    for (const counted of root.querySelectorAll('.verdicts, .help, [role="status"]')) counted.remove()
    expect(strayNumbers(root)).toEqual([])
    expect(untrueFigures(root, evidence)).toEqual([])
  })
})

describe('the check itself', () => {
  const figure = (from: string, text: string) => page(<RecordLink from={from} text={text} />)

  it.each([
    ['garrison2020.effects.weekly', '0.2 fewer (0.8 fewer to 0.5 more)'],
    ['tan2024.arms.k2.value', '0.96'],
    ['eltawil2015.effects.cramps.value', '2.5'],
    ['magnesium.limits.us', '350 mg'],
    ['calcium.limits.us.value', '2,500'],
    ['tan2024', 'Tan et al. 2024'],
  ])('knows %s as "%s"', (from, text) => {
    expect(untrueFigures(figure(from, text), evidence)).toEqual([])
  })

  it.each([
    ['a sign dropped', 'garrison2020.effects.weekly', '0.2'],
    ['a sign turned round', 'garrison2020.effects.weekly', '0.2 more (0.8 fewer to 0.5 more)'],
    ['an end for the value', 'garrison2020.effects.weekly', '0.8 fewer'],
    ['rounded away', 'garrison2020.effects.weekly', '0 fewer (1 fewer to 0 more)'],
    ['rounded away in a group', 'tan2024.arms.k2', '1'],
    ['a sign that is not there', 'tan2024.arms.k2.value', '−0.96'],
    ['rounded as no sentence asks', 'tan2024.arms.k2.value', '1'],
    ['words that are right around a number that is not', 'magnesium.limits.us', '360 mg'],
    ['a number no sentence shows', 'calcium.limits.us.value', '2500'],
    ['the name of another study', 'tan2024', 'Garrison et al. 2020'],
    ['a record that is not there', 'nobody1999.n', '12'],
  ])('finds %s', (_, from, text) => {
    expect(untrueFigures(figure(from, text), evidence)).toHaveLength(1)
  })

  it('fails on a copy of the records in which one figure was changed', () => {
    const broken = structuredClone(evidence)
    const effect = broken.studies.garrison2020?.effects.find(({ key }) => key === 'weekly')
    if (!effect) throw new Error('the review has its weekly effect')
    effect.value = -0.38
    const root = card('magnesium')
    expect(untrueFigures(root, evidence)).toEqual([])
    expect(untrueFigures(root, broken).length).toBeGreaterThan(0)
  })

  it('finds a number typed beside the figures', () => {
    const root = mount(
      <p>
        Take 300 mg of vitamin B6, <span data-from="x.n">12</span> times.
      </p>,
    )
    expect(strayNumbers(root)).toEqual(['Take 300 mg of vitamin B6, '])
  })
})

describe('every link', () => {
  it.each(ids)('of %s to a DOI, to PubMed or to a page stands beside its own record', (id) => {
    for (const link of entry(id).querySelectorAll<HTMLAnchorElement>('a[href^="http"]')) {
      const record = link.closest('li')?.querySelector<HTMLElement>('[data-from]')?.dataset.from ?? ''
      expect(link.getAttribute('href'), record).toBe(sourceLink(record, evidence).href)
    }
  })
})

/** Texts with a number that leads to no record. Dates of search and check, study names and names such as B6 are none. */
function strayNumbers(root: HTMLElement, wording: string[] = []): string[] {
  const studies = Object.keys(evidence.studies).flatMap((id) => [
    sourceLink(id, evidence).label,
    trialName(id, evidence),
  ])
  const known = [...studies, ...wording].sort((a, b) => b.length - a.length)
  const stray: string[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    const parent = node.parentElement
    // The hidden sentence of a chart and the list of rows say again what figures show; names are what pages call it.
    if (!/\d/.test(text) || parent?.closest('[data-from], .cw-hidden, .contents, .names, summary')) continue
    const left = known.reduce((rest, name) => rest.replaceAll(name, ''), text)
    const dates = /\b(?:searched|checked) [A-Z][a-z]{2} \d{4}\b/g
    if (/\d/.test(left.replace(numberedNames, '').replace(dates, '').replace('of 100 people', ''))) stray.push(text)
  }
  return stray
}

function wordingOf({ intake, limits, foods, thresholds, interactions }: Nutrient): string[] {
  return [
    ...intake.flatMap(({ group, type }) => [group, type]),
    ...limits.flatMap(({ group, authority, appliesTo }) => [group, authority, appliesTo]),
    ...foods.flatMap(({ food, serving }) => [food, serving]),
    ...thresholds.flatMap(({ test, label }) => [test, label]),
    ...interactions.map((interaction) => interaction.with),
  ].filter((words) => /\d/.test(words))
}

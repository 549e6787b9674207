// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { EvidenceCard } from '../../components/EvidenceCard.tsx'
import { EvidenceRow } from '../../components/EvidenceRow.tsx'
import { Records } from '../../components/Said.tsx'
import { buildCard } from '../../core/evidence/build-card.ts'
import { buildEntry } from '../../core/evidence/build-entry.ts'
import { formatNumber, readField } from '../../core/evidence/fill.ts'
import { recordOf } from '../../core/evidence/prose.ts'
import type { Evidence } from '../../core/evidence/schema.ts'
import { sourceLink, trialName } from '../../core/evidence/source-link.ts'
import { loadEvidence } from '../../data/evidence.ts'
import { numberedNames } from '../../scripts/evidence/prose-fields.ts'
import { mount } from './mount.tsx'

const evidence = loadEvidence()
const ids = Object.keys(evidence.topics)
const nothing = () => {}

function card(id: string): HTMLElement {
  const model = buildCard(id, evidence, { words: [], redFlags: [] })
  return mount(
    <Records.Provider value={{ onOpen: nothing }}>
      <EvidenceCard
        model={model}
        mention=""
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

function rows(id: string): HTMLElement {
  return mount(
    <Records.Provider value={{ hrefOf: (from) => `#/study/${from}` }}>
      <ul>
        {buildEntry(id, evidence).rows.map((row) => (
          <EvidenceRow key={row.id} row={row} />
        ))}
      </ul>
    </Records.Provider>,
  )
}

describe.each([
  ['card', card],
  ['full entry', rows],
] as const)('every number on the %s', (_, render) => {
  it.each(ids)('of %s is a figure that leads to its record and agrees with it', (id) => {
    const root = render(id)
    expect(strayNumbers(root)).toEqual([])
    expect(untrueFigures(root, evidence)).toEqual([])
  })
})

describe('the check itself', () => {
  it('fails on a copy of the records in which one figure was changed', () => {
    const broken = structuredClone(evidence)
    const effect = broken.studies.garrison2020?.effects.find(({ key }) => key === 'weekly')
    if (!effect) throw new Error('the review has its weekly effect')
    effect.value = -1.8
    const root = card('magnesium')
    expect(untrueFigures(root, evidence)).toEqual([])
    expect(untrueFigures(root, broken).length).toBeGreaterThan(0)
  })

  it('fails on a record that is gone', () => {
    const broken = { ...evidence, studies: { ...evidence.studies } }
    delete broken.studies.garrison2020
    expect(untrueFigures(card('magnesium'), broken).join()).toContain('garrison2020')
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
  it.each(ids)('of %s to a DOI, to PubMed or to a page is its record’s own', (id) => {
    const known = new Set(Object.keys(evidence.studies).map((study) => sourceLink(study, evidence).href))
    const links = [...rows(id).querySelectorAll<HTMLAnchorElement>('a[href^="http"]')].map((link) =>
      link.getAttribute('href'),
    )
    expect(links.filter((href) => !known.has(href))).toEqual([])
  })
})

/** Texts with a number that leads to no record. Dates of search and check, study names and names such as B6 are none. */
function strayNumbers(root: HTMLElement): string[] {
  const names = Object.keys(evidence.studies).flatMap((id) => [sourceLink(id, evidence).label, trialName(id, evidence)])
  const stray: string[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent ?? ''
    const parent = node.parentElement
    // The hidden sentence of a chart says again what its figures show.
    if (!/\d/.test(text) || parent?.closest('[data-from], .dates, .cw-hidden, summary')) continue
    const left = names.reduce((rest, name) => rest.replaceAll(name, ''), text)
    if (/\d/.test(left.replace(numberedNames, '').replace('of 100 people', ''))) stray.push(text)
  }
  return stray
}

/** Figures whose numbers are not those of the field they name, however rounded. */
function untrueFigures(root: HTMLElement, against: Evidence): string[] {
  return [...root.querySelectorAll<HTMLElement>('[data-from]')].flatMap((figure) => {
    const from = figure.dataset.from ?? ''
    const shown =
      ownText(figure)
        .replaceAll(',', '')
        .replaceAll('−', '')
        .match(/\d+(?:\.\d+)?/g) ?? []
    // The name of a study leads to its record too.
    if (!from.includes('.')) return recordOf(from) in against.studies || from in against.nutrients ? [] : [`no ${from}`]
    try {
      const known = new Set(numbersOf(readField(from, against)).flatMap(roundings))
      return shown.filter((number) => !known.has(number)).map((number) => `${number} is not in ${from}`)
    } catch (error) {
      return [(error as Error).message]
    }
  })
}

function ownText(figure: HTMLElement): string {
  return [...figure.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent)
    .join('')
}

function numbersOf(field: unknown): number[] {
  if (typeof field === 'number') return [field]
  if (typeof field !== 'object' || field === null) return []
  const { value, low, high } = field as Record<string, unknown>
  return [value, low, high].filter((number) => typeof number === 'number')
}

function roundings(number: number): string[] {
  const size = Math.abs(number)
  return [String(size), ...[0, 1, 2].map((digits) => formatNumber(size, digits))]
}

// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { RecordView, type TopicAccess } from '../../components/RecordView.tsx'
import { Records } from '../../components/Said.tsx'
import { buildRecord } from '../../core/evidence/build-record.ts'
import { strings } from '../../core/strings/interface.ts'
import { loadEvidence } from '../../data/evidence.ts'
import { axeViolations, button, find, mount, seenText } from './mount.tsx'

const evidence = loadEvidence()
const words = strings.records

function record(from: string, topics: TopicAccess = { hrefOf: (topic) => `#/${topic}` }, headingLevel: 2 | 3 = 2) {
  return mount(
    <Records.Provider value={{ hrefOf: (id) => `#/study/${id}` }}>
      <RecordView record={buildRecord(from, evidence)} headingLevel={headingLevel} topics={topics} />
    </Records.Provider>,
  )
}

const marks = (root: HTMLElement) => [...root.querySelectorAll('mark')].map(seenText)

describe('a record', () => {
  it('highlights the figure it was opened for, and says so to screen readers', () => {
    const root = record('garrison2020.effects.weekly.value')
    expect(marks(root)).toEqual(['−0.18 cramps a week'])
    expect(find(root, 'mark').textContent).toContain(words.askedHint)
    expect(find(root, '.entries .asked').textContent).toContain('95% interval −0.84 to 0.49')
  })

  it('highlights nothing when it was opened as a whole', () => {
    expect(marks(record('garrison2020'))).toEqual([])
  })

  it('links out without handing the page over, and says that a tab opens', () => {
    const link = find<HTMLAnchorElement>(record('garrison2020'), '.links a')
    expect(link.rel).toBe('noopener noreferrer')
    expect(link.target).toBe('_blank')
    expect(link.textContent).toBe('DOI: Garrison et al. 2020, opens in a new tab')
  })

  it('leads to the topics that rest on it, by address or by callback', () => {
    const links = [...record('tan2024').querySelectorAll('.topics a')]
    expect(links.find((link) => link.textContent === 'Vitamin K2')?.getAttribute('href')).toBe('#/vitamin_k2')
    const onOpen = vi.fn()
    button(find(record('tan2024', { onOpen }), '.topics'), 'Vitamin K2').click()
    expect(onOpen).toHaveBeenCalledWith('vitamin_k2')
  })

  it('of a trial that was not verified says why it shows no figures', () => {
    const root = record('xu2022')
    expect(root.textContent).toContain(words.unverified)
    expect(root.querySelector('.entries')).toBeNull()
  })

  it('of one reference value names its source and leads to all the others', () => {
    const root = record('magnesium.limits.us.value')
    expect(marks(root)).toEqual(['350 mg'])
    expect(root.querySelectorAll('.source')).toHaveLength(1)
    const all = [...root.querySelectorAll('a')].find((link) => link.textContent === words.all('Magnesium'))
    expect(all?.getAttribute('href')).toBe('#/study/magnesium')
  })

  it('names a source once below the values read in it', () => {
    const intake = find(record('magnesium'), 'section')
    expect(intake.querySelectorAll('.entries > li').length).toBeGreaterThan(2)
    expect(intake.querySelectorAll('.source')).toHaveLength(1)
    expect(intake.querySelector('.entries > li:last-child .source')).not.toBeNull()
  })

  it.each([2, 3] as const)('starts its headings at level %d, the first able to take the focus', (level) => {
    const root = record('garrison2020', undefined, level)
    const levels = [...root.querySelectorAll('h1, h2, h3, h4, h5')].map((heading) => Number(heading.localName[1]))
    expect(levels[0]).toBe(level)
    expect(new Set(levels.slice(1))).toEqual(new Set([level + 1]))
    expect(find(root, `h${level}`).tabIndex).toBe(-1)
  })

  it.each(['garrison2020.effects.weekly', 'tan2024.facts.weeks', 'xu2022', 'magnesium', 'magnesium.limits.us'])(
    'has no axe violation: %s',
    async (from) => {
      expect(await axeViolations(record(from))).toEqual([])
    },
  )
})

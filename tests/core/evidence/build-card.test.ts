import { describe, expect, it } from 'vitest'
import { buildCard, summarise } from '../../../core/evidence/build-card.ts'
import { proseText } from '../../../core/evidence/prose.ts'
import { sourceLink } from '../../../core/evidence/source-link.ts'
import type { Population } from '../../../core/evidence/types.ts'
import { sampleEvidence, sampleRow, sampleStudy } from './sample-evidence.ts'

const nothingSeen = { words: [], redFlags: [] }
const seen = (...words: [Population, string][]) => ({
  words: words.map(([population, text]) => ({ population, text })),
  redFlags: [],
})

describe('buildCard', () => {
  it('leads with the first row when the page names nobody', () => {
    const card = buildCard('pill', sampleEvidence(), nothingSeen)
    expect(card.lead.id).toBe('night-frequency')
    expect(card.leadBecause).toBeNull()
    expect(card.others.map((row) => row.id)).toEqual(['pregnancy-frequency'])
  })

  it('leads with the row for the people the page names, and says which words decided', () => {
    const card = buildCard(
      'pill',
      sampleEvidence(),
      seen(['pregnancy', 'pregnant'], ['pregnancy', 'midwife'], ['pregnancy', 'pregnant']),
    )
    expect(card.lead.population).toBe('pregnancy')
    expect(card.leadBecause).toBe('pregnant, midwife')
    expect(card.others.map((row) => row.id)).toEqual(['night-frequency'])
  })

  it('lets narrower words decide over "night"', () => {
    expect(
      buildCard('pill', sampleEvidence(), seen(['night', 'at night'], ['pregnancy', 'pregnant'])).leadBecause,
    ).toBe('pregnant')
  })

  it('uses a row for the other populations it also covers', () => {
    expect(buildCard('pill', sampleEvidence(), seen(['older', 'over 65'])).lead.id).toBe('pregnancy-frequency')
  })

  it('keeps the default row for people without a row of their own', () => {
    const card = buildCard('pill', sampleEvidence(), seen(['dialysis', 'dialysis']))
    expect([card.lead.id, card.leadBecause]).toEqual(['night-frequency', null])
  })

  it('puts urgent cautions first, and the page’s own warning signs before them', () => {
    const calm = buildCard('pill', sampleEvidence(), nothingSeen)
    expect(calm.safetyFirst).toBe(false)
    expect(calm.offersStretch).toBe(true)
    expect(calm.cautions.map((caution) => caution.urgent)).toEqual([true, false])
    const alarmed = buildCard('pill', sampleEvidence(), { words: [], redFlags: ['swollen calf', 'swollen calf'] })
    expect(alarmed.safetyFirst).toBe(true)
    expect(alarmed.offersStretch).toBe(false)
    expect(proseText(alarmed.cautions[0]?.text ?? [])).toContain('mentions swollen calf.')
    expect(alarmed.cautions.length).toBe(3)
  })

  it('leads with the row for the very words of the mark, whoever the page is about', () => {
    const rows = [sampleRow(), sampleRow({ id: 'blue-pill', words: ['blue pill[s]', 'azuline'] })]
    const lead = (mention: string) =>
      buildCard('pill', sampleEvidence({ rows }), { ...seen(['night', 'at night']), mention }).lead.id
    expect(['Blue  pills', 'blue-pill', 'Azuline', 'pill', 'blue'].map(lead)).toEqual([
      'blue-pill',
      'blue-pill',
      'blue-pill',
      'night-frequency',
      'night-frequency',
    ])
  })

  it('draws trials of one outcome together, and shares of people as counts', () => {
    const evidence = sampleEvidence({
      rows: [
        sampleRow({
          forest: {
            effects: ['trial.effects.weekly', 'trial.effects.weekly'],
            pooled: 'trial.effects.weekly',
            unit: 'cramps a week',
            digits: 1,
            caption: 'All against placebo.',
          },
          shares: {
            groups: [{ label: 'Pill', share: 'trial.n', role: 'treated' }],
            had: 'had fewer cramps',
            caption: 'After {trial.facts.weeks} weeks.',
          },
        }),
      ],
    })
    const { forest, shares } = buildCard('pill', evidence, nothingSeen).lead
    expect(forest?.lines.map(({ label, pooled }) => [label, pooled])).toEqual([
      ['Doe et al. 2020', false],
      ['Doe et al. 2020', false],
      ['All together, Doe et al. 2020', true],
    ])
    expect(shares?.textEquivalent).toBe('Pill: of 100 people, 80 had fewer cramps.')
  })

  it('refuses a share that is no per cent', () => {
    const groups = [{ label: 'Pill', share: 'mineral.limits.us.value', role: 'treated' as const }]
    const evidence = sampleEvidence({ rows: [sampleRow({ shares: { groups, had: 'had it', caption: 'x' } })] })
    expect(() => buildCard('pill', evidence, nothingSeen)).toThrow('no share in per cent')
  })

  it('says dates and certainty in words', () => {
    const { lead } = buildCard('pill', sampleEvidence(), nothingSeen)
    expect([proseText(lead.who), proseText(lead.basis)]).toEqual(['Adults with night leg cramps', '5 trials'])
    expect(lead).toMatchObject({
      stateLabel: 'Little or no difference',
      certaintyLabel: 'Moderate certainty',
      searched: 'searched Sep 2019',
      checked: 'checked Nov 2026',
    })
  })

  it('has no search date when the record has none', () => {
    const evidence = sampleEvidence({ rows: [sampleRow({ searched: null })] })
    expect(buildCard('pill', evidence, nothingSeen).lead.searched).toBe('')
  })

  it('gives the numbers as bars and as one sentence', () => {
    const comparison = {
      arms: ['trial.arms.pill', 'trial.arms.placebo'],
      difference: 'trial.effects.weekly',
      unit: 'cramps a week, after {trial.facts.weeks} weeks',
      digits: 2,
      caption: 'Pill against placebo.',
    }
    const { lead } = buildCard('pill', sampleEvidence({ rows: [sampleRow({ comparison })] }), nothingSeen)
    expect(lead.comparison?.arms.map((bar) => bar.text)).toEqual(['0.96', '3.63'])
    expect(lead.comparison?.difference?.noEffect).toBe(0)
    expect(lead.comparison?.textEquivalent).toBe(
      'Cramps a week, after 4 weeks: Pill 0.96, Placebo 3.63, a difference of 0.18 fewer (0.84 fewer to 0.49 more).',
    )
  })

  it('says of a food what is to say of it, and nothing for other words', () => {
    const foods = [{ foodNames: ['banana', 'bananas'], text: 'Tried in {trial.n} people.' }]
    const evidence = sampleEvidence({ foods })
    const line = (mention: string) => {
      const { food } = buildCard('pill', evidence, { words: [], redFlags: [], mention })
      return food && proseText(food)
    }
    expect([line('Bananas'), line('potassium'), line('')]).toEqual(['Tried in 80 people.', null, null])
  })

  it('refuses a topic, a study or a figure that is not there', () => {
    expect(() => buildCard('none', sampleEvidence(), nothingSeen)).toThrow('no topic "none"')
    expect(() => buildCard('pill', sampleEvidence({ rows: [sampleRow({ studies: ['gone'] })] }), nothingSeen)).toThrow(
      'no study or nutrient "gone"',
    )
    expect(() =>
      buildCard('pill', sampleEvidence({ rows: [sampleRow({ basis: '{unseen.n}' })] }), nothingSeen),
    ).toThrow('not verified')
  })
})

describe('summarise', () => {
  it('says the default row in a few words', () => {
    const evidence = sampleEvidence()
    const topic = evidence.topics.pill
    if (!topic) throw new Error('the sample has a topic')
    expect(summarise(topic)).toEqual({
      id: 'pill',
      title: 'The pill',
      state: 'no-difference',
      stateLabel: 'Little or no difference',
      short: 'probably little or no difference',
    })
  })
})

describe('sourceLink', () => {
  const link = (parts: Parameters<typeof sampleStudy>[0]) => {
    const evidence = sampleEvidence()
    evidence.studies.trial = sampleStudy(parts)
    return sourceLink('trial', evidence)
  }
  it.each([
    [{}, 'Doe et al. 2020, Journal of Examples', 'https://doi.org/10.1000/example'],
    [{ doi: '' }, 'Doe et al. 2020, Journal of Examples', 'https://pubmed.ncbi.nlm.nih.gov/123/'],
    [{ authors: 'Doe J, Roe RS' }, 'Doe and Roe 2020, Journal of Examples', 'https://doi.org/10.1000/example'],
    [{ authors: 'Doe J', year: null }, 'Doe, Journal of Examples', 'https://doi.org/10.1000/example'],
    [{ authors: 'Doe, et al.' }, 'Doe et al. 2020, Journal of Examples', 'https://doi.org/10.1000/example'],
    [
      { authors: 'World Health Organization', journal: '' },
      'World Health Organization 2020',
      'https://doi.org/10.1000/example',
    ],
    [{ authors: '', journal: '', doi: '', pmid: '' }, 'A trial of pills 2020', null],
    [
      { label: 'Trial in Bushehr', doi: '', pmid: '', url: 'https://example.org/' },
      'Trial in Bushehr, Journal of Examples',
      'https://example.org/',
    ],
  ])('names %o', (parts, label, href) => {
    expect(link(parts)).toMatchObject({ label, href })
  })
})

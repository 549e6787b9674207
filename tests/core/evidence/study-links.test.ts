import { describe, expect, it } from 'vitest'
import { buildStudyLinks } from '../../../core/evidence/build-study-links.ts'
import { readStudyAddress } from '../../../core/evidence/study-address.ts'
import { loadEvidence } from '../../../data/evidence.ts'

const evidence = loadEvidence()
const known = Object.values(evidence.studies)
const withDoi = known.find(({ doi, pmid }) => doi !== '' && pmid !== '')
if (!withDoi) throw new Error('no study with both addresses')
const { doi, pmid, id } = withDoi

describe('the address of a study', () => {
  it.each([
    ['https://doi.org/10.1000/AbC.1', { doi: '10.1000/abc.1' }],
    ['https://dx.doi.org/10.1000%2Fabc.1', { doi: '10.1000/abc.1' }],
    ['https://journal.example/doi/full/10.1000/abc.1?x=1#top', { doi: '10.1000/abc.1' }],
    ['https://journal.example/doi/10.1000/abc.1/full', { doi: '10.1000/abc.1' }],
    ['https://journal.example/doi/pdf/10.1000/abc.1.pdf', { doi: '10.1000/abc.1' }],
    ['https://pubmed.ncbi.nlm.nih.gov/12345678/', { pmid: '12345678' }],
    ['http://www.ncbi.nlm.nih.gov/pubmed/12345678?dopt=Abstract', { pmid: '12345678' }],
    ['https://pubmed.ncbi.nlm.nih.gov/?term=cramps', null],
    ['https://journal.example/?doi=10.1000/abc.1&x=1', { doi: '10.1000/abc.1' }],
    ['https://example.org/10.html', null],
    ['https://example.org/%', null],
    ['', null],
  ])('%s', (href, expected) => {
    expect(readStudyAddress(href)).toEqual(expected)
  })
})

describe('studies that a page links', () => {
  it('are named with what they stand behind when they are held here, by either address and once', () => {
    const links = buildStudyLinks(
      [`https://doi.org/${doi}`, `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`, 'https://example.org/'],
      'magnesium',
      evidence,
    )
    expect(links).toHaveLength(1)
    expect(links[0]?.source?.id).toBe(id)
    expect(links[0]?.found).toMatch(/: /)
  })

  it('that rest behind the card’s own topic say so before another', () => {
    const review = 'https://doi.org/10.1002/14651858.CD009402.pub3'
    expect(buildStudyLinks([review], 'magnesium', evidence)[0]?.found).toMatch(/^Magnesium: /)
  })

  it('are known by an address with more behind it, but not as another version', () => {
    const own = 'https://www.cochranelibrary.com/cdsr/doi/10.1002/14651858.CD009402.pub3'
    for (const more of ['/full/es', '/information', '/full']) {
      expect(buildStudyLinks([own + more], 'magnesium', evidence)[0]?.source?.id).toBe('garrison2020')
    }
    expect(buildStudyLinks([own.replace('pub3', 'pub2')], 'magnesium', evidence)[0]?.source).toBeNull()
  })

  it('are named by their address alone when they are not', () => {
    expect(buildStudyLinks(['https://doi.org/10.1000/xyz'], 'magnesium', evidence)).toEqual([
      { name: 'doi 10.1000/xyz', source: null, found: null },
    ])
  })
})

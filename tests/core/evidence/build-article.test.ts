import { describe, expect, it } from 'vitest'
import type { JudgedArticle } from '../../../core/evidence/article-schema.ts'
import { buildArticle } from '../../../core/evidence/build-article.ts'
import { sampleEvidence } from './sample-evidence.ts'

const claim = {
  id: 'c1',
  topic: 'pill',
  says: 'The pill helps.',
  verdict: 'overstated' as const,
  why: 'Tried in {trial.n} people.',
  sources: ['trial', 'page'],
}
const article: JudgedArticle = { title: 'On pills', checked: '2026-11', claims: [claim], omissions: [] }
const references = [
  { id: 'page', publisher: 'A body', title: 'A page', url: 'https://example.org/', grade: 'A' as const },
]

describe('buildArticle', () => {
  it('fills the reasons and names their sources, studies and pages alike', () => {
    const { claims } = buildArticle(article, references, sampleEvidence())
    expect(claims[0]).toMatchObject({
      title: 'The pill',
      why: ['Tried in ', { text: '80', from: 'trial.n' }, ' people.'],
      sources: [
        { id: 'trial', href: 'https://doi.org/10.1000/example' },
        { id: 'page', label: 'A body, A page', href: 'https://example.org/', isPage: true },
      ],
    })
  })

  it.each([
    [{ topic: 'none' }, 'no topic "none"'],
    [{ sources: ['none'] }, 'no study or nutrient "none"'],
    [{ why: '{unseen.n}' }, 'not verified'],
  ])('refuses %j', (parts, message) => {
    const broken = { ...article, claims: [{ ...claim, ...parts }] }
    expect(() => buildArticle(broken, references, sampleEvidence())).toThrow(message)
  })
})

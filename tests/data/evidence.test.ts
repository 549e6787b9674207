import { describe, expect, it } from 'vitest'
import type { EvidenceVersion, JudgedArticle, Reference } from '../../core/evidence/article-schema.ts'
import { buildCard } from '../../core/evidence/build-card.ts'
import { populations } from '../../core/evidence/types.ts'
import { checkEvidence } from '../../scripts/evidence/check-evidence.ts'
import { indexEvidence, type RawEvidence, readEvidence } from '../../scripts/evidence/load.ts'
import { highestGrade, readingGrade } from '../../scripts/evidence/readability.ts'

const raw = readEvidence()
const evidence = indexEvidence(raw)
const now = new Date().toISOString().slice(0, 7)

const expectedTopics =
  'magnesium potassium calcium zinc vitamin_b vitamin_d vitamin_e vitamin_k2 vitamin_c_e_dialysis sodium_electrolytes taurine bcaa l_carnitine pickle_juice mustard tonic_water trp_activators hydration quinine naftidrofuryl calcium_channel_blockers gabapentin baclofen botulinum_toxin medicines_that_cause_cramps stretching regular_exercise massage heat compression footwear acute_relief pregnancy_cramps cirrhosis_cramps dialysis_cramps exercise_associated_cramps circulation_pad restless_legs other_cramps red_flags leg_cramps epidemiology guidelines'

describe('the evidence', () => {
  it('holds the topics it was made for', () => {
    expect(Object.keys(evidence.topics)).toEqual(expect.arrayContaining(expectedTopics.split(' ')))
  })

  it('has no fault', () => {
    expect(checkEvidence(raw, now)).toEqual([])
  })

  it.each(raw.topics.map(({ id }) => id))('%s builds a card for a page about anyone', (id) => {
    for (const population of populations) {
      const card = buildCard(id, evidence, { words: [{ population, text: population }], redFlags: [] })
      expect(JSON.stringify(card)).not.toMatch(/[{}]\w+\.\w|undefined|NaN/)
    }
  })

  it.each(raw.topics.map(({ id }) => id))('%s reads at a school grade of eight or lower', (id) => {
    expect(readingGrade(id, evidence)).toBeLessThanOrEqual(highestGrade)
  })
})

/** What is found wrong with a copy of the evidence after something in it was broken. */
function faultsOf(breakIt: (copy: RawEvidence) => void, month = now): string[] {
  const copy = structuredClone(raw)
  breakIt(copy)
  return checkEvidence(copy, month).map(({ at, text }) => `${at}: ${text}`)
}

function pick<Item extends { id: string }>(items: Item[], id: string): Item {
  const found = items.find((item) => item.id === id)
  if (!found) throw new Error(`no "${id}"`)
  return found
}

const study = (copy: RawEvidence) => pick(copy.studies, 'garrison2020')
const topic = (copy: RawEvidence) => pick(copy.topics, 'magnesium')
const claimRow = (copy: RawEvidence) => {
  const first = topic(copy).claims?.treats?.[0]
  if (!first) throw new Error('no claim row')
  return first
}
const row = (copy: RawEvidence) => pick(topic(copy).rows, 'night-frequency')

describe('the checks find', () => {
  it.each<[string, (copy: RawEvidence) => void, RegExp]>([
    ['a claim judged by a row that is not there', (c) => (claimRow(c).row = 'gone'), /claims.treats.*no row "gone"/],
    [
      'a claim judged otherwise than its row says, without a reason',
      (c) => (claimRow(c).finding = 'works'),
      /says works, moderate; the row "night-frequency" says no-difference/,
    ],
    ['a DOI that is an address', (c) => (study(c).doi = 'https://doi.org/10.1000/1'), /garrison2020: doi/],
    ['a PMID with letters', (c) => (study(c).pmid = 'PMC123'), /garrison2020: pmid/],
    ['figures of an unverified record', (c) => (study(c).verified = false), /garrison2020.*unverified/],
    [
      'a fact of an unverified record',
      (c) => (unverified(c).facts.people = 5),
      /an unverified record carries no figures/,
    ],
    ['half an interval', (c) => (study(c).effects[0] = { ...effect(c), low: null }), /an interval has both ends/],
    ['a value outside its interval', (c) => (study(c).effects[0] = { ...effect(c), value: 9 }), /within its interval/],
    ['a link beside a DOI', (c) => (study(c).url = 'https://example.org/'), /url only without/],
    ['an unknown field', (c) => Object.assign(study(c), { colour: 'red' }), /colour/],
    ['a study nobody uses', (c) => c.studies.push({ ...study(c), id: 'spare' }), /study spare: no row/],
    ['a record twice', (c) => c.studies.push(study(c)), /two records share/],
    ['a fact no sentence of the record holds', (c) => (study(c).facts.spare = 987), /fact "spare"/],
    ['a fact whose number stands twice', (c) => (study(c).facts.cirrhosisTrials = 1), /may stand in several places/],
    [
      'a fact whose words are not there',
      (c) => (study(c).facts.weeks = { value: 4, said: '4 years' }),
      /fact "weeks" \(4\) is said nowhere/,
    ],
    ['two facts in one place', (c) => (study(c).facts.spare = 29), /two facts stand in one place/],
    [
      'a named number its nutrient does not say',
      (c) => Object.assign(limit(c), { figure: 17 }),
      /"us" does not say 17 once/,
    ],
    ['two records with one DOI', (c) => (pick(c.studies, 'tan2024').doi = study(c).doi), /share this address/],
    [
      'two records with one PMID',
      (c) => (pick(c.studies, 'garrison2020').pmid = pick(c.studies, 'tan2024').pmid),
      /share this address/,
    ],
    ['a p above one', (c) => (study(c).effects[0] = { ...effect(c), p: 1.2 }), /garrison2020: effects.0.p/],
    ['a p below zero', (c) => (study(c).effects[0] = { ...effect(c), p: -0.1 }), /garrison2020: effects.0.p/],
    [
      'a study without effects',
      (c) => Object.assign(study(c), { effects: undefined }),
      /^study garrison2020: effects: .*/,
    ],
    ['a list that is none', (c) => Object.assign(c, { studies: {} }), /^studies.json: is no list$/],
    [
      'an article without claims',
      (c) => Object.assign(article(c), { claims: undefined }),
      /judged-article.json: claims/,
    ],
    ['a topic with the id of a page', (c) => (topic(c).id = 'compare'), /compare: has the id of a page/],
    ['a page twice', (c) => references(c).push(...references(c)), /"bhf_claudication" stands twice/],
    ['a page with the id of a record', (c) => Object.assign(references(c)[0] ?? {}, { id: 'tan2024' }), /stands twice/],
    [
      'a link that runs a script',
      (c) => Object.assign(references(c)[1] ?? {}, { url: 'javascript:alert(1)' }),
      /references.json: 1.url: a link begins/,
    ],
    [
      'a nutrient entry without its source',
      (c) => Object.assign(limit(c), { source: 'none' }),
      /a source that is not there/,
    ],
    ['a topic without rows', (c) => (topic(c).rows = []), /magnesium: rows/],
    ['an unknown state', (c) => Object.assign(row(c), { state: 'great' }), /magnesium: rows/],
    ['no check date', (c) => Object.assign(row(c), { checked: undefined }), /magnesium: rows/],
    ['a month that is none', (c) => (row(c).checked = '2026-13'), /YYYY-MM/],
    ['a check yet to come', (c) => (row(c).checked = '2126-01'), /yet to come/],
    ['no word about harm', (c) => (topic(c).cautions = []), /neither what harm/],
    [
      'a condition without a word when to see a doctor',
      (c) => (pick(c.topics, 'leg_cramps').seeDoctor = ''),
      /leg_cramps/,
    ],
    ['a typed figure', (c) => (topic(c).instead = 'Take 300 of them.'), /"300" is typed/],
    ['a promise', (c) => (topic(c).instead = 'It will stop cramps.'), /unfit words/],
    ['a spelled figure', (c) => (topic(c).instead = 'Take two tablets.'), /"two" is spelled out/],
    ['a spelled figure in a row', (c) => (row(c).wouldChange = 'Half of them.'), /night-frequency: "Half" is spelled/],
    [
      'a spelled figure in a version',
      (c) => (change(c).text = 'Added: four trials.'),
      /versions.json.*"four" is spelled/,
    ],
    ['a spelled figure in the judged article', (c) => (claim(c).why = 'In six men.'), /c1: "six" is spelled/],
    [
      'a count of studies that the row does not list',
      (c) => (pick(pick(c.topics, 'stretching').rows, 'night-all-trials').basis = 'three trials'),
      /says "three trials", but lists 2/,
    ],
    [
      'a figure in the label of a chart’s group',
      (c) => (share(c).label = 'On 300 mg'),
      /pregnancy-half: "300" is typed/,
    ],
    ['a field in a label', (c) => (share(c).label = 'On {tan2024.n}'), /takes no fields/],
    ['a promise in a row', (c) => (row(c).wouldChange = 'It stops cramps.'), /night-frequency: promises/],
    ['a promise in a version', (c) => (change(c).text = 'Magnesium prevents cramps.'), /versions.json.*promises/],
    ['a promise in the judged article', (c) => (claim(c).why = 'Bananas reduce cramps.'), /c1: promises/],
    [
      'a word against the sign of its figure',
      (c) => (topic(c).instead = 'Cramps were {garrison2020.effects.weekly.value|abs} more a week.'),
      /is -0.18, and the word with it says otherwise/,
    ],
    [
      'a word against the sign of a span',
      (c) =>
        (topic(c).instead =
          'By {hallegraeff2012.effects.pain.high|abs} to {hallegraeff2012.effects.pain.low|abs} more.'),
      /the word with it says otherwise.*\n.*the word with it says otherwise/,
    ],
    [
      'a rise that was a fall',
      (c) => (topic(c).instead = 'Cramps rose by {garrison2020.effects.weekly.value|abs} a week.'),
      /the word with it says otherwise/,
    ],
    [
      'a sign that no word says',
      (c) => (topic(c).instead = 'The gap was {garrison2020.effects.weekly.value|abs} a week.'),
      /no word says so/,
    ],
    [
      'an end of an interval that points the other way',
      (c) => (topic(c).instead = 'Up to {garrison2020.effects.weekly.high|abs} a week, or fewer.'),
      /points away from its effect/,
    ],
    [
      'a minus beside a word',
      (c) => (topic(c).instead = 'Cramps were {garrison2020.effects.weekly.value} fewer.'),
      /a minus and a word for it/,
    ],
    [
      'a caution with figures of a record it does not list',
      (c) => topic(c).cautions.push({ text: 'Of {tan2024.n} people.', urgent: false, sources: ['garrison2020'] }),
      /cautions.*shows figures of "tan2024"/,
    ],
    ['a typed DOI', (c) => (topic(c).instead = 'See 10.1000/182.'), /DOI or PMID outside/],
    ['a field that is not there', (c) => (row(c).wouldChange = '{garrison2020.facts.none}'), /no "none"/],
    ['figures of a study not listed', (c) => (row(c).studies = ['roffe2002']), /shows figures of "garrison2020"/],
    ['a record that is not there', (c) => row(c).studies.push('nobody1999'), /no record "nobody1999"/],
    [
      'a long line',
      (c) => (row(c).answer = { by: 'hand', text: `In adults, ${'so '.repeat(60)}.` }),
      /characters, more than/,
    ],
    ['a line without its people', (c) => (row(c).answer = { by: 'hand', text: 'It does little.' }), /whom it is about/],
    [
      'a bare "reduces"',
      (c) => (row(c).answer = { by: 'hand', text: 'In adults, it reduces cramps.' }),
      /without high certainty/,
    ],
    [
      'a judged claim without a source that exists',
      (c) => claim(c).sources.push('nobody1999'),
      /no record or reference/,
    ],
  ])('%s', (_, breakIt, message) => {
    expect(faultsOf(breakIt).join('\n')).toMatch(message)
  })

  it('a row checked more than 24 months ago, unless a note says why it stands', () => {
    const checkedAt = (month: string, staleNote?: string) => (copy: RawEvidence) => {
      Object.assign(row(copy), { checked: month, ...(staleNote ? { staleNote } : {}) })
    }
    const stale = (text: string) => text.startsWith('magnesium.night-frequency') && text.includes('no note')
    expect(faultsOf(checkedAt('2024-10'), '2026-11').some(stale)).toBe(true)
    expect(faultsOf(checkedAt('2024-11'), '2026-11').some(stale)).toBe(false)
    expect(faultsOf(checkedAt('2024-10', 'No trial since.'), '2026-11').some(stale)).toBe(false)
  })
})

function effect(copy: RawEvidence) {
  const found = study(copy).effects[0]
  if (!found) throw new Error('the study has an effect')
  return found
}

function limit(copy: RawEvidence) {
  const found = pick(copy.nutrients, 'magnesium').limits[0]
  if (!found) throw new Error('magnesium has a limit')
  return found
}

function unverified(copy: RawEvidence) {
  const found = copy.studies.find(({ verified }) => !verified)
  if (!found) throw new Error('one record is not verified')
  return found
}

const article = (copy: RawEvidence) => copy.rest['judged-article.json'] as JudgedArticle
const references = (copy: RawEvidence) => copy.rest['references.json'] as Reference[]
const claim = (copy: RawEvidence) => pick(article(copy).claims, 'c1')

function change(copy: RawEvidence) {
  const [version] = copy.rest['versions.json'] as EvidenceVersion[]
  const found = version?.changes[0]
  if (!found) throw new Error('the newest version has a change')
  return found
}

function share(copy: RawEvidence) {
  const found = topic(copy).rows.find(({ shares }) => shares)?.shares?.groups[0]
  if (!found) throw new Error('magnesium has a chart of shares')
  return found
}

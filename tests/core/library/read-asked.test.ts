import { describe, expect, it } from 'vitest'
import { namesIn, readAskedAbout } from '../../../core/library/read-asked.ts'
import { loadClaims } from '../../../data/claims.ts'
import { loadEvidence } from '../../../data/evidence.ts'
import { loadLexicon } from '../../../data/lexicon.ts'

const evidence = loadEvidence()
const lexicon = loadLexicon()
const claims = loadClaims()
const about = (text: string) => readAskedAbout(text, lexicon, claims, evidence)
const named = (text: string) => namesIn(text, lexicon).map(({ topic }) => topic)

describe('what a reader asks about', () => {
  it.each([
    ['Magnesium', 'magnesium', null],
    ['“magnesium glycinate”,', 'magnesium', null],
    ['Mg', 'magnesium', null],
    ['Magnesium hilft', 'magnesium', null],
    ['magnesium for leg cramps', 'magnesium', null],
    ['bananas', 'potassium', null],
    ['vitamin K2', 'vitamin_k2', null],
    ['leg cramps', 'leg_cramps', null],
    ['cramps', 'leg_cramps', null],
    ['swollen calf', 'red_flags', null],
    ['chest pain', 'red_flags', null],
    ['Nocturnal leg cramps in pregnancy', 'pregnancy_cramps', null],
  ])('is a topic where one is named and nothing claimed: %s', (text, topic, row) => {
    expect(about(text)).toEqual({ topic, row })
  })

  it.each([
    ['magnesium in pregnancy', 'magnesium', 'pregnancy'],
    ['Magnesium for pregnant women', 'magnesium', 'pregnancy'],
    ['statins', 'medicines_that_cause_cramps', 'medicine'],
  ])('is a topic at the row of the people spoken of: %s', (text, topic, population) => {
    const found = about(text)
    expect(found).toMatchObject({ topic })
    const rows = evidence.topics[topic]?.rows ?? []
    expect(rows.find(({ id }) => 'row' in found && id === found.row)?.population).toBe(population)
  })

  it.each([
    ['several claims', 'Magnesium stops leg cramps. Vitamin K2 may reduce night cramps.'],
    ['several topics', 'magnesium, zinc and pickle juice'],
    ['a remedy and a condition it has no row for', 'quinine in cirrhosis'],
    ['a remedy and a warning sign', 'magnesium, and chest pain in pregnancy'],
    ['a word it does not know', 'turmeric'],
    ['no word at all', '!?'],
    ['one letter', 'a'],
    ['another sense of a name', 'magnesium alloy wheels'],
    ['other cramps', 'stomach cramps'],
  ])('is the text where it holds %s', (_, text) => {
    expect(about(text)).toEqual({ mention: null })
  })

  it.each([
    ['Magnesium stops leg cramps.', 0],
    ['For leg cramps people try much. Magnesium stops leg cramps.', 1],
  ])('is the text at the mention of its one claim: %s', (text, mention) => {
    expect(about(text)).toEqual({ mention })
  })
})

describe('the names in a text', () => {
  it.each([
    ['in the order of their first mention, each topic once', 'zinc, magnesium and zinc tablets', ['zinc', 'magnesium']],
    ['with warning signs before all', 'magnesium, then chest pain', ['red_flags', 'magnesium']],
    ['over lines as copied from a PDF', 'magne-\nsium', ['magnesium']],
    ['not those of something else', 'period cramps, magnesium stearate', []],
    ['not in nothing', '', []],
  ])('are found %s', (_, text, topics) => {
    expect(named(text)).toEqual(topics)
  })
})

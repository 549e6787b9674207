import type { Evidence, Study, StudyEffect, Topic, TopicRow } from '../../../core/evidence/schema.ts'

/** An effect of the sample trial, with what a test wants to differ. */
export function sampleEffect(parts: Partial<StudyEffect> = {}): StudyEffect {
  return {
    key: 'weekly',
    measure: 'difference in cramps a week',
    unit: 'cramps a week',
    value: -0.18,
    low: -0.84,
    high: 0.49,
    level: 95,
    p: null,
    participants: 307,
    trials: 5,
    ...parts,
  }
}

/** A trial that was never run. */
export function sampleStudy(parts: Partial<Study> = {}): Study {
  return {
    id: 'trial',
    design: 'randomised trial',
    authors: 'Doe J, Roe R, Poe P',
    title: 'A trial of pills',
    journal: 'Journal of Examples',
    year: 2020,
    volume: '',
    issue: '',
    pages: '',
    doi: '10.1000/example',
    pmid: '123',
    url: null,
    n: 80,
    population: 'adults',
    intervention: 'pill',
    dose: '',
    duration: '4 weeks',
    comparator: 'placebo',
    outcome: 'cramps a week',
    facts: { weeks: 4 },
    arms: [
      { key: 'pill', label: 'Pill', role: 'treated', unit: 'cramps a week', value: 0.96, baseline: 2.6, n: 40 },
      { key: 'placebo', label: 'Placebo', role: 'control', unit: 'cramps a week', value: 3.63, baseline: 2.7, n: 40 },
    ],
    effects: [sampleEffect()],
    adverse: '',
    fundingOrLimits: '',
    verified: true,
    ...parts,
  }
}

/** A row about the sample trial. */
export function sampleRow(parts: Partial<TopicRow> = {}): TopicRow {
  return {
    id: 'night-frequency',
    population: 'night',
    outcome: 'cramps a week',
    state: 'no-difference',
    certainty: 'moderate',
    gradedBy: 'graded by nobody',
    basis: '{trial.effects.weekly.trials} trials',
    answer: { by: 'rule', remedy: 'the pill', effect: 'trial.effects.weekly', against: 'placebo' },
    studies: ['trial'],
    searched: '2019-09',
    checked: '2026-11',
    wouldChange: 'A better trial.',
    ...parts,
  }
}

/** One topic, one checked study, one unchecked study and one nutrient. */
export function sampleEvidence(topic: Partial<Topic> = {}): Evidence {
  return {
    topics: {
      pill: {
        id: 'pill',
        title: 'The pill',
        kind: 'practice',
        terms: [],
        rows: [sampleRow(), sampleRow({ id: 'pregnancy-frequency', population: 'pregnancy', alsoFor: ['older'] })],
        cautions: [
          { text: 'Take it with water.', urgent: false },
          { text: 'Ask first with kidney disease.', urgent: true },
        ],
        instead: null,
        claims: {},
        ...topic,
      },
    },
    studies: {
      trial: sampleStudy(),
      unseen: sampleStudy({ id: 'unseen', verified: false, n: null, arms: [], effects: [] }),
    },
    nutrients: {
      mineral: {
        id: 'mineral',
        name: 'Mineral',
        unit: 'mg',
        sources: { s0: { publisher: 'A body', title: 'A table', url: null, grade: 'A' } },
        functions: [],
        thresholds: [],
        intake: [],
        limits: [{ key: 'us', group: 'adults', value: 2500, authority: 'US', appliesTo: 'total', source: 's0' }],
        signs: [],
        atRisk: [],
        interactions: [],
        foods: [],
      },
    },
  }
}

import * as v from 'valibot'
import { id, text } from '../evidence/schema-parts.ts'
import { poses } from './types.ts'

/** Longest line to be read while a position is held. */
export const cueLength = 60

const seconds = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120))
const count = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))

/** Ends like a sentence. */
const sentence = v.pipe(text, v.regex(/[.?]$/, 'a sentence ends with a full stop'))
/** Stands within a sentence. */
const phrase = v.pipe(text, v.regex(/[^.?!]$/, 'takes no full stop'))

const sentences = v.array(sentence)
const someSentences = v.pipe(sentences, v.minLength(1))

const stretch = v.strictObject({
  id,
  name: phrase,
  pose: v.picklist(poses),
  steps: someSentences,
  cue: v.pipe(phrase, v.maxLength(cueLength, `a cue has ${cueLength} characters at most`)),
  perSide: v.boolean(),
  ourWords: v.nullable(sentence),
})

const timing = v.pipe(
  v.strictObject({
    holdSeconds: v.nullable(seconds),
    holdUpToSeconds: v.exactOptional(seconds),
    restSeconds: v.nullable(seconds),
    repetitions: v.nullable(count),
  }),
  v.check(
    ({ holdSeconds, holdUpToSeconds: upTo }) => upTo === undefined || (holdSeconds !== null && holdSeconds < upTo),
    'a span of holding has a shorter and a longer end',
  ),
)

const version = v.strictObject({
  id,
  name: phrase,
  stretches: v.pipe(
    v.array(stretch),
    v.minLength(1),
    v.check((list) => haveOwnIds(list), 'two stretches share an id'),
  ),
})

/** A `Routine` as the file holds it. */
export const routineSchema = v.pipe(
  v.strictObject({
    id,
    name: phrase,
    source: phrase,
    evidence: sentence,
    study: v.nullable(id),
    timing,
    when: v.nullable(phrase),
    versions: v.pipe(
      v.array(version),
      v.minLength(1),
      v.check((list) => haveOwnIds(list), 'two versions share an id'),
    ),
    cautions: someSentences,
    unknown: sentences,
    use: v.picklist(['guided', 'self-paced', 'supervised']),
    isTrialDose: v.boolean(),
  }),
  v.check(({ use, timing: t }) => use !== 'guided' || isTimed(t), 'a guided routine has all its times'),
  v.check(
    ({ isTrialDose, use, study }) => !isTrialDose || (use === 'guided' && study !== null),
    'a dose is of a guided routine with a trial',
  ),
)

/** The file of routines; the first is the one that is offered at bedtime. */
export const routinesSchema = v.pipe(
  v.array(routineSchema),
  v.check((list) => haveOwnIds(list), 'two routines share an id'),
  v.check(([first]) => first?.use === 'guided', 'the first routine is a guided one'),
)

/** A span is no time to count down. */
function isTimed({ holdSeconds, holdUpToSeconds, restSeconds, repetitions }: v.InferOutput<typeof timing>): boolean {
  return holdSeconds !== null && holdUpToSeconds === undefined && restSeconds !== null && repetitions !== null
}

function haveOwnIds(list: readonly { id: string }[]): boolean {
  return new Set(list.map((one) => one.id)).size === list.length
}

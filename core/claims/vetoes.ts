import type { Segment } from './pieces.ts'

const who = `doctor|gp|physio|physiotherapist|podiatrist|chiropodist|physician|pharmacist|midwife|nurse|clinician|healthcare|health care|health professional|professional|kidney team|care team|dialysis team|team|specialist|clinic|surgery|medical advice|advice|medical help|help|dietitian|neurologist|hospital`
const advice = new RegExp(
  `\\b(?:see|speak (?:to|with)|talk (?:to|with|it over with)|ask|consult|contact|visit|tell|call|ring|have a (?:word|chat) with|mention (?:it|this|them) to|phone|check (?:it )?(?:first )?with|discuss (?:it |this |them |[a-z]+ )?with|seek|go to|make an appointment with|checked by|(?:get|seek|ask for) (?:some )?(?:help|advice) from)\\s+(?:(?:your|a|the|his|her|our|medical|their|own|local|family|an|urgent|professional) ){0,3}(?:${who})\\b`,
  'i',
)

const help =
  /(?:^\W*|\b(?:should|must|and|then|please)\s)(?:get|seek|call for|go for) (?:urgent |immediate |emergency )?medical (?:help|attention|care|treatment)\b|^\W*call an ambulance\b/i

/** A sentence that sends the reader to a doctor is no claim, whatever else it names. */
export function isAdviceToAsk(sentence: string): boolean {
  return advice.test(sentence) || help.test(sentence)
}

const quiz = /\b(?:myth or fact|fact or myth|true or false|fact or fiction)\s*\?\s*$/i

/** "Myth or fact? Magnesium works for cramp." The writer does not say so yet. */
export function isQuizQuestion(before: string): boolean {
  return quiz.test(before)
}

const asking = new Set(['does', 'is', 'are', 'can', 'could', 'should', 'will', 'would', 'has', 'have', 'did'])

/** What can follow "can" or "is" where their subject stands elsewhere, in the cell before or in a heading. */
const predicates = new Set([
  'treat',
  'stop',
  'end',
  'help',
  'work',
  'good',
  'keep',
  'make',
  'cause',
  'praise',
  'useless',
])

/** Whether a segment asks: by its sign, or by how it begins. */
export function isQuestion({ pieces, asks, opener }: Segment): boolean {
  if (asks) return true
  const [first, second] = pieces
  if (!first || !/^[.!?:|]?$/.test(opener)) return false
  // "Why bananas won't help" says that they will not.
  if (first.text === 'why') return second?.kind !== 'topic' || !pieces.some(({ kind }) => kind === 'not')
  // "How magnesium stops cramps" tells that it does.
  if (first.text === 'how')
    return second?.kind !== 'topic' || pieces.some(({ kind }) => /^(?:do|hedge|doubt|not)$/.test(kind))
  if (first.text === 'which') return true
  if (first.text === 'have') return second?.kind === 'who' || second?.text === 'you' || second?.text === 'they'
  if (second && predicates.has(second.kind)) return false
  if (asking.has(first.text) && second?.kind !== 'not') return true
  if (first.text === 'could' || first.text === 'might') return true
  return first.text === 'do' && second?.kind === 'topic' && !pieces.some(({ kind }) => kind === 'to')
}

/** "Treating leg cramps with magnesium" only says what comes next. */
export function isHeadingLike(sentence: string, { pieces, opener }: Segment): boolean {
  const first = pieces[0]
  if (
    !first ||
    opener !== '' ||
    !/^(?:treat|prevent|stopp|reliev|manag|tackl|avoid|beat|fight|eas)ing$/.test(first.text)
  )
    return false
  return !/[.!]\s*$/.test(sentence) && !pieces.some(({ kind }) => kind === 'be' || kind === 'do' || kind === 'hedge')
}

import { fill, formatNumber, readField } from '../../core/evidence/fill.ts'
import { amountText, limitText, spanText } from '../../core/evidence/nutrient-amounts.ts'
import { proseText } from '../../core/evidence/prose.ts'
import type { Evidence, Nutrient, StudyArm, StudyEffect, TopicRow } from '../../core/evidence/schema.ts'
import { differenceText, isRatio } from '../../core/evidence/sentences.ts'
import { sourceLink, trialName } from '../../core/evidence/source-link.ts'
import article from '../../data/judged-article.json'

/** Figures that do not show what their record holds, in a way that some row or sentence asks for. */
export function untrueFigures(root: ParentNode, against: Evidence): string[] {
  const written = Map.groupBy(templatesOf([Object.values(against.topics), article]), ([path]) => path)
  return [...root.querySelectorAll<HTMLElement>('[data-from]')].flatMap((figure) => {
    const from = figure.dataset.from ?? ''
    const templates = (written.get(from) ?? []).map(([, template]) => template)
    try {
      const known = textsOf(from, against, templates)
      const shown = ownText(figure)
      return known.includes(shown) ? [] : [`"${shown}" is not ${from}: ${[...new Set(known)].join(' / ')}`]
    } catch (error) {
      return [(error as Error).message]
    }
  })
}

/** Every text by which a figure may show the field it names. */
function textsOf(from: string, evidence: Evidence, templates: string[]): string[] {
  // The name of a study leads to its record too.
  if (!from.includes('.')) {
    return [sourceLink(from, evidence).label, ...(from in evidence.studies ? [trialName(from, evidence)] : [])]
  }
  const field = readField(from, evidence)
  const rows = Object.values(evidence.topics).flatMap((topic) => topic.rows)
  if (typeof field === 'number') {
    const isShare = rows.some(({ shares }) => shares?.groups.some(({ share }) => share === from))
    const filled = templates.map((template) => proseText(fill(template, evidence)))
    return isShare ? [...filled, formatNumber(field, 0)] : filled
  }
  const [id = '', list = ''] = from.split('.')
  if (id in evidence.nutrients) return nutrientTexts(list as keyof Nutrient, field, evidence.nutrients[id] as Nutrient)
  if (list === 'arms') return armTexts(from, field as StudyArm, rows)
  return effectTexts(from, field as StudyEffect, rows)
}

function armTexts(from: string, arm: StudyArm, rows: TopicRow[]): string[] {
  const digits = rows.flatMap(({ comparison, answer }) => [
    ...(comparison?.arms?.includes(from) ? [comparison.digits] : []),
    ...(answer.by === 'rule' && answer.arms?.includes(from) ? [2] : []),
  ])
  return digits.map((count) => formatNumber(arm.value, count))
}

/** Charts show a difference whole; a generated sentence its parts, with the unit between size and word. */
function effectTexts(from: string, effect: StudyEffect, rows: TopicRow[]): string[] {
  const charts = rows.flatMap(({ comparison, forest }) => [
    ...(comparison?.difference === from ? [comparison.digits] : []),
    ...([...(forest?.effects ?? []), forest?.pooled].includes(from) ? [forest?.digits ?? 0] : []),
  ])
  const whole = charts.map((digits) => differenceText(effect, digits))
  if (!rows.some(({ answer }) => answer.by === 'rule' && answer.effect === from)) return whole
  const said = differenceText(effect, isRatio(effect) ? 2 : 1)
  const [main = '', interval] = said.split(' (')
  const [size, word] = main.split(' ')
  const counted = effect.unit.startsWith('cramps')
  const first = isRatio(effect) ? said : counted ? main : `${size} ${effect.unit} ${word}`
  return [...whole, first, ...(interval ? [interval.slice(0, -1)] : [])]
}

function nutrientTexts(list: keyof Nutrient, field: unknown, { unit }: Nutrient): string[] {
  const entry = field as { value: number; high?: number; text: string; effect: string }
  switch (list) {
    case 'intake':
      return [`${amountText(entry.value)} ${unit}`]
    case 'limits':
      return [limitText((field as Nutrient['limits'][number]).value, unit)]
    case 'foods':
      return [`${spanText(entry.value, entry.high ?? entry.value)} ${unit}`]
    case 'thresholds': {
      const { label, low, high, unit: of } = field as Nutrient['thresholds'][number]
      return low === null && high === null ? [label] : [`${spanText(low, high)} ${of}`.trim()]
    }
    case 'interactions':
      return [entry.effect]
    default:
      return [entry.text]
  }
}

/** Every field in braces, with the path in it: ["tan2024.n", "{tan2024.n|thousands}"]. */
function templatesOf(value: unknown): (readonly [path: string, template: string])[] {
  if (typeof value === 'string') {
    return [...value.matchAll(/\{([^{}|]+)[^{}]*\}/g)].map((match) => [(match[1] ?? '').trim(), match[0]] as const)
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(templatesOf) : []
}

/** What is kept for screen readers is left out. */
function ownText(figure: HTMLElement): string {
  return [...figure.childNodes]
    .filter((node) => node.nodeType === Node.TEXT_NODE)
    .map((node) => node.textContent)
    .join('')
}

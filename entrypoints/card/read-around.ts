import { readCardContext } from '../../core/context/card-context.ts'
import { doseNear } from '../../core/doses/dose-near.ts'
import { readForm } from '../../core/doses/read-form.ts'
import type { CardContext } from '../../core/evidence/build-card.ts'
import type { DoseOnPage } from '../../core/evidence/build-dose.ts'
import type { CardRequest } from '../engine/card-request.ts'

/** Names further from a mark than this take no amount from it, in characters. */
const near = 200

/** Whom the words around a mark are about, and what in them wants care. */
export function contextOf({ around: { passage, headings, title } }: Pick<CardRequest, 'around'>): CardContext {
  return readCardContext(passage, headings, title)
}

/** The amount that the page states of the mark's own words; null for none. */
export function doseOf({ mention, around }: Pick<CardRequest, 'mention' | 'around'>): DoseOnPage | null {
  if (mention === '') return null
  const { passage, inPassage } = around
  const others = around.others.filter(({ start }) => Math.abs(start - inPassage.start) < near)
  const stated = doseNear(passage, inPassage, others)
  return stated && { stated, form: readForm(passage, inPassage) }
}

import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Figure, joinProse, type Prose } from '../core/evidence/prose.ts'
import { strings } from '../core/strings/interface.ts'
import { English } from './English.tsx'

/** How a figure leads to its record: a page gives addresses, a card opens the record in place. */
export type RecordAccess =
  | { hrefOf: (from: string) => string }
  | {
      /** `link` is the control that was chosen, for the way back. */
      onOpen: (from: string, link: HTMLElement) => void
    }

/** Without access, in a list or a preview, figures are plain text. */
export const Records = createContext<RecordAccess | null>(null)

export interface RecordLinkProps {
  from: string
  text: string
  /** The name of a study: looks like a link, and needs no words on where it leads. */
  plain?: boolean
  /** What the figure is of, where the words beside it are kept from screen readers. */
  about?: string
}

/** A figure, or the name of a study, that opens the record it is from. */
export function RecordLink({ from, text, plain = false, about }: RecordLinkProps) {
  const access = useContext(Records)
  const look = plain ? 'cw-link' : 'cw-fig'
  if (access === null) return <span data-from={from}>{text}</span>
  const words = (
    <>
      {about !== undefined && <span class="cw-hidden">{about}: </span>}
      {text}
    </>
  )
  // As a description, not in the name: heard within the sentence it would break it up.
  const title = plain ? undefined : strings.records.figure
  if ('hrefOf' in access) {
    return (
      <a class={look} href={access.hrefOf(from)} title={title} data-from={from}>
        {words}
      </a>
    )
  }
  return (
    <button
      type="button"
      class={look}
      title={title}
      data-from={from}
      onClick={(event) => access.onOpen(from, event.currentTarget)}
    >
      {words}
    </button>
  )
}

/** A sentence of the evidence, each of its figures a way to its record. */
export function Said({ parts }: { parts: Prose }) {
  return parts.length === 0 ? null : (
    <English>
      <Figured parts={parts} />
    </English>
  )
}

/** The same of a sentence in the language of the interface. */
export function Figured({ parts }: { parts: Prose }) {
  return (
    <>
      {glue(parts).map((part, i) =>
        typeof part === 'string' ? (
          part
        ) : (
          // Parts of one sentence never move.
          <Glued key={i} {...part} />
        ),
      )}
    </>
  )
}

interface GluedFigure {
  before: string
  figure: Figure
  after: string
}

/** Browsers break lines around a button even inside of brackets, so what touches a figure is kept with it. */
function Glued({ before, figure, after }: GluedFigure) {
  const link = <RecordLink from={figure.from} text={figure.text} />
  if (before === '' && after === '') return link
  return (
    <span class="cw-glue">
      {before}
      {link}
      {after}
    </span>
  )
}

/** Takes the characters that touch a figure out of the texts around it. */
function glue(parts: Prose): (string | GluedFigure)[] {
  let before = ''
  let taken = 0
  return parts.map((part, i) => {
    const next = parts[i + 1]
    if (typeof part === 'string') {
      const rest = part.slice(taken)
      before = typeof next === 'object' ? (/\S*$/.exec(rest)?.[0] ?? '') : ''
      taken = 0
      return rest.slice(0, rest.length - before.length)
    }
    const after = typeof next === 'string' ? (/^\S*/.exec(next)?.[0] ?? '') : ''
    taken = after.length
    const glued = { before, figure: part, after }
    before = ''
    return glued
  })
}

/** Phrases with a dot between them; empty ones leave no gap. */
export function joinWithDots(...phrases: Prose[]): Prose {
  const said = phrases.filter((phrase) => phrase.length > 0)
  return joinProse(...said.flatMap((phrase, i): (Prose | string | Figure)[] => (i === 0 ? [phrase] : [' · ', phrase])))
}

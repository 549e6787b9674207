import { useContext } from 'preact/hooks'
import type { SourceLink } from '../core/evidence/types.ts'
import { strings } from '../core/strings/interface.ts'
import { English } from './English.tsx'
import { OutLink } from './OutLink.tsx'
import { RecordLink, Records } from './Said.tsx'

/** Sources lead to their records, and beside that out to where they were published; what has no record, only out. */
export function SourceList({ sources }: { sources: SourceLink[] }) {
  const isTraced = useContext(Records) !== null
  if (sources.length === 0) return null
  return (
    <ul>
      {sources.map((source) => (
        <li key={source.id}>{isTraced && !source.isPage ? <Traced source={source} /> : <Plain source={source} />}</li>
      ))}
    </ul>
  )
}

function Traced({ source: { id, label, design, href } }: { source: SourceLink }) {
  return (
    <>
      <English>
        <RecordLink from={id} text={label} plain />
      </English>
      <span class="meta">
        <English>{design}</English>
        {design !== '' && href !== null && ' · '}
        {href !== null && <OutLink href={href} text={placeOf(href)} about={label} />}
      </span>
    </>
  )
}

function Plain({ source: { label, design, href } }: { source: SourceLink }) {
  return (
    <>
      {href === null ? <English>{label}</English> : <OutLink href={href} text={<English>{label}</English>} />}
      {design !== '' && (
        <span>
          {' '}
          · <English>{design}</English>
        </span>
      )}
    </>
  )
}

function placeOf(href: string): string {
  const { links } = strings.records
  if (href.startsWith('https://doi.org/')) return links.doi
  return href.startsWith('https://pubmed.ncbi.nlm.nih.gov/') ? links.pubmed : links.page
}

import type { Study } from './schema.ts'
import { addressOf } from './source-link.ts'
import type { RecordAddress } from './types.ts'

/** "Doe J, Roe R. A trial. Journal. 2020;4(2):10-12."; what was never seen is left out. */
export function citationOf(study: Study): string {
  const { authors, title, journal, year, volume, issue, pages } = study
  const place = `${volume}${issue ? `(${issue})` : ''}${pages ? `${volume || issue ? ':' : ''}${pages}` : ''}`
  const dated = [year === null ? '' : String(year), place].filter((part) => part !== '').join(';')
  return [authors, title, journal === authors ? '' : journal, dated]
    .filter((part) => part !== '')
    .map((part) => (/[.?!]$/.test(part) ? part : `${part}.`))
    .join(' ')
}

/** Every known address of a study, the DOI's first. */
export function addressesOf(study: Study): RecordAddress[] {
  const found: [RecordAddress['kind'], string | null][] = [
    ['doi', study.doi ? addressOf(study) : null],
    ['pubmed', study.pmid ? addressOf({ ...study, doi: '' }) : null],
    ['page', study.url],
  ]
  return found.flatMap(([kind, href]) => (href === null ? [] : [{ kind, href }]))
}

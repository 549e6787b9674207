/** Where an address leads to a study: its DOI in lower case, or its number in PubMed. */
export type StudyAddress = { doi: string } | { pmid: string }

/** A DOI within an address; registrants have four to nine digits. */
const doi = /\b10\.\d{4,9}\/[^\s?#&;"<>]{1,200}/i
const pubmed =
  /^https?:\/\/(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|(?:www\.)?ncbi\.nlm\.nih\.gov\/pubmed)\/(\d{1,9})(?:[/?#]|$)/i
/** What publishers hang on a DOI in their own addresses. */
const tail = /(?:\/(?:full|fulltext|abstract|pdf|epdf|references|meta)|\.pdf|[.,;)\]/])+$/i

/** Reads the study an address names; null for any other address. */
export function readStudyAddress(href: string): StudyAddress | null {
  const pmid = pubmed.exec(href)?.[1]
  if (pmid !== undefined) return { pmid }
  const found = doi.exec(decode(href))?.[0]
  return found === undefined ? null : { doi: found.replace(tail, '').toLowerCase() }
}

function decode(href: string): string {
  try {
    return decodeURIComponent(href)
  } catch {
    return href // A lone percent sign: read as it stands.
  }
}

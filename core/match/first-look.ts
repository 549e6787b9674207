/** What every page about cramps holds somewhere. No word boundary: a stem inside another word costs one reading. */
const stems = /cramp|spasm|charl(?:ey|ie)[\s\u00ad\u2010-\u2013-]+horse/i

/**
 * Whether a text may speak of cramps. One pass of one pattern costs a fraction of what reading the text out of the page
 * did, so other pages are dismissed for the price of one read. May say yes to text without a cramp; says no to text
 * with one only where an invisible hyphen cuts its stem and no other stands in the text.
 */
export function mayHoldCramps(text: string): boolean {
  return stems.test(text)
}

/** More than any stem is long, gaps of a usual length included. */
const seam = 64

/** The same for a text that comes in pieces, for each whether the text up to its end may speak of cramps. */
export function createFirstLook(): (piece: string) => boolean {
  let tail = ''
  return (piece) => {
    if (mayHoldCramps(piece) || (tail !== '' && mayHoldCramps(tail + piece.slice(0, seam)))) return true
    tail = piece.length < seam ? (tail + piece).slice(-seam) : piece.slice(-seam)
    return false
  }
}

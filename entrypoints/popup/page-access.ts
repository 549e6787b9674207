/** Stores into which browsers let no extension. */
const closedHosts = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'microsoftedge.microsoft.com',
  'addons.mozilla.org',
])

/** Whether a content script could run at this address at all. An unknown address might. */
export function canBeRead(address: string | undefined): boolean {
  if (!address) return true
  const url = URL.parse(address)
  if (!url) return false
  if (!['http:', 'https:', 'file:'].includes(url.protocol)) return false
  return !closedHosts.has(url.hostname) && !url.pathname.toLowerCase().endsWith('.pdf')
}

/** The host by which the site list names a page; empty for files and pages without one. */
export function hostOf(address: string | undefined): string {
  const url = address ? URL.parse(address) : null
  return url && /^https?:$/.test(url.protocol) ? url.hostname : ''
}

/** The origin pattern that access to a page is asked by. */
export function originPattern(address: string): string | null {
  const url = URL.parse(address)
  if (!url) return null
  return url.protocol === 'file:' ? 'file:///*' : `${url.protocol}//${url.hostname}/*`
}

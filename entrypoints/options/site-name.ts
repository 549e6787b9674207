/** Why a typed site was not taken. */
export type SiteNameError = 'empty' | 'not-web' | 'not-host' | 'duplicate'
export type SiteName = { host: string } | { error: SiteNameError }

const label = '[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?'
const hostName = new RegExp(`^(${label}\\.)*${label}$`)

/** The host of a typed name or a pasted address, checked against the list it goes onto. */
export function readSiteName(typed: string, known: readonly string[]): SiteName {
  const text = typed.trim()
  if (text === '') return { error: 'empty' }
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(text)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return { error: 'not-web' }
  const url = URL.parse(scheme === undefined ? `http://${text}` : text)
  const host = url?.hostname.replace(/\.$/, '') ?? ''
  // The parser reads a bare number as an IPv4 address nobody typed.
  if (/^\d+$/.test(text) || host.length > 253) return { error: 'not-host' }
  if (!hostName.test(host) && !/^\[[0-9a-f:]+\]$/.test(host)) return { error: 'not-host' }
  return known.includes(host) ? { error: 'duplicate' } : { host }
}

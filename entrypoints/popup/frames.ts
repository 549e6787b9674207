import { byGravity } from '../../core/claims/gravest.ts'
import { verdicts } from '../../core/claims/types.ts'
import { type FoundClaim, type FrameFindings, frameFaults, longestClaimText, mostClaims } from '../../core/messages.ts'

/** What a frame of the tab found. `top` is never its own word: the popup knows by which port it came. */
export interface TabFrame extends FrameFindings {
  top: boolean
}

/** A topic over all frames of the tab, and where each of its mentions lies. */
export interface TabFinding {
  topic: string
  count: number
  places: { frame: string; nth: number }[]
}

/** Beyond these a frame's word is not taken: its page may have broken into its process, and the popup lists it all. */
const most = { topics: 500, mentions: 100_000, hostLength: 253 }

/** The message as frame findings, or null: what comes over a port is unknown until looked at. */
export function readFrameFindings(message: unknown): FrameFindings | null {
  if (!isRecord(message) || message.type !== 'findings') return null
  const { frame, host, off, scanned, findings } = message
  if (typeof frame !== 'string' || typeof host !== 'string' || host.length > most.hostLength) return null
  if (typeof off !== 'boolean' || typeof scanned !== 'boolean') return null
  if (!Array.isArray(findings)) return null
  const known = findings
    .slice(0, most.topics)
    .flatMap((item: unknown) =>
      isRecord(item) && typeof item.topic === 'string' && typeof item.count === 'number' && item.count > 0
        ? [{ topic: item.topic, count: Math.min(Math.floor(item.count), most.mentions) }]
        : [],
    )
  const claims = Array.isArray(message.claims) ? message.claims.slice(0, mostClaims).flatMap(readClaim) : []
  const fault = frameFaults.find((known) => known === message.fault) ?? null
  return { type: 'findings', frame, host, off, scanned, fault, findings: known, claims }
}

/** A damaged claim is left out: a frame sends none, and one made by hand leads nowhere. */
function readClaim(item: unknown): FoundClaim[] {
  if (!isRecord(item) || typeof item.topic !== 'string' || typeof item.text !== 'string') return []
  const verdict = verdicts.find((one) => one === item.verdict)
  if (!verdict) return []
  return [{ topic: item.topic, verdict, caution: item.caution === true, text: item.text.slice(0, longestClaimText) }]
}

/** Frames with the new message in place of the frame's earlier one; the top frame stays first. */
export function mergeFrame(frames: readonly TabFrame[], next: TabFrame): TabFrame[] {
  const known = frames.some((frame) => frame.frame === next.frame)
  const merged = known ? frames.map((frame) => (frame.frame === next.frame ? next : frame)) : [...frames, next]
  return merged.sort((a, b) => Number(b.top) - Number(a.top))
}

/** One list for the tab, in the order of first mention. */
export function collectFindings(frames: readonly FrameFindings[]): TabFinding[] {
  const byTopic = new Map<string, TabFinding>()
  for (const { frame, findings } of frames) {
    for (const { topic, count } of findings) {
      const found = byTopic.get(topic) ?? { topic, count: 0, places: [] }
      found.count += count
      for (let nth = 0; nth < count; nth++) found.places.push({ frame, nth })
      byTopic.set(topic, found)
    }
  }
  return [...byTopic.values()]
}

/** A claim of the tab and the way to it. */
export interface TabClaim extends FoundClaim {
  frame: string
  nth: number
}

/** All claims of the tab, the gravest verdict first, else in reading order. */
export function collectClaims(frames: readonly FrameFindings[]): TabClaim[] {
  return frames
    .flatMap(({ frame, claims }) => claims.map((claim, nth) => ({ ...claim, frame, nth })))
    .sort((a, b) => byGravity.indexOf(a.verdict) - byGravity.indexOf(b.verdict))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

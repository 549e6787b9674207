import * as v from 'valibot'
import { eveningAnswerSchema, planPatchSchema, sessionSchema } from './bedtime/check-plan.ts'
import { keptSchema } from './check-kept.ts'
import { changeSchema } from './check-settings.ts'
import { idPattern } from './library/library-address.ts'
import { frameParts, type Messages } from './messages.ts'
import { isPackedText, type PackedText } from './pack-text.ts'
import type { SettingsChange } from './settings.ts'

/** Messages that the background answers. */
export type BackgroundMessage = Exclude<keyof Messages, 'mark/step'>
export type MessageData<Name extends BackgroundMessage> = Parameters<Messages[Name]>[0]
export type MessageAnswer<Name extends BackgroundMessage> = ReturnType<Messages[Name]>

/** What the browser tells of who sent a message. */
export interface MessageSender {
  id?: string | undefined
  url?: string | undefined
  origin?: string | undefined
  tab?: unknown
}

/** Our extension's id, and the address its pages begin with, "chrome-extension://ID/". */
export interface OwnAddress {
  id: string
  base: string
}

/**
 * A page of ours, or one of our scripts in a frame of a page, with the hosts that frame may speak for. A frame is
 * trusted less: it shares its process with the page, which may have broken into it.
 */
export type Sender = { kind: 'page' } | { kind: 'frame'; hosts: string[] }

/** Reads who sent a message; null for strangers. */
export function readSender(sender: MessageSender, own: OwnAddress): Sender | null {
  if (sender.id !== own.id) return null
  const isOurs = sender.url?.startsWith(own.base) === true
  // The address is the sender's own word, where the browser gives the origin too: both must be ours.
  if (isOurs) return sender.origin === undefined || `${sender.origin}/` === own.base ? { kind: 'page' } : null
  if (sender.tab === undefined) return null
  const hosts = [sender.url, sender.origin].map((address) => URL.parse(address ?? '')?.hostname ?? '')
  return { kind: 'frame', hosts: hosts.filter((host) => host !== '') }
}

interface Rule<Name extends BackgroundMessage> {
  data: v.GenericSchema<unknown, MessageData<Name>>
  /** Whether a script in a frame may ask for it. */
  fromFrame: (data: MessageData<Name>, hosts: readonly string[]) => boolean
  /** Whether a page of ours may. */
  fromPage: boolean
  /** What a refused message is answered with. */
  refusal: MessageAnswer<Name>
}

const never = () => false
const always = () => true
const invalid = { ok: false, reason: 'invalid' } as const
const nothing = v.pipe(
  v.unknown(),
  v.transform(() => undefined),
)

/** All a card can do to the settings: switch its topic, its own site or its own words there off. */
function isCardChoice(change: SettingsChange, hosts: readonly string[]): boolean {
  if (change.type === 'topic') return !change.on
  return (change.type === 'site' || change.type === 'wrong') && !change.on && hosts.includes(change.host)
}

const rules: { [Name in BackgroundMessage]: Rule<Name> } = {
  'frame/load': { data: v.picklist(frameParts), fromFrame: always, fromPage: false, refusal: false },
  'text/judge': { data: v.custom<PackedText>(isPackedText), fromFrame: always, fromPage: false, refusal: null },
  'settings/change': { data: changeSchema, fromFrame: isCardChoice, fromPage: true, refusal: invalid },
  'page/open': {
    data: v.union([
      v.picklist(['options', 'welcome', 'routine', 'cramp-now', 'diary']),
      v.strictObject({ library: v.nullable(v.pipe(v.string(), v.maxLength(60), v.regex(idPattern))) }),
    ]),
    // No card leads to the diary, so no frame needs to.
    fromFrame: (page) => page !== 'diary',
    fromPage: true,
    refusal: false,
  },
  'plan/change': { data: planPatchSchema, fromFrame: never, fromPage: true, refusal: invalid },
  'evening/answer': { data: eveningAnswerSchema, fromFrame: never, fromPage: true, refusal: invalid },
  'evening/remind': { data: nothing, fromFrame: always, fromPage: true, refusal: invalid },
  'session/log': { data: sessionSchema, fromFrame: never, fromPage: true, refusal: invalid },
  'kept/restore': { data: keptSchema, fromFrame: never, fromPage: true, refusal: invalid },
  'kept/forget': { data: nothing, fromFrame: never, fromPage: true, refusal: invalid },
  'sync/switch': { data: v.boolean(), fromFrame: never, fromPage: true, refusal: invalid },
  'reminder/test': { data: nothing, fromFrame: never, fromPage: true, refusal: { ok: false, reason: 'failed' } },
  'asked/take': { data: nothing, fromFrame: never, fromPage: true, refusal: null },
  'tab/scan': {
    data: v.pipe(v.number(), v.integer(), v.minValue(0)),
    fromFrame: never,
    fromPage: true,
    refusal: false,
  },
}

/** The data of a message that is what it should be and comes from who may send it; else what to answer instead. */
export function checkMessage<Name extends BackgroundMessage>(
  name: Name,
  data: unknown,
  sender: Sender | null,
): { ok: true; data: MessageData<Name> } | { ok: false; refusal: MessageAnswer<Name> } {
  const rule: Rule<Name> = rules[name]
  const read = v.safeParse(rule.data, data)
  if (!read.success || sender === null) return { ok: false, refusal: rule.refusal }
  const mayAsk = sender.kind === 'page' ? rule.fromPage : rule.fromFrame(read.output, sender.hosts)
  return mayAsk ? { ok: true, data: read.output } : { ok: false, refusal: rule.refusal }
}

import type catalogue from '../../public/_locales/en/messages.json'

/** The English messages; every other language has the same. */
type Catalogue = typeof catalogue
export type MessageKey = keyof Catalogue
type Name<K extends MessageKey> = Catalogue[K] extends { placeholders: infer P } ? keyof P : never
/** What a message has gaps for. A number is written as the language writes numbers. */
type Values<K extends MessageKey> = Readonly<Record<Name<K>, string | number>>
type Plural = { [K in MessageKey]: K extends `${infer Base}_other` ? Base : never }[MessageKey]

/** Reads a message of the catalogue; '' where there is none. `browser.i18n.getMessage` is one. */
export type ReadMessage = (key: string, values?: string[]) => string

// Like the locale of Intl there is one language to a script, set before its first word. Handing it through every function that
// writes a sentence would say in each of them what is the same in all.
let readMessage: ReadMessage | null = null

/** Sets where messages come from. Every entrypoint does so before anything else; asking for words earlier throws. */
export function speak(read: ReadMessage): void {
  readMessage = read
}

function read(key: string, values: string[] = []): string {
  if (readMessage === null) throw new Error(`"${key}" was asked for before any language was set`)
  return readMessage(key, values)
}

/** A message by its key, with its gaps filled. */
export function say<K extends MessageKey>(key: K, ...[values]: [Name<K>] extends [never] ? [] : [Values<K>]): string {
  return read(key, values && inOrder(values))
}

/**
 * A message that goes with a count: the form the language asks for, `key_one` or `key_other`, others where a catalogue has
 * them. The count is the value `n`.
 */
export function sayCount<K extends Plural>(
  key: K,
  n: number,
  ...[values]: Exclude<Name<`${K}_other`>, 'n'> extends never ? [] : [Omit<Values<`${K}_other`>, 'n'>]
): string {
  const form = new Intl.PluralRules(language()).select(n)
  const ordered = inOrder({ ...values, n })
  return read(`${key}_${form}`, ordered) || read(`${key}_other`, ordered)
}

/** Browsers know the gaps of a message by numbers; here these follow the alphabet of their names. */
function inOrder(values: Readonly<Record<string, string | number>>): string[] {
  return Object.keys(values)
    .sort()
    .map((name) => {
      const value = values[name] ?? ''
      return typeof value === 'number' ? numberText(value) : value
    })
}

/** The language the words are in, such as "es": that of the catalogue, not of the browser, which may be one we lack. */
export function language(): string {
  return say('language')
}

/** Which way the words run. */
export function direction(): 'ltr' | 'rtl' {
  return say('direction') === 'rtl' ? 'rtl' : 'ltr'
}

/** The locale of dates and numbers: the browser's own where it is of the language the words are in, else that language. */
export function locale(): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().locale
  return new Intl.Locale(own).language === language() ? own : language()
}

/** A number as the language writes it: "2000", "100,000". */
export function numberText(value: number): string {
  return new Intl.NumberFormat(locale(), { useGrouping: 'min2' }).format(value)
}

type Shape = { readonly [name: string]: unknown }
/** Message keys cannot hold a hyphen, so they have `@` for it. */
type Hyphened<S extends string> = S extends `${infer A}@${infer B}` ? `${A}-${Hyphened<B>}` : S
type Keyed<S> = S extends `${infer A}-${infer B}` ? `${A}@${Keyed<B>}` : S
type LeafName<Prefix extends string, K extends MessageKey> = Catalogue[K] extends { placeholders: object }
  ? never
  : K extends `${Prefix}${infer Rest}`
    ? Rest extends `${string}_${string}`
      ? never
      : Hyphened<Rest>
    : never
type Leaves<Prefix extends string> = { readonly [K in MessageKey as LeafName<Prefix, K>]: string }
type Branch<Prefix extends string, T> = T extends ((...args: never[]) => unknown) | string | readonly unknown[]
  ? T
  : Words<Prefix, T>
export type Words<Prefix extends string, S> = Leaves<Prefix> & {
  readonly [K in keyof S]: Branch<`${Prefix}${Keyed<K> & string}_`, S[K]>
}

/**
 * The messages under a prefix as a tree: `strings.card.close` reads `card_close` when it is asked for. The shape names the
 * parts, and holds the functions for messages that take values; plain messages are in the catalogue alone.
 */
export function wordsOf<P extends string, const S extends Shape>(
  prefix: P,
  shape: S,
): Words<P extends '' ? '' : `${P}_`, S> {
  // The types are worked out from the catalogue's keys; the proxy reads by the same rule.
  return treeOf(prefix === '' ? '' : `${prefix}_`, shape) as never
}

function treeOf(prefix: string, shape: Shape): Shape {
  const branches = new Map<string, Shape>()
  return new Proxy(shape, {
    get(target, name) {
      if (typeof name === 'symbol') return Reflect.get(target, name)
      const key = `${prefix}${name.replaceAll('-', '@')}`
      if (!Object.hasOwn(target, name)) return read(key) || undefined
      const own = target[name]
      if (typeof own !== 'object' || own === null || Array.isArray(own)) return own
      const branch = branches.get(name) ?? treeOf(`${key}_`, own as Shape)
      branches.set(name, branch)
      return branch
    },
    // The catalogue is not here to be listed; an empty list would hide that.
    ownKeys: () => {
      throw new Error(`the words under "${prefix}" cannot be listed`)
    },
  })
}

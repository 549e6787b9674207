import { tagRole } from '../../core/text/tags.ts'
import { shadowsIn } from './page-text.ts'

/** What changed in the page since the last time, gathered from a batch of records. */
export interface PageChange {
  /** Text nodes whose data changed. */
  changedText: Set<Node>
  /** Nodes were taken out: marks inside are gone. */
  removed: boolean
  /** Blocks in which words or parts of lines came, changed or went; empty for a watch without `attributes`. */
  written: Set<Node>
  /** Nodes whose data or children changed; empty for a watch without `attributes`. */
  targets: Set<Node>
  /** Text that came or changed, to be looked at for cramp words. */
  addedText: string[]
  /** Elements that were hidden, shown, made editable or given a language. */
  reopened: Set<Element>
  /** Shadow roots that came with it. */
  shadowRoots: ShadowRoot[]
}

const text: MutationObserverInit = { childList: true, characterData: true, subtree: true }
/** Attributes that open or close a part of the page to reading; see `isShutElement`. */
const shutting = ['hidden', 'aria-hidden', 'contenteditable', 'translate', 'lang', 'role']

/** Who hears of changes. */
export interface WatchReports {
  /** Called for each batch, before the next paint. */
  changed(change: PageChange): void
  /** Called for each batch while the tab is hidden: nothing of it was looked at. */
  missed(): void
}

/**
 * Watches the document and the shadow roots it is given. `attributes`: also what opens and closes parts to reading,
 * which only matters where something was read.
 */
export function createWatch(document: Document, attributes: boolean, reports: WatchReports) {
  const observed = attributes ? { ...text, attributes: true, attributeFilter: shutting } : text
  // Weakly, and never as a list: a root that the page throws away must not live on through us.
  let known = new WeakSet<ShadowRoot>()
  let hasRoots = false
  const observer = new MutationObserver((records) => {
    if (document.hidden) reports.missed()
    else reports.changed(gather(records, attributes))
  })
  // The document itself, not its body: `document.open` and `write` replace everything below it.
  observer.observe(document, observed)
  return {
    /** Watches an open shadow root too. Returns whether it was new. */
    add(root: ShadowRoot): boolean {
      if (known.has(root)) return false
      known.add(root)
      hasRoots = true
      observer.observe(root, observed)
      return true
    },
    /** Whether a shadow root was ever added: most pages have none, and need not be searched for them again. */
    hasRoots: () => hasRoots,
    end() {
      observer.disconnect()
      known = new WeakSet()
    },
  }
}

/** A change in which nothing changed, to be filled. */
export function noChange(): PageChange {
  return {
    changedText: new Set(),
    removed: false,
    written: new Set(),
    targets: new Set(),
    addedText: [],
    reopened: new Set(),
    shadowRoots: [],
  }
}

function gather(records: MutationRecord[], attributes: boolean): PageChange {
  const change = noChange()
  for (const record of records) {
    if (record.type === 'characterData') {
      if (!change.changedText.has(record.target)) change.addedText.push(record.target.nodeValue ?? '')
      change.changedText.add(record.target)
    }
    if (record.type === 'attributes' && record.target instanceof Element) change.reopened.add(record.target)
    if (record.removedNodes.length > 0) change.removed = true
    if (attributes && record.type !== 'attributes') change.targets.add(record.target)
    if (attributes && isWriting(record)) change.written.add(blockOf(record.target))
    for (const node of record.addedNodes) {
      // Added and taken out again in one batch: nothing to read.
      if (!node.isConnected) continue
      change.addedText.push(node.textContent ?? '')
      if (node instanceof Element) change.shadowRoots.push(...shadowsIn(node).roots)
    }
  }
  return change
}

/** Whether a record is of words or parts of lines: a new block beside a paragraph changes nothing in it. */
function isWriting({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return false
  return type === 'characterData' || [...addedNodes, ...removedNodes].some(isInline)
}

function isInline(node: Node): boolean {
  if (node instanceof Text) return /\S/.test(node.data)
  return node instanceof Element && tagRole(node.nodeName) !== 'block'
}

/** The block a node's words belong to. */
export function blockOf(node: Node): Node {
  let block = node
  while (block.parentNode && !(block instanceof Element && tagRole(block.nodeName) === 'block'))
    block = block.parentNode
  return block
}

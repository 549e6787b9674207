import { shadowRootsIn } from './page-text.ts'

/** What changed in the page since the last time, gathered from a batch of records. */
export interface PageChange {
  /** Text nodes whose data changed. */
  changedText: Set<Node>
  /** Nodes were taken out: marks inside are gone. */
  removed: boolean
  /** Text that came or changed, to be looked at for cramp words. */
  addedText: string[]
  /** Shadow roots that came with it. */
  shadowRoots: ShadowRoot[]
}

const observed: MutationObserverInit = { childList: true, characterData: true, subtree: true }

/** Watches the document and the shadow roots it is given, and reports each batch before the next paint. */
export function createWatch(document: Document, report: (change: PageChange) => void) {
  let roots: ShadowRoot[] = []
  const observer = new MutationObserver((records) => report(gather(records)))
  // The document itself, not its body: `document.open` and `write` replace everything below it.
  observer.observe(document, observed)
  return {
    /** Watches an open shadow root too; once is enough, more does no harm. */
    add(root: ShadowRoot): boolean {
      if (roots.includes(root)) return false
      roots = [...roots.filter((known) => known.host.isConnected), root]
      observer.observe(root, observed)
      return true
    },
    roots: (): readonly ShadowRoot[] => roots,
    end() {
      observer.disconnect()
      roots = []
    },
  }
}

function gather(records: MutationRecord[]): PageChange {
  const change: PageChange = { changedText: new Set(), removed: false, addedText: [], shadowRoots: [] }
  for (const record of records) {
    if (record.type === 'characterData') {
      if (!change.changedText.has(record.target)) change.addedText.push(record.target.nodeValue ?? '')
      change.changedText.add(record.target)
    }
    if (record.removedNodes.length > 0) change.removed = true
    for (const node of record.addedNodes) {
      // Added and taken out again in one batch: nothing to read.
      if (!node.isConnected) continue
      change.addedText.push(node.textContent ?? '')
      if (node instanceof Element) change.shadowRoots.push(...shadowRootsIn(node))
    }
  }
  return change
}

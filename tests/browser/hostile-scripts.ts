/**
 * Replaces what scripts call all day by traps that note who was called. Runs in the page before anything else; nothing
 * of the test's own may run there afterwards but reading `calls`.
 */
export function trapBuiltIns(): void {
  const calls: string[] = []
  // Kept, as the built-in one is trapped too before the end.
  const { defineProperty } = Object
  defineProperty(globalThis, 'calls', { value: () => calls.join(), configurable: false })
  const trap = (object: object, name: string) => {
    const known = Reflect.getOwnPropertyDescriptor(object, name)
    if (!known?.configurable) return
    const note = () => {
      calls[calls.length] = name
      throw new Error(`trapped: ${name}`)
    }
    if (typeof known.value === 'function') defineProperty(object, name, { ...known, value: note })
    else if (known.get) defineProperty(object, name, { ...known, get: note })
  }
  const trapped: [object, string[]][] = [
    [
      Array.prototype,
      ['push', 'map', 'filter', 'includes', 'indexOf', 'splice', 'slice', 'forEach', 'flatMap', 'some'],
    ],
    [String.prototype, ['slice', 'replace', 'indexOf', 'toLowerCase', 'split', 'trim', 'charCodeAt', 'codePointAt']],
    [RegExp.prototype, ['exec', 'test']],
    [Map.prototype, ['get', 'set', 'has']],
    [WeakMap.prototype, ['get', 'set', 'has']],
    [Set.prototype, ['add', 'has']],
    [Promise.prototype, ['then', 'catch', 'finally']],
    [Function.prototype, ['call', 'apply', 'bind']],
    [Object, ['assign', 'keys', 'entries', 'fromEntries', 'defineProperty', 'hasOwn', 'create']],
    [EventTarget.prototype, ['addEventListener', 'removeEventListener', 'dispatchEvent']],
    [
      Node.prototype,
      ['textContent', 'nodeValue', 'appendChild', 'contains', 'isConnected', 'getRootNode', 'parentNode'],
    ],
    [
      Element.prototype,
      [
        'attachShadow',
        'append',
        'remove',
        'matches',
        'closest',
        'getBoundingClientRect',
        'getClientRects',
        'shadowRoot',
      ],
    ],
    [HTMLElement.prototype, ['showPopover', 'hidePopover', 'focus', 'click', 'dataset', 'style', 'popover']],
    [
      Document.prototype,
      ['createElement', 'createTreeWalker', 'createRange', 'caretPositionFromPoint', 'hidden', 'body'],
    ],
    [Range.prototype, ['setStart', 'setEnd', 'getClientRects', 'toString', 'isPointInRange', 'intersectsNode']],
    [MutationObserver.prototype, ['observe', 'disconnect', 'takeRecords']],
    [ResizeObserver.prototype, ['observe', 'disconnect']],
    [TreeWalker.prototype, ['nextNode', 'currentNode']],
    [CSSStyleSheet.prototype, ['replaceSync', 'cssRules', 'insertRule']],
    [Highlight.prototype, ['add', 'delete', 'clear', 'has', 'size', 'priority']],
    [HighlightRegistry.prototype, ['set', 'get', 'delete', 'has']],
    [Crypto.prototype, ['getRandomValues']],
    [Event.prototype, ['composedPath', 'preventDefault', 'stopImmediatePropagation', 'target', 'isTrusted']],
    [JSON, ['parse', 'stringify']],
    [globalThis, ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame', 'getComputedStyle']],
    [globalThis, ['MutationObserver', 'StaticRange', 'Highlight', 'CSSStyleSheet', 'AbortController', 'Map', 'Set']],
  ]
  for (const [object, names] of trapped) for (const name of names) trap(object, name)
}

/** Freezes the page's built-in objects and leaves baits where a script of ours would look. Runs in the page. */
export function freezeBuiltIns(): void {
  for (const part of ['engine', 'names', 'card', 'end']) {
    Object.defineProperty(globalThis, Symbol.for(`crampwise.${part}`), {
      get() {
        document.title = `read ${part}`
        return undefined
      },
    })
  }
  for (const object of [Object, Array, Function, String, Map, Set, Promise, EventTarget, Node, Element, Range])
    Object.freeze(object.prototype)
  for (const object of [Object, Array, JSON, Math, Reflect]) Object.freeze(object)
}

/** Everything a page can try to get at the open card. Answers what worked. Runs in the page. */
export function breakIntoCard(): string[] {
  const host = document.querySelector<HTMLElement>('.crampwise-card')
  if (!host) return ['there is no card']
  const got: string[] = []
  const attempt = (name: string, work: () => unknown) => {
    try {
      if (work()) got.push(name)
    } catch {
      // Refused: as it should be.
    }
  }
  const isInside = (node: unknown) => node instanceof Node && node !== host && node.getRootNode() !== document
  attempt('shadowRoot', () => host.shadowRoot)
  attempt('attachShadow', () => host.attachShadow({ mode: 'open' }))
  attempt('attachInternals', () => host.attachInternals().shadowRoot)
  attempt('text', () => `${host.textContent}${host.innerText}${host.innerHTML}`)
  attempt('getHTML', () => host.getHTML({ serializableShadowRoots: true }))
  attempt('children', () => host.childNodes.length)
  attempt('getAnimations', () =>
    [...document.getAnimations(), ...host.getAnimations({ subtree: true })].some(({ effect }) =>
      isInside((effect as KeyframeEffect).target),
    ),
  )
  for (let y = 0; y < innerHeight; y += 20)
    for (let x = 0; x < innerWidth; x += 20) {
      if (document.elementsFromPoint(x, y).some(isInside)) got.push('elementsFromPoint')
      const caret = document.caretPositionFromPoint(x, y)
      if (isInside(caret?.offsetNode)) got.push('caretPositionFromPoint')
    }
  attempt('getSelection', () => {
    getSelection()?.selectAllChildren(document.documentElement)
    const text = String(getSelection())
    getSelection()?.removeAllRanges()
    return text.includes('Cochrane')
  })
  attempt('range', () => {
    const range = document.createRange()
    range.selectNode(host)
    return `${range}${range.cloneContents().textContent}`
  })
  attempt('hidePopover', () => {
    host.hidePopover()
    return true
  })
  attempt('style sheets', () =>
    [...document.styleSheets].some(({ cssRules }) => /cw-card/.test(cssRules[0]?.cssText ?? '')),
  )
  return [...new Set(got)]
}

/** Presses all buttons of the open card, as a script could that had got inside. Runs in the content script's world. */
export function pressInside(): number {
  const host = document.querySelector('.crampwise-card')
  type Opener = { dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } }
  const opener = (globalThis as { chrome?: Opener }).chrome?.dom
  const root =
    host &&
    (opener?.openOrClosedShadowRoot?.(host) ??
      (host as Element & { openOrClosedShadowRoot?: ShadowRoot }).openOrClosedShadowRoot)
  const buttons = [...(root?.querySelectorAll('button') ?? [])]
  for (const button of buttons) {
    button.click()
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))
    button.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }))
  }
  return buttons.length
}

/** Presses everything on the open card, as far as a script can. Runs in the page. */
export function pressOnCard(): void {
  const host = document.querySelector<HTMLElement>('.crampwise-card')
  host?.click()
  host?.focus()
  for (let y = 0; y < innerHeight; y += 8)
    for (let x = 0; x < innerWidth; x += 16) {
      const target = document.elementFromPoint(x, y)
      if (target !== host || !target) continue
      const at = { clientX: x, clientY: y, bubbles: true, composed: true, button: 0 }
      for (const type of ['pointerdown', 'pointerup']) target.dispatchEvent(new PointerEvent(type, at))
      for (const type of ['mousedown', 'mouseup', 'click']) target.dispatchEvent(new MouseEvent(type, at))
    }
  for (const key of ['Tab', 'Enter', ' '])
    for (const type of ['keydown', 'keypress', 'keyup'])
      host?.dispatchEvent(new KeyboardEvent(type, { key, bubbles: true, composed: true }))
}

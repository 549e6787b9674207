/**
 * Elements that the platform lets no shadow root have, the frequent ones first, and paragraphs and headings, which it
 * does but hardly a page gives one. Asking each element costs a wrapper for each, which is most of what a look costs;
 * these are passed over by the browser itself.
 */
const unlikely =
  'a,p,li,td,b,i,em,br,tr,img,strong,ul,ol,sup,sub,h1,h2,h3,h4,h5,h6,th,table,tbody,thead,dl,dt,dd,small,code,pre,time,cite,input,button,option,label,script,style,link,meta,svg,g,path,use,figure,figcaption,picture,source'
const likelyHosts = `:not(${unlikely})`
const unlikelyHosts = 'p,h1,h2,h3,h4,h5,h6'

/** Open shadow roots under a node, nested ones included; those of paragraphs and headings only where there are others. */
export function shadowRootsIn(root: Document | ShadowRoot | Element): ShadowRoot[] {
  const found: ShadowRoot[] = []
  if (root instanceof Element && root.shadowRoot) found.push(root.shadowRoot)
  found.push(...rootsUnder(root, likelyHosts))
  if (found.length === 0) return found
  found.push(...rootsUnder(root, unlikelyHosts))
  for (const shadow of found) found.push(...rootsUnder(shadow, '*'))
  return found
}

function rootsUnder(root: Document | ShadowRoot | Element, hosts: string): ShadowRoot[] {
  const found: ShadowRoot[] = []
  for (const { shadowRoot } of root.querySelectorAll(hosts)) if (shadowRoot) found.push(shadowRoot)
  return found
}

/** When elements that are not defined yet are looked at again, in ms after the start: their shadow trees come late. */
const lateLooksMs = [1000, 2000, 4000, 8000, 16_000]

/** Calls back for shadow roots that elements may get without any change a watch could see: when they are defined. */
export function lookForLateShadows(document: Document, look: () => void, signal: AbortSignal): void {
  const wait = ([first, ...rest]: readonly number[]) => {
    if (first === undefined || !document.querySelector(':not(:defined)')) return
    const timer = setTimeout(() => {
      look()
      wait(rest)
    }, first)
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  }
  wait(lateLooksMs)
}

/**
 * Host of the site a frame belongs to, lower case: its own, or for `about:` and `srcdoc` frames that of the page they
 * are part of. Empty for files.
 */
export function siteHost(): string {
  const own = location.hostname || (URL.parse(globalThis.origin)?.hostname ?? '')
  return own.toLowerCase()
}

/**
 * Elements that the platform lets no shadow root have, the frequent ones first, and paragraphs and headings, which it
 * does but hardly a page gives one. Asking each element costs a wrapper for each, which is most of what a look costs;
 * these are passed over by the browser itself.
 */
const unlikely =
  'a,p,li,td,b,i,em,br,tr,img,strong,ul,ol,sup,sub,h1,h2,h3,h4,h5,h6,th,table,tbody,thead,dl,dt,dd,small,code,pre,time,cite,input,button,option,label,script,style,link,meta,svg,g,path,use,figure,figcaption,picture,source'
const likelyHosts = `:not(${unlikely})`
const unlikelyHosts = 'p,h1,h2,h3,h4,h5,h6'

type Root = Document | ShadowRoot | Element

export interface Shadows {
  /** Open shadow roots, nested ones included; those of paragraphs and headings only where there are others. */
  roots: ShadowRoot[]
  /** Elements are there that are not defined yet, outside of shadow trees: once they are, they may have one. */
  mayComeLate: boolean
}

/** Looks for shadow trees under a node. */
export function shadowsIn(root: Root): Shadows {
  const roots: ShadowRoot[] = []
  let mayComeLate = false
  if (root instanceof Element && root.shadowRoot) roots.push(root.shadowRoot)
  for (const host of root.querySelectorAll(likelyHosts)) {
    if (host.shadowRoot) roots.push(host.shadowRoot)
    else mayComeLate ||= (host.localName.includes('-') || host.hasAttribute('is')) && !host.matches(':defined')
  }
  if (roots.length === 0) return { roots, mayComeLate }
  roots.push(...rootsUnder(root, unlikelyHosts))
  for (const shadow of roots) roots.push(...rootsUnder(shadow, '*'))
  return { roots, mayComeLate }
}

function rootsUnder(root: Root, hosts: string): ShadowRoot[] {
  const found: ShadowRoot[] = []
  for (const { shadowRoot } of root.querySelectorAll(hosts)) if (shadowRoot) found.push(shadowRoot)
  return found
}

/** When elements that are not defined yet are looked at again, in ms after the start: their shadow trees come late. */
const lateLooksMs = [1000, 2000, 4000, 8000, 16_000]

/**
 * Looks again for shadow roots that elements may get without any change a watch could see: when they are defined. `look`
 * answers whether more may come.
 */
export function lookForLateShadows({ mayComeLate }: Shadows, look: () => boolean, signal: AbortSignal): void {
  const wait = ([first, ...rest]: readonly number[]) => {
    if (first === undefined) return
    const timer = setTimeout(() => {
      if (look()) wait(rest)
    }, first)
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true })
  }
  if (mayComeLate) wait(lateLooksMs)
}

/**
 * Host of the site a frame belongs to, lower case: its own, or for `about:` and `srcdoc` frames that of the page they
 * are part of. Empty for files.
 */
export function siteHost(): string {
  const own = location.hostname || (URL.parse(globalThis.origin)?.hostname ?? '')
  return own.toLowerCase()
}

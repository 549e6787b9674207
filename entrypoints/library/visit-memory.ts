/** A link as it can be found again: its address, and which of the links to that address it is. */
export interface Followed {
  href: string
  nth: number
}

/** How the reader came to a view: opened here, by a link, or back, then with the link that was followed from here. */
export interface Arrival {
  by: 'start' | 'link' | 'back'
  followed: Followed | null
}

interface Left {
  scroll: number
  followed: Followed | null
}

/** Remembers of each address how far its view was scrolled and which link was followed from it, for the way back. */
export class VisitMemory {
  #address = location.hash
  #lefts = new Map<string, Left>()
  #isLink = false

  /** How far the view now shown was scrolled; the top for one that a link led to. */
  get scroll(): number {
    return this.#lefts.get(this.#address)?.scroll ?? 0
  }

  /** The address changed, the view did not. */
  renamed(): void {
    this.#address = location.hash
    this.#remember({ scroll: scrollY })
  }

  /** The next change of the address is no way back. */
  linked(): void {
    this.#isLink = true
  }

  /** Calls at each navigation until the returned function is called. */
  follow(onArrive: (arrival: Arrival) => void): () => void {
    const arrive = () => {
      this.#address = location.hash
      // An address never seen was typed, which is a link of its own kind.
      const left = this.#isLink ? undefined : this.#lefts.get(this.#address)
      this.#isLink = false
      if (!left) this.#lefts.delete(this.#address)
      onArrive(left ? { by: 'back', followed: left.followed } : { by: 'link', followed: null })
    }
    const onClick = (event: MouseEvent) => {
      const link = linkFollowed(event)
      const href = link?.getAttribute('href')
      if (!link || href == null) return
      this.linked()
      // A link to where the reader already is changes no address, but still means: take me there.
      if (link.hash === location.hash) arrive()
      else this.#remember({ followed: { href, nth: linksTo(href).indexOf(link) } })
    }
    const onChange = () => {
      if (location.hash === this.#address) return
      this.#remember({})
      arrive()
    }
    const onScroll = () => this.#remember({ scroll: scrollY })
    addEventListener('click', onClick)
    addEventListener('scroll', onScroll, { passive: true })
    addEventListener('hashchange', onChange)
    return () => {
      removeEventListener('click', onClick)
      removeEventListener('scroll', onScroll)
      removeEventListener('hashchange', onChange)
    }
  }

  #remember(part: Partial<Left>): void {
    const { scroll = 0, followed = null } = this.#lefts.get(this.#address) ?? {}
    this.#lefts.set(this.#address, { scroll, followed, ...part })
  }
}

/** The link again, if it still stands there. */
export function findFollowed({ href, nth }: Followed): HTMLAnchorElement | undefined {
  return linksTo(href)[nth]
}

/** The link that a click follows in this tab. One for another tab, or that something else took, is none. */
function linkFollowed(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null
  return (event.target as Element | null)?.closest?.<HTMLAnchorElement>('a[href^="#"]') ?? null
}

function linksTo(href: string): HTMLAnchorElement[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')
  return [...links].filter((link) => link.getAttribute('href') === href)
}

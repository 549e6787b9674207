// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { libraryAddress } from '../../core/library/library-address.ts'
import { strings } from '../../core/strings/interface.ts'
import { loadEvidence } from '../../data/evidence.ts'
import { App } from '../../entrypoints/library/App.tsx'
import { axeViolations, button, find, mount, type } from './mount.tsx'

const evidence = loadEvidence()
const words = strings.library
const title = (id: string) => evidence.topics[id]?.title ?? ''

/** A late view brings the rules for claims along, which are prepared when a test first asks for them. */
const untilThere = { timeout: 10_000 }

/** Opens the page at an address, as a link from elsewhere does. */
async function open(address: string): Promise<HTMLElement> {
  history.replaceState(null, '', address)
  history.scrollRestoration = 'auto'
  const root = mount(<App evidence={evidence} />)
  // The page follows its address from here on; some views come a moment later.
  await vi.waitFor(() => expect(history.scrollRestoration).toBe('manual'))
  await vi.waitFor(() => find(root, 'h1'), untilThere)
  return root
}

function changeAddress(address: string): void {
  history.pushState(null, '', address)
  dispatchEvent(new Event('hashchange'))
}

/** Clicks a link; the address changes as the browser would change it. */
function follow(link: Element, click: MouseEventInit = {}): void {
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...click }))
  const href = link.getAttribute('href') ?? ''
  if (location.hash !== href) changeAddress(href)
}

/** Goes to an address, or back to it, and waits for its heading. */
async function go(address: string): Promise<void> {
  // The heading of the view before has the focus too.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  changeAddress(address)
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H1'), untilThere)
}

const heading = (root: HTMLElement) => find(root, 'h1').textContent
const listed = (root: HTMLElement) => [...root.querySelectorAll('.topic-line .title')].map((link) => link.textContent)

beforeEach(() => {
  globalThis.scrollTo = () => {}
  Element.prototype.scrollIntoView = () => {}
})

describe('the library', () => {
  it.each([
    ['#/', words.list.title],
    [libraryAddress('magnesium'), title('magnesium')],
    ['#/study/tan2024?at=tan2024.arms.k2', 'Tan et al. 2024'],
    ['#/compare/magnesium,stretching', words.compare.title],
    ['#/nutrients', strings.nutrients.title],
    ['#/article', strings.article.title],
    ['#/check', strings.checkText.title],
    ['#/changes', words.changes.title],
    ['#/nowhere', words.unknown.title],
    ['#/study/nobody1999', words.unknown.title],
    ['#/compare/magnesium,nowhere', words.unknown.title],
    ['#/constructor', words.unknown.title],
  ])('shows at %s "%s", without an accessibility fault', async (address, expected) => {
    const root = await open(address)
    expect(heading(root)).toBe(expected)
    await vi.waitFor(() => expect(document.title).toContain('Crampwise evidence'))
    expect(await axeViolations(root)).toEqual([])
  })

  it('moves the focus to the heading of a view that was gone to, but not at the start', async () => {
    const root = await open('#/')
    expect(document.activeElement).toBe(document.body)
    await go(libraryAddress('magnesium'))
    expect(heading(root)).toBe(title('magnesium'))
    expect(document.title).toContain(title('magnesium'))
    expect(root.querySelector('.top [aria-current="page"]')).toBeNull()
  })

  it('keeps a pasted text while another view is looked at', async () => {
    const root = await open('#/check')
    type(find<HTMLInputElement>(root, 'textarea'), 'Leg cramps.')
    await go('#/changes')
    await go('#/check')
    expect(find<HTMLTextAreaElement>(root, 'textarea').value).toBe('Leg cramps.')
  })

  it.each([
    ['#/check', strings.checkText.title],
    ['#/nutrients', strings.nutrients.title],
    ['#/article', strings.article.title],
    ['#/changes', words.changes.title],
  ])('gives the title and the focus to %s, which is loaded when asked for', async (address, title) => {
    const root = await open('#/')
    await go(address)
    expect(heading(root)).toBe(title)
    await vi.waitFor(() => expect(document.title).toBe(words.pageTitle(title)))
  })

  it('goes to the nutrient that an address names', async () => {
    const root = await open('#/')
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView')
    changeAddress('#/nutrients?of=zinc')
    await vi.waitFor(() => expect(document.activeElement).toBe(find(root, '#nutrient-zinc')))
    expect(scrolled.mock.contexts).toContain(find(root, '#nutrient-zinc'))
  })
})

describe('the way back', () => {
  const scrolledTo = () => vi.spyOn(globalThis, 'scrollTo').mockImplementation(() => {})
  function scrollBy(y: number) {
    vi.spyOn(globalThis, 'scrollY', 'get').mockReturnValue(y)
    dispatchEvent(new Event('scroll'))
  }

  it('returns to where the reader was, also when a search has changed the address', async () => {
    const root = await open('#/')
    scrollBy(320)
    type(find<HTMLInputElement>(root, 'input[type="search"]'), 'mag')
    await vi.waitFor(() => expect(location.hash).toBe('#/?q=mag'))
    const scrolled = scrolledTo()
    await go('#/magnesium')
    expect(scrolled).toHaveBeenLastCalledWith(0, 0)
    await go('#/?q=mag')
    expect(scrolled).toHaveBeenLastCalledWith(0, 320)
  })

  it('starts at the top when a link leads to a place that was seen before', async () => {
    const root = await open('#/')
    scrollBy(320)
    await go('#/magnesium')
    const scrolled = scrolledTo()
    follow(find(root, '.home'))
    await vi.waitFor(() => expect(heading(root)).toBe(words.list.title))
    expect(scrolled).toHaveBeenLastCalledWith(0, 0)
  })

  it('gives the focus to the link that was followed, the very one of several', async () => {
    const root = await open('#/magnesium')
    const links = () => [...root.querySelectorAll('a[href^="#/study/"]')]
    const href = links()
      .map((link) => link.getAttribute('href'))
      .find((one, i, all) => all.indexOf(one) < i)
    const same = () => links().filter((link) => link.getAttribute('href') === href)
    follow(same()[1] as Element)
    await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
    changeAddress('#/magnesium')
    await vi.waitFor(() => expect(document.activeElement).toBe(same()[1]))
    // By a link, the heading has it again.
    follow(find(root, '.home'))
    await vi.waitFor(() => expect(document.activeElement).toBe(find(root, 'h1')))
  })

  it('finds the figure again in what was found in a text', async () => {
    const root = await open('#/check')
    type(find<HTMLInputElement>(root, 'textarea'), 'Pregnant women take magnesium for leg cramps.')
    await vi.waitFor(() => find(root, '.mark').click())
    const figure = () => find(root, '.found .cw-fig')
    await vi.waitFor(figure)
    follow(figure())
    await vi.waitFor(() => expect(document.activeElement).toBe(find(root, '.cw-recordname')))
    changeAddress('#/check')
    await vi.waitFor(() => expect(document.activeElement).toBe(figure()))
  })

  it.each<[string, MouseEventInit]>([
    ['with Control held', { ctrlKey: true }],
    ['with Command held', { metaKey: true }],
    ['with Shift held', { shiftKey: true }],
    ['of the middle button', { button: 1 }],
  ])('takes a click %s, which opens another tab, for no way on', async (_, click) => {
    const root = await open('#/')
    scrollBy(320)
    await go('#/magnesium')
    const scrolled = scrolledTo()
    const visits = scrolled.mock.calls.length
    const away = (event: Event) => event.preventDefault()
    addEventListener('click', away)
    find(root, '.home').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...click }))
    removeEventListener('click', away)
    expect(scrolled.mock.calls.length).toBe(visits)
    await go('#/')
    expect(scrolled).toHaveBeenLastCalledWith(0, 320)
  })

  it('leaves a row alone that a link once led to', async () => {
    const root = await open('#/')
    changeAddress('#/magnesium?row=pregnancy-frequency')
    await vi.waitFor(() => expect(document.activeElement).toBe(find(root, '#row-pregnancy-frequency')))
    await go('#/zinc')
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView').mockClear()
    await go('#/magnesium?row=pregnancy-frequency')
    expect(heading(root)).toBe(title('magnesium'))
    expect(scrolled).not.toHaveBeenCalled()
  })
})

describe('side by side', () => {
  it('adds a topic by its button, not while one looks through the names', async () => {
    const root = await open('#/compare/magnesium')
    const select = find<HTMLSelectElement>(root, '.add select')
    button(root, words.compare.addButton).click()
    expect(document.activeElement).toBe(select)
    select.value = 'zinc'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    expect(location.hash).toBe('#/compare/magnesium')
    button(root, words.compare.addButton).click()
    await vi.waitFor(() => expect(location.hash).toBe('#/compare/magnesium,zinc'))
  })

  it('names the cautions once', async () => {
    const root = await open('#/compare/magnesium,quinine')
    expect([...root.querySelectorAll('td :is(h2, h3)')].map((one) => one.textContent)).toEqual([])
    expect(root.querySelectorAll('td .cw-cautions')).toHaveLength(2)
  })
})

describe('the list', () => {
  it('finds while one types, and writes the search into the address', async () => {
    const root = await open('#/')
    type(find<HTMLInputElement>(root, 'input[type="search"]'), 'magnezium')
    await vi.waitFor(() => expect(listed(root)[0]).toBe(title('magnesium')))
    expect(location.hash).toBe('#/?q=magnezium')
    expect(find(root, '.result-count [role="status"]').textContent).toBe(words.list.shown(listed(root).length))
  })

  it('begins with the search and filters of its address', async () => {
    const root = await open('#/?kind=nutrient&sort=certainty')
    expect(find<HTMLSelectElement>(root, 'select').value).toBe('')
    const kinds = [...root.querySelectorAll('.topic-line .kind')].map((kind) => kind.textContent)
    expect(new Set(kinds)).toEqual(new Set([words.kinds.nutrient]))
  })

  it('says that nothing matches, and shows all again', async () => {
    const root = await open('#/?q=xyzzy')
    expect(root.textContent).toContain(words.list.none)
    const clear = [...root.querySelectorAll('button')].find((one) => one.textContent === words.list.clear)
    clear?.click()
    await vi.waitFor(() => expect(listed(root)).toHaveLength(Object.keys(evidence.topics).length))
    expect(location.hash).toBe('#/')
  })

  it('says of each topic what was found in the people asked for', async () => {
    const root = await open('#/?for=cirrhosis&q=pickle')
    const said = () => find(root, '.topic-line p').textContent?.toLowerCase()
    const outcome = (id: string) => {
      const row = evidence.topics[id]?.rows.find((one) => one.population === 'cirrhosis' && one.state === 'works')
      return row?.outcome.toLowerCase()
    }
    expect(said()).toBe(`${outcome('pickle_juice')}: helped in one trial`)
    await go('#/?state=works&q=baclofen')
    await vi.waitFor(() => expect(said()).toBe(`in cirrhosis, ${outcome('baclofen')}: helped in one trial`))
  })

  it('keeps the focus when what is cleared takes its button along', async () => {
    const root = await open('#/?kind=food')
    button(root, words.list.clear).focus()
    button(root, words.list.clear).click()
    await vi.waitFor(() => expect(document.activeElement).toBe(find(root, 'input[type="search"]')))
    find<HTMLInputElement>(root, '.pick input').click()
    await vi.waitFor(() => button(root, words.list.compareClear).click())
    await vi.waitFor(() => expect(document.activeElement).toBe(find(root, 'h1')))
    expect(root.querySelector('.compare-bar button')).toBeNull()
  })

  it('has a place from the start where a first choice is said', async () => {
    const root = await open('#/')
    const status = find(root, '.compare-bar [role="status"]')
    expect(status.textContent).toBe('')
    find<HTMLInputElement>(root, '.pick input').click()
    await vi.waitFor(() => expect(status.textContent).toContain(words.list.chosen))
    expect(find(root, '.compare-bar [role="status"]')).toBe(status)
  })

  it('lets three topics be compared, and no fourth', async () => {
    const root = await open('#/')
    const boxes = () => [...root.querySelectorAll<HTMLInputElement>('.pick input')]
    for (const at of [0, 1, 2]) {
      boxes()[at]?.click()
      await vi.waitFor(() => expect(boxes()[at]?.checked).toBe(true))
    }
    boxes()[3]?.click()
    expect([boxes()[3]?.checked, boxes()[3]?.getAttribute('aria-describedby')]).toEqual([false, 'compare-full'])
    expect(find(root, '.compare-bar').textContent).toContain(words.list.compareFull(3))
    const href = find(root, '.compare-bar a').getAttribute('href') ?? ''
    await go(href)
    expect(root.querySelectorAll('thead .cw-link:not(.out)')).toHaveLength(3)
  })

  it('goes to the search field at "/", but not while one types', async () => {
    const root = await open('#/')
    const field = find<HTMLInputElement>(root, 'input[type="search"]')
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }))
    return vi.waitFor(() => {
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: '/', bubbles: true, cancelable: true }))
      expect(document.activeElement).toBe(field)
    })
  })
})

describe('an entry', () => {
  it('leads with what to mind, then the answer, then every row with what would change it', async () => {
    const root = await open(libraryAddress('magnesium'))
    const text = root.textContent ?? ''
    expect(text.indexOf('kidney')).toBeLessThan(text.indexOf(words.entry.rows))
    expect(root.querySelectorAll('.cw-row')).toHaveLength(evidence.topics.magnesium?.rows.length ?? 0)
    expect(root.querySelectorAll('.cw-row .change').length).toBeGreaterThan(0)
  })

  it('gives the focus to the row that a link leads to, also to the one it is at', async () => {
    const root = await open(libraryAddress('magnesium'))
    const scrolled = vi.spyOn(Element.prototype, 'scrollIntoView')
    const address = '#/magnesium?row=pregnancy-frequency'
    history.pushState(null, '', address)
    dispatchEvent(new Event('hashchange'))
    const row = () => find(root, '#row-pregnancy-frequency')
    await vi.waitFor(() => expect(document.activeElement).toBe(row()))
    scrolled.mockClear()
    find(root, `a[href="${address}"]`).click()
    await vi.waitFor(() => expect(scrolled.mock.contexts).toContain(row()))
  })

  it('has a place for each row that a link can lead to', async () => {
    const root = await open('#/magnesium?row=pregnancy-frequency')
    expect(find(root, '#row-pregnancy-frequency').textContent).toContain('In pregnant women')
  })
})

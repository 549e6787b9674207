// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { libraryAddress } from '../../core/library/library-address.ts'
import { strings } from '../../core/strings/interface.ts'
import { loadEvidence } from '../../data/evidence.ts'
import { App } from '../../entrypoints/library/App.tsx'
import { axeViolations, find, mount, type } from './mount.tsx'

const evidence = loadEvidence()
const words = strings.library
const title = (id: string) => evidence.topics[id]?.title ?? ''

/** Opens the page at an address, as a link from elsewhere does. */
async function open(address: string): Promise<HTMLElement> {
  history.replaceState(null, '', address)
  history.scrollRestoration = 'auto'
  const root = mount(<App evidence={evidence} />)
  // The page follows its address from here on.
  await vi.waitFor(() => expect(history.scrollRestoration).toBe('manual'))
  return root
}

/** Follows a link as the browser would. */
async function go(address: string): Promise<void> {
  history.pushState(null, '', address)
  dispatchEvent(new Event('hashchange'))
  await vi.waitFor(() => expect(document.activeElement?.tagName).toBe('H1'))
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
    expect(document.title).toContain('Crampwise evidence')
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

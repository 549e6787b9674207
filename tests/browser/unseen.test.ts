import { beforeEach, describe, expect, test } from 'vitest'
import { inContentWorld, type Plain, until } from '../../scripts/drive.ts'
import { kinds, markEverything, type OpenTab, useWorld } from './harness.ts'

const marked = ['leg cramps', 'magnesium', 'leg cramps']
/** Longer than the rest these tests set, and the way of a card into the page. */
const settleMs = 900

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Middle of an element. Runs in the page. */
function middleOf(selector: string): { x: number; y: number } {
  const rect = document.querySelector(selector)?.getBoundingClientRect()
  return rect ? { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 } : { x: 0, y: 0 }
}

describe.each(kinds)('an unseen guest in %s', (kind) => {
  const world = useWorld(kind, markEverything)
  beforeEach(() => world.store({ sites: { off: [] }, topics: { off: [] } }))

  /** Opens the card of the page's magnesium. */
  const openCard = async (tab: OpenTab) => {
    await tab.marksToBe(marked)
    await tab.hover('magnesium')
    return tab.cardOpen()
  }

  const closeCard = async (tab: OpenTab) => {
    await tab.page.keyboard.press('Escape')
    await tab.cardClosed()
  }

  test('changes no byte of the document but one empty element while a card is open', async () => {
    const tab = await world.open('/pages/guest.html', (page) =>
      page.evaluateOnNewDocument(() => {
        const changes: string[] = []
        const serialize = () => {
          const copy = document.cloneNode(true) as Document
          const added = [...copy.querySelectorAll('.crampwise-card')].map((host) => {
            const html = host.outerHTML
            host.remove()
            return html
          })
          return { html: new XMLSerializer().serializeToString(copy), added }
        }
        document.addEventListener('DOMContentLoaded', () => {
          const before = serialize().html
          new MutationObserver((records) => {
            for (const { type, target, attributeName } of records)
              changes.push(`${type} ${target.nodeName} ${attributeName ?? ''}`.trim())
          }).observe(document, { attributes: true, characterData: true, childList: true, subtree: true })
          Object.assign(globalThis, { before, changes, serialize })
        })
      }),
    )
    await tab.marksToBe(marked)
    expect(await tab.page.evaluate('[serialize().html === before, changes.join()]')).toEqual([true, ''])
    await openCard(tab)
    expect(await tab.page.evaluate('[serialize().html === before, serialize().added.join()]')).toEqual([
      true,
      '<div class="crampwise-card"></div>',
    ])
    await closeCard(tab)
    expect(await tab.page.evaluate('[serialize().html === before, changes.join()]')).toEqual([
      true,
      'childList HTML,childList HTML',
    ])
  })

  test('adds nothing to the window, the document or the built-in objects of the page', async () => {
    const tab = await world.open('/pages/guest.html', (page) =>
      page.evaluateOnNewDocument(() => {
        const names = () =>
          [window, document, navigator, Object.prototype, Array.prototype, Node.prototype, Element.prototype]
            .map((object) => Reflect.ownKeys(object).map(String).sort().join())
            .join('\n')
        document.addEventListener('DOMContentLoaded', () => {
          Object.assign(globalThis, { names, namesBefore: '' })
          Object.assign(globalThis, { namesBefore: names() })
        })
      }),
    )
    await openCard(tab)
    await closeCard(tab)
    expect(await tab.page.evaluate('names() === namesBefore')).toBe(true)
  })

  test('is heard by the page in no event', async () => {
    const listen = () => {
      const heard = new Set<string>()
      const types = new Set(['beforetoggle', 'toggle', 'DOMActivate', 'focusin', 'focusout', 'readystatechange'])
      for (const object of [window, document, HTMLElement.prototype, SVGElement.prototype])
        for (const key in object) if (key.startsWith('on')) types.add(key.slice(2))
      for (const type of types) window.addEventListener(type, () => heard.add(type), true)
      window.addEventListener('message', () => heard.add('message'))
      Object.assign(globalThis, { heard: () => [...heard].sort().join(' ') })
    }
    const visit = async (): Promise<{ tab: OpenTab; heard: () => Promise<unknown> }> => {
      const tab = await world.open('/pages/guest.html', (page) => page.evaluateOnNewDocument(listen))
      await until('the page to be loaded', () => tab.page.evaluate(() => document.readyState === 'complete'))
      return { tab, heard: () => tab.page.evaluate('heard()') }
    }
    const rest = async ({ page }: OpenTab) => {
      const { x, y } = await page.evaluate(middleOf, 'b')
      await page.mouse.move(x - 60, y + 120)
      await page.mouse.move(x, y, { steps: 4 })
      await pause(settleMs)
    }
    await world.store({ sites: { off: ['127.0.0.1'] } })
    const without = await visit()
    await rest(without.tab)
    expect(await without.tab.card()).toBeNull()
    await without.tab.page.keyboard.press('Shift')
    const usual = await without.heard()
    await world.store({ sites: { off: [] } })
    const within = await visit()
    await within.tab.marksToBe(marked)
    await rest(within.tab)
    await within.tab.cardOpen()
    await within.tab.page.keyboard.press('Shift')
    expect(await within.heard()).toBe(usual)
  })

  test('leaves the page’s own highlights and style sheets as they are', async () => {
    const tab = await world.open('/pages/guest.html', (page) =>
      page.evaluateOnNewDocument(() => {
        document.addEventListener('DOMContentLoaded', () => {
          const range = document.createRange()
          range.selectNodeContents(document.getElementById('first') as Element)
          const mine = new Highlight(range)
          const sheet = new CSSStyleSheet()
          sheet.replaceSync('::highlight(mine) { color: green }')
          CSS.highlights.set('mine', mine)
          document.adoptedStyleSheets.push(sheet)
          Object.assign(globalThis, {
            isMine: () =>
              CSS.highlights.get('mine') === mine &&
              mine.size === 1 &&
              mine.has(range) &&
              mine.priority === 0 &&
              range.toString().startsWith('For leg') &&
              document.adoptedStyleSheets[0] === sheet &&
              sheet.cssRules.length === 1,
          })
        })
      }),
    )
    await tab.hover('magnesium')
    await tab.cardOpen()
    expect(await tab.page.evaluate('isMine()')).toBe(true)
    await closeCard(tab)
    await world.store({ topics: { off: ['magnesium'] } })
    await until('marks to go', async () => !(await tab.marks()).some(({ text }) => text === 'magnesium'))
    expect(await tab.page.evaluate('isMine()')).toBe(true)
  })

  test('leaves the selection alone while a card opens and closes', async () => {
    const tab = await world.open('/pages/guest.html')
    await tab.marksToBe(marked)
    await tab.page.evaluate(() => {
      const more = document.getElementById('more')?.firstChild as Text
      getSelection()?.setBaseAndExtent(more, 4, more, 7)
    })
    const selected = () => tab.page.evaluate(() => String(getSelection()))
    await until('the selection', async () => (await selected()) === 'end')
    await tab.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    )
    await tab.page.evaluate(() => {
      Object.assign(globalThis, { changed: 0 })
      document.addEventListener('selectionchange', () => {
        ;(globalThis as unknown as { changed: number }).changed++
      })
    })
    await openCard(tab)
    expect(await selected()).toBe('end')
    await closeCard(tab)
    expect(await selected()).toBe('end')
    expect(await tab.page.evaluate('changed')).toBe(0)
  })

  test('lets text be selected across a mark by dragging, and opens no card meanwhile', async () => {
    const tab = await world.open('/pages/guest.html')
    await tab.marksToBe(marked)
    const from = await tab.page.evaluate(middleOf, 'b')
    const to = await tab.page.evaluate(middleOf, 'i')
    await tab.page.mouse.move(from.x - 60, from.y)
    await tab.page.mouse.down()
    await tab.page.mouse.move(from.x, from.y, { steps: 3 })
    await pause(settleMs)
    expect(await tab.card()).toBeNull()
    await tab.page.mouse.move(to.x, to.y, { steps: 3 })
    await tab.page.mouse.up()
    expect(await tab.page.evaluate(() => String(getSelection()))).toContain('magnesium')
  })

  test('lets a link with a mark in it be dragged and followed', async () => {
    const tab = await world.open('/pages/guest.html')
    await tab.marksToBe(marked)
    await tab.page.evaluate(() => {
      document.addEventListener('dragstart', (event) => {
        document.body.dataset.dragged = event.dataTransfer?.getData('text/uri-list') ?? ''
        event.preventDefault()
      })
    })
    const at = await tab.page.evaluate(middleOf, '#link')
    await tab.page.mouse.move(at.x + 20, at.y)
    await tab.page.mouse.down()
    await tab.page.mouse.move(at.x + 40, at.y + 10, { steps: 6 })
    await tab.page.mouse.move(at.x + 60, at.y + 60, { steps: 6 })
    await tab.page.mouse.up()
    expect(await tab.page.evaluate(() => document.body.dataset.dragged)).toMatch(/#more$/)
    await tab.page.mouse.click(at.x + 20, at.y)
    await until('the link to be followed', () => tab.page.evaluate(() => location.hash === '#more'))
  })

  test('leaves finding in the page as it is, with and without a card', async () => {
    const tab = await world.open('/pages/guest.html')
    const places = (words: string) =>
      tab.page.evaluate((text) => {
        getSelection()?.removeAllRanges()
        const { find } = window as unknown as { find(text: string): boolean }
        const seen = new Set<string>()
        // It goes round: as often as there may be hits, the card's among them.
        for (let i = 0; i < 60 && find.call(window, text); i++) {
          const { anchorNode, anchorOffset } = getSelection() ?? {}
          if (anchorNode && document.contains(anchorNode))
            seen.add(`${anchorNode.nodeValue?.slice(0, 12)} ${anchorOffset}`)
        }
        return [...seen].sort()
      }, words)
    await tab.marksToBe(marked)
    const cramps = ['For leg cram 8', 'more about l 15']
    expect(await places('cramps')).toEqual(cramps)
    expect(await places('bread')).toEqual([])
    await openCard(tab)
    expect(await places('cramps')).toEqual(cramps)
    expect(await places('magnesium')).toEqual(['magnesium 0'])
  })

  test('adds nothing to what is copied', async () => {
    const tab = await world.open('/pages/guest.html')
    const modifier = process.platform === 'darwin' ? 'Meta' : 'Control'
    const copyAll = async () => {
      const { page } = tab
      await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      await page.keyboard.down(modifier)
      await page.keyboard.press('a')
      await page.keyboard.press('c')
      await page.keyboard.up(modifier)
      await page.focus('#field')
      await page.keyboard.down(modifier)
      await page.keyboard.press('v')
      await page.keyboard.up(modifier)
      return page.evaluate(() => {
        const field = document.getElementById('field') as HTMLTextAreaElement
        const { value } = field
        field.value = ''
        return value
      })
    }
    await tab.marksToBe(marked)
    const marksOnly = await copyAll()
    expect(marksOnly).toContain('For leg cramps some take magnesium, and others do nothing.')
    await openCard(tab)
    expect(await copyAll()).toBe(marksOnly)
    await closeCard(tab)
    await world.store({ sites: { off: ['127.0.0.1'] } })
    await tab.marksToBe([])
    expect(await copyAll()).toBe(marksOnly)
  })

  test('leaves the accessibility tree as it is while no card is open', async () => {
    const tab = await world.open('/pages/guest.html')
    const tree = async (): Promise<string> => {
      // Firefox gives no whole tree: it is asked for what the page holds, by role and name.
      if (kind === 'chrome') return JSON.stringify(await tab.page.accessibility.snapshot({ interestingOnly: false }))
      const asked = [
        'Nights[role="heading"]',
        '[role="link"]',
        '[role="listitem"]',
        '[role="textbox"]',
        '[role="mark"]',
      ]
      const counts = await Promise.all(asked.map(async (each) => (await tab.page.$$(`aria/${each}`)).length))
      return counts.join()
    }
    await tab.marksToBe(marked)
    const withMarks = await tree()
    await world.store({ sites: { off: ['127.0.0.1'] } })
    await tab.marksToBe([])
    expect(withMarks).toBe(await tree())
  })

  test('opens and closes nothing for events that a script made', async () => {
    const tab = await world.open('/pages/guest.html')
    await tab.marksToBe(marked)
    const forge = () => {
      const box = document.querySelector('b')?.getBoundingClientRect() ?? new DOMRect()
      const at = { clientX: box.left + 10, clientY: box.top + 10, bubbles: true, composed: true, button: 0 }
      const target = document.querySelector('b') ?? document.body
      for (const type of ['pointerover', 'pointermove', 'pointerdown', 'pointerup', 'pointerout'])
        target.dispatchEvent(new PointerEvent(type, { ...at, pointerType: 'mouse' }))
      for (const type of ['mouseover', 'mousemove', 'mousedown', 'mouseup', 'click'])
        target.dispatchEvent(new MouseEvent(type, at))
      for (const key of ['Escape', 'Tab', 'Alt', 'J'])
        target.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true, shiftKey: true, bubbles: true }))
      for (const type of ['pagehide', 'scroll', 'resize', 'blur']) window.dispatchEvent(new Event(type))
      document.dispatchEvent(new Event('visibilitychange'))
    }
    await tab.page.evaluate(forge)
    await pause(settleMs)
    expect(await tab.card()).toBeNull()
    await openCard(tab)
    await tab.page.evaluate(forge)
    await pause(settleMs)
    expect((await tab.card())?.text).toMatch(/^Magnesium/)
    expect(world.errors).toEqual([])
  })

  test('outlives a forged event that says a newer copy of it had started', async () => {
    const tab = await world.open('/pages/guest.html')
    await tab.marksToBe(marked)
    const id = await inContentWorld(world.launched, { tab: tab.tab }, (): Plain => {
      type Runtime = { runtime: { id: string } }
      return (globalThis as unknown as { chrome: Runtime }).chrome.runtime.id
    })
    await tab.page.evaluate((extension) => {
      for (const name of ['content', 'engine', 'card']) {
        const type = `${extension}:${name}:wxt:content-script-started`
        const detail = { contentScriptName: name, messageId: 'forged' }
        document.dispatchEvent(new CustomEvent(type, { detail }))
        window.postMessage({ type, ...detail }, '*')
      }
    }, id)
    await tab.page.evaluate(() => document.getElementById('more')?.append(' Foot cramps.'))
    await tab.marksToBe([...marked, 'Foot cramps'])
    await tab.hover('Foot cramps')
    expect((await tab.cardOpen()).text).toMatch(/^Leg cramps/)
  })
})

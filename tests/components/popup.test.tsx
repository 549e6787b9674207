// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { fakeBrowser } from 'wxt/testing/fake-browser'
import type { FrameFindings, PopupRequest } from '../../core/messages.ts'
import { bedtimeStrings } from '../../core/strings/bedtime.ts'
import { claimStrings } from '../../core/strings/claims.ts'
import { strings } from '../../core/strings/interface.ts'
import { App } from '../../entrypoints/popup/App.tsx'
import { answerChanges, answerScans } from './background.ts'
import { axeViolations, button, find, mount, seenText, spokenText } from './mount.tsx'

const words = bedtimeStrings.popup

interface Page {
  url: string | undefined
  incognito?: boolean
  /** Access to the page's origin is granted. */
  access?: boolean
}

/** Ports whose other ends the test holds: one to all frames, one to the top frame. */
function openPage({ url, incognito = false, access = true }: Page) {
  type Heard = (message: unknown) => void
  const heard = { all: [] as Heard[], top: [] as Heard[] }
  const ended: (() => void)[] = []
  const sent: PopupRequest[] = []
  const connect = vi.fn((_: number, { frameId }: { frameId?: number }) => ({
    onMessage: { addListener: (listener: Heard) => heard[frameId === 0 ? 'top' : 'all'].push(listener) },
    onDisconnect: { addListener: (listener: () => void) => ended.push(listener) },
    postMessage: (message: PopupRequest) => sent.push(message),
    disconnect: () => {},
  }))
  Object.assign(browser.tabs, { connect, query: async () => [{ id: 7, url, incognito }] })
  Object.assign(browser, { permissions: { contains: async () => access } })
  return {
    connect,
    sent,
    /** The top frame, or another, says something; the top frame is heard over both ports, in either order. */
    say: ({ top = true, ...part }: Partial<FrameFindings> & { top?: boolean | 'late' }) => {
      const message = {
        type: 'findings',
        frame: 'a',
        host: 'example.org',
        off: false,
        scanned: true,
        findings: [],
      }
      const ports = top === false ? [heard.all] : top === 'late' ? [heard.all, heard.top] : [heard.top, heard.all]
      for (const listener of ports.flat()) listener({ ...message, ...part })
    },
    end: () => {
      for (const listener of ended) listener()
    },
  }
}

async function popup(page: Page) {
  const tab = openPage(page)
  const root = mount(<App />)
  await vi.waitFor(() => expect(tab.connect).toHaveBeenCalled())
  return { root, ...tab }
}

/** The panel of the chosen tab; the other one is hidden. */
const panel = (root: Element) => find(root, '[role="tabpanel"]:not([hidden])')
const shows = (root: Element, text: string) => vi.waitFor(() => expect(seenText(panel(root))).toContain(text))
const tab = (root: Element, name: string) => button(find(root, '[role="tablist"]'), name)
const chosen = (root: Element) => find(root, '[aria-selected="true"]').textContent

/** Goes to what is said of the page, once the popup has turned to tonight. */
async function showPage(root: Element) {
  await vi.waitFor(() => expect(chosen(root)).toBe(words.tonight))
  tab(root, words.page).click()
  await vi.waitFor(() => expect(chosen(root)).toBe(words.page))
}
const example = { url: 'https://example.org/a' }

beforeEach(() => fakeBrowser.reset())

describe('the list', () => {
  const findings = [
    { topic: 'magnesium', count: 2 },
    { topic: 'heat', count: 1 },
  ]

  it('says at once that it is looking', () => {
    openPage(example)
    expect(mount(<App />).textContent).toContain(strings.popup.looking)
  })

  it('names each topic with its answer, its mentions and where the button goes', async () => {
    const { root, say } = await popup(example)
    say({ findings })
    await shows(root, '2 topics, 3 mentions on this page')
    const rows = [...root.querySelectorAll('.finding')]
    expect(rows.map(spokenText)).toEqual([
      'Magnesium, probably little or no difference, 2 mentions, go to the first',
      expect.stringMatching(/^Heat.*, 1 mention, go to the first$/),
    ])
    expect(await axeViolations(root)).toEqual([])
  })

  it('goes to the first mention, then the next over all frames, then round again', async () => {
    const { root, say, sent } = await popup(example)
    say({ findings: [{ topic: 'magnesium', count: 1 }] })
    say({ frame: 'b', top: false, findings: [{ topic: 'magnesium', count: 1 }] })
    await shows(root, '1 topic, 2 mentions')
    for (const at of ['1 of 2', '2 of 2', '1 of 2']) {
      find(root, '.finding').click()
      await shows(root, at)
    }
    expect(sent.map((request) => request.type === 'jump' && `${request.frame}${request.nth}`)).toEqual([
      'a0',
      'b0',
      'a0',
    ])
  })

  it('sums the claims up, lists them by verdict, and goes to the one that is chosen', async () => {
    const { root, say, sent } = await popup(example)
    const claims = [
      { topic: 'heat', verdict: 'untested', caution: false, text: 'A warm bath stops cramps.' },
      { topic: 'magnesium', verdict: 'against', caution: false, text: 'Magnesium cures leg cramps.' },
    ] as const
    say({ findings, claims: [...claims] })
    await shows(root, claimStrings.summary({ against: 1, beyond: 0, untested: 1, 'in-line': 0 }))
    const rows = [...root.querySelectorAll<HTMLElement>('.claim')]
    expect(rows.map((row) => row.querySelector('q')?.textContent)).toEqual([claims[1].text, claims[0].text])
    expect(rows[0]?.textContent).toContain(claimStrings.verdicts.against)
    rows[0]?.click()
    expect(sent).toEqual([{ type: 'jump-claim', frame: 'a', nth: 1 }])
    expect(await axeViolations(root)).toEqual([])
  })

  it('shows the caution of a claim that is in line with trials but advised against, seen and spoken', async () => {
    const { root, say } = await popup(example)
    const claims = [
      { topic: 'quinine', verdict: 'in-line', caution: true, text: 'Quinine may stop leg cramps.' },
      { topic: 'magnesium', verdict: 'in-line', caution: false, text: 'Magnesium hardly helps.' },
    ] as const
    say({ findings, claims: [...claims] })
    await shows(root, claims[0].text)
    const rows = [...root.querySelectorAll('.claim')]
    expect(rows.map(spokenText)).toEqual([
      `${claims[0].text} ${claimStrings.advisedAgainst}. ${claimStrings.verdicts['in-line']} · Quinine`,
      `${claims[1].text} ${claimStrings.verdicts['in-line']} · Magnesium`,
    ])
    expect(rows.map((row) => row.querySelectorAll('.cw-claim-caution .cw-icon').length)).toEqual([1, 0])
    expect(await axeViolations(root)).toEqual([])
  })

  it('shows the gravest few of many claims, and all of them when asked', async () => {
    const { root, say } = await popup(example)
    const verdicts = ['in-line', 'beyond', 'beyond', 'against', 'beyond', 'in-line', 'beyond'] as const
    say({
      findings,
      claims: verdicts.map((verdict, i) => ({ topic: 'heat', verdict, caution: false, text: `Sentence ${i}.` })),
    })
    await shows(root, strings.popup.allClaims(7))
    const quotes = () => [...root.querySelectorAll('.claim q')].map((quote) => quote.textContent)
    expect(quotes()).toEqual(['Sentence 3.', 'Sentence 1.', 'Sentence 2.', 'Sentence 4.'])
    button(root, strings.popup.allClaims(7)).click()
    await shows(root, strings.popup.fewerClaims)
    expect(quotes()).toHaveLength(7)
  })

  it('leaves out topics it does not know', async () => {
    const { root, say } = await popup(example)
    say({ findings: [{ topic: 'from-a-later-version', count: 1 }] })
    await showPage(root)
    await shows(root, strings.popup.nothingTitle)
  })
})

describe('without a list', () => {
  it('says that nothing was found', async () => {
    const { root, say } = await popup(example)
    say({})
    await showPage(root)
    await shows(root, strings.popup.nothingTitle)
    expect(await axeViolations(root)).toEqual([])
  })

  it('keeps looking until every frame has', async () => {
    const { root, say } = await popup(example)
    say({ scanned: false })
    await shows(root, 'Marks on example.org')
    expect(root.textContent).not.toContain(strings.popup.nothingTitle)
  })

  it.each([
    ['the settings cannot be read', 'settings', () => strings.popup.noSettingsTitle],
    ['nobody judged the page', 'judging', () => strings.popup.unjudgedTitle],
  ] as const)('says so when %s, instead of looking on', async (_, fault, title) => {
    const { root, say } = await popup(example)
    say({ scanned: false, fault })
    await shows(root, title())
    expect(seenText(root)).not.toContain(strings.popup.looking)
  })

  it('says that pages of the browser cannot be read', async () => {
    const { root, end } = await popup({ url: 'chrome://settings' })
    end()
    await showPage(root)
    await shows(root, strings.popup.unreadableTitle)
    expect(root.querySelector('.empty button')).toBeNull()
  })

  it('takes a page whose address stays hidden despite full access for one of the browser', async () => {
    const { root, end } = await popup({ url: undefined })
    end()
    await showPage(root)
    await shows(root, strings.popup.unreadableTitle)
  })

  it('offers one scan where access was revoked, and says when it is refused', async () => {
    const asked = answerScans(false)
    const { root, end } = await popup({ ...example, access: false })
    end()
    await shows(root, strings.popup.noAccess)
    button(root, strings.popup.scan).click()
    await shows(root, strings.popup.scanFailed)
    expect(asked).toEqual([7])
    expect(await axeViolations(root)).toEqual([])
  })

  it('lists what the one scan finds', async () => {
    answerScans(true)
    const { root, end, say, connect } = await popup({ ...example, access: false })
    end()
    await shows(root, strings.popup.noAccess)
    connect.mockClear()
    button(root, strings.popup.scan).click()
    await vi.waitFor(() => expect(connect).toHaveBeenCalled())
    say({ findings: [{ topic: 'heat', count: 1 }] })
    await shows(root, '1 topic, 1 mention')
  })
})

describe('the switch of the site', () => {
  it('switches the site of the top frame off', async () => {
    const changes = answerChanges({ ok: true })
    const { root, say } = await popup(example)
    say({})
    await showPage(root)
    await shows(root, 'Marks on example.org')
    find(root, '[role="switch"]').click()
    await vi.waitFor(() => expect(changes).toEqual([{ type: 'site', host: 'example.org', on: false }]))
    say({ off: true })
    await shows(root, strings.popup.marksOff)
  })

  it.each([true, 'late'] as const)(
    'is of the page, whatever a frame in it says it is: heard first: %s',
    async (top) => {
      const changes = answerChanges({ ok: true })
      const { root, say } = await popup({ url: undefined })
      const lie = { frame: 'b', host: 'bank.example', off: true }
      say({ ...lie, top: false })
      say({ top })
      say({ ...lie, frame: 'a', top: false })
      await showPage(root)
      await shows(root, 'Marks on example.org')
      find(root, '[role="switch"]').click()
      await vi.waitFor(() => expect(changes).toEqual([{ type: 'site', host: 'example.org', on: false }]))
    },
  )

  it('is of the address the browser tells, before what the page says', async () => {
    const { root, say } = await popup(example)
    say({ host: 'bank.example' })
    await showPage(root)
    await shows(root, 'Marks on example.org')
  })

  it('goes back and says why when the change was not stored', async () => {
    answerChanges({ ok: false, reason: 'quota' })
    const { root, say } = await popup(example)
    say({})
    await showPage(root)
    await shows(root, 'Marks on example.org')
    find(root, '[role="switch"]').click()
    await shows(root, strings.failures.quota)
    expect(find(root, '[role="alert"]').textContent).toBe(strings.failures.quota)
    expect(find<HTMLInputElement>(root, '[role="switch"]').checked).toBe(true)
  })

  it('says so when the background does not answer', async () => {
    const { root, say } = await popup(example)
    say({})
    await showPage(root)
    await shows(root, 'Marks on example.org')
    find(root, '[role="switch"]').click()
    await shows(root, strings.failures.unavailable)
  })

  it('stores nothing in a private window and says so', async () => {
    const changes = answerChanges({ ok: true })
    const { root, say, sent } = await popup({ ...example, incognito: true })
    say({})
    await showPage(root)
    await shows(root, strings.popup.privateSwitch)
    find(root, '[role="switch"]').click()
    await vi.waitFor(() => expect(sent).toEqual([{ type: 'tab-switch', on: false }]))
    expect(changes).toEqual([])
  })
})

describe('the tabs', () => {
  const findings = [{ topic: 'magnesium', count: 1 }]

  it('show this page while it is looked at, and where something is found', async () => {
    const { root, say } = await popup(example)
    expect(chosen(root)).toBe(words.page)
    say({ findings })
    await shows(root, '1 topic')
    expect(chosen(root)).toBe(words.page)
  })

  it('turn to tonight once nothing is found, and stay there', async () => {
    const { root, say } = await popup(example)
    say({ scanned: false })
    await shows(root, strings.popup.looking)
    say({})
    await vi.waitFor(() => expect(chosen(root)).toBe(words.tonight))
    expect(find(root, '#panel-page').hidden).toBe(true)
    say({ findings })
    await vi.waitFor(() => expect(find(root, '#panel-page').textContent).toContain('1 topic'))
    expect(chosen(root)).toBe(words.tonight)
  })

  it('turn to tonight on a page that cannot be read, and stay where one still can be', async () => {
    const closed = await popup({ url: 'chrome://settings' })
    closed.end()
    await vi.waitFor(() => expect(chosen(closed.root)).toBe(words.tonight))
    const silent = await popup({ ...example, access: false })
    silent.end()
    await shows(silent.root, strings.popup.noAccess)
    expect(chosen(silent.root)).toBe(words.page)
  })

  it('never leave the one the reader chose', async () => {
    const { root, say } = await popup(example)
    tab(root, words.page).click()
    say({})
    await shows(root, strings.popup.nothingTitle)
    tab(root, words.tonight).click()
    say({ findings })
    await vi.waitFor(() => expect(find(root, '#panel-page').textContent).toContain('1 topic'))
    expect(chosen(root)).toBe(words.tonight)
  })

  it.each([
    ['ArrowRight', words.page, words.tonight],
    ['ArrowRight', words.last, words.page],
    ['ArrowLeft', words.page, words.last],
    ['Home', words.tonight, words.page],
    ['End', words.page, words.last],
  ])('go on %s from "%s" to "%s", with the focus', async (key, from, to) => {
    const { root } = await popup(example)
    tab(root, from).click()
    await vi.waitFor(() => expect(chosen(root)).toBe(from))
    tab(root, from).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    await vi.waitFor(() => expect(chosen(root)).toBe(to))
    expect(document.activeElement).toBe(tab(root, to))
    expect(tab(root, from).tabIndex).toBe(-1)
    expect(tab(root, to).tabIndex).toBe(0)
  })

  it('leave the way out of a cramp in both', async () => {
    const { root } = await popup(example)
    for (const name of [words.page, words.tonight]) {
      tab(root, name).click()
      await vi.waitFor(() => expect(chosen(root)).toBe(name))
      expect(button(root, words.cramp).closest('[hidden]')).toBeNull()
      expect(await axeViolations(root)).toEqual([])
    }
  })
})

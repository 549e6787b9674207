import { describe, expect, it } from 'vitest'
import { defaultPlan } from '../../core/bedtime/plan.ts'
import { type BackgroundMessage, checkMessage, readSender, type Sender } from '../../core/check-message.ts'
import { defaults } from '../../core/settings.ts'

const own = { id: 'ours', base: 'chrome-extension://ours/' }
const page: Sender = { kind: 'page' }
const frame: Sender = { kind: 'frame', hosts: ['news.example'] }

describe('who sent a message', () => {
  const tab = { id: 7 }
  it.each([
    ['our popup', { id: 'ours', url: 'chrome-extension://ours/popup.html' }, page],
    ['our options in a tab', { id: 'ours', url: 'chrome-extension://ours/options.html', tab }, page],
    [
      'our page where the origin is told too',
      { id: 'ours', url: 'chrome-extension://ours/a.html', origin: 'chrome-extension://ours' },
      page,
    ],
    ['a frame', { id: 'ours', url: 'https://news.example/a', origin: 'https://news.example', tab }, frame],
    [
      'a frame without an address of its own',
      { id: 'ours', url: 'about:srcdoc', origin: 'https://news.example', tab },
      frame,
    ],
    [
      'a sandboxed frame without an address',
      { id: 'ours', url: 'about:srcdoc', origin: 'null', tab },
      { kind: 'frame', hosts: [] },
    ],
    ['another extension', { id: 'theirs', url: 'chrome-extension://theirs/a.html' }, null],
    ['another extension at our address', { id: 'theirs', url: 'chrome-extension://ours/a.html' }, null],
    [
      'a frame that claims our address',
      { id: 'ours', url: 'chrome-extension://ours/a.html', origin: 'https://evil.example', tab },
      null,
    ],
    ['a frame of no tab', { id: 'ours', url: 'https://news.example/' }, null],
    ['nobody', {}, null],
  ])('is read from what the browser tells: %s', (_, sender, expected) => {
    const read = readSender(sender, own)
    // Both addresses of a frame name the host: once is enough.
    const once = read?.kind === 'frame' ? { ...read, hosts: [...new Set(read.hosts)] } : read
    expect(once).toEqual(expected)
  })
})

describe('a message to the background', () => {
  const session = { endedAt: 1, routine: 'stretch', share: 1 }
  const packed = {
    text: 'A leg cramp.',
    title: '',
    blocks: [0, 12, -1, 0, -1, 0],
    containers: [],
    gaps: [],
    shut: [],
    judgesClaims: true,
  }
  /** Name, data, whether a page of ours may send it, whether a frame may. */
  const cases: [BackgroundMessage, unknown, boolean, boolean][] = [
    ['asked/take', undefined, true, false],
    ['frame/load', 'engine', false, true],
    ['frame/load', 'names', false, true],
    ['text/judge', packed, false, true],
    ['text/judge', { ...packed, blocks: [0, 99, -1, 0, -1, 0] }, false, false],
    ['frame/load', 'background', false, false],
    ['settings/change', { type: 'topic', id: 'magnesium', on: false }, true, true],
    ['settings/change', { type: 'topic', id: 'magnesium', on: true }, true, false],
    ['settings/change', { type: 'site', host: 'news.example', on: false }, true, true],
    ['settings/change', { type: 'wrong', words: 'salt', host: 'news.example', on: false }, true, true],
    ['settings/change', { type: 'wrong', words: 'salt', host: 'news.example', on: true }, true, false],
    ['settings/change', { type: 'wrong', words: 'salt', host: 'bank.example', on: false }, true, false],
    ['settings/change', { type: 'site', host: 'news.example', on: true }, true, false],
    ['settings/change', { type: 'site', host: 'bank.example', on: false }, true, false],
    ['settings/change', { type: 'reading', patch: { density: 'none' } }, true, false],
    ['settings/change', { type: 'reading', patch: { density: 'loud' } }, false, false],
    ['settings/change', { type: 'topic', id: '../x', on: false }, false, false],
    ['page/open', 'options', true, true],
    ['page/open', 'diary', true, false],
    ['page/open', { library: 'magnesium' }, true, true],
    ['page/open', { library: null }, true, true],
    ['page/open', { library: 'x?y=javascript:' }, false, false],
    ['page/open', 'https://evil.example/', false, false],
    ['plan/change', { on: false }, true, false],
    ['plan/change', { on: false, __proto__: null, extra: 1 }, false, false],
    ['evening/answer', { type: 'skip' }, true, false],
    ['evening/remind', undefined, true, true],
    ['session/log', session, true, false],
    ['session/log', { ...session, share: 2 }, false, false],
    ['settings/change', { type: 'topics', off: ['heat'] }, true, false],
    ['sync/switch', true, true, false],
    ['sync/switch', 'on', false, false],
    ['kept/restore', { plan: defaultPlan, log: [], settings: defaults }, true, false],
    ['kept/restore', {}, true, false],
    ['kept/restore', { plan: { ...defaultPlan, repeats: -1 } }, false, false],
    ['kept/restore', { plan: { on: true } }, false, false],
    ['kept/restore', { log: [{ evening: 'x' }] }, false, false],
    ['kept/restore', { settings: { ...defaults, sites: { off: 'all' } } }, false, false],
    ['kept/restore', { settings: { reading: defaults.reading } }, false, false],
    ['kept/restore', { diary: {} }, false, false],
    ['kept/forget', undefined, true, false],
    ['reminder/test', undefined, true, false],
    ['tab/scan', 7, true, false],
    ['tab/scan', -1, false, false],
    ['tab/scan', '7', false, false],
  ]

  it.each(cases)('is taken only in its shape and from who may send it: %s %j', (name, data, fromPage, fromFrame) => {
    expect(checkMessage(name, data, page).ok).toBe(fromPage)
    expect(checkMessage(name, data, frame).ok).toBe(fromFrame)
    expect(checkMessage(name, data, null).ok).toBe(false)
  })

  it('says why not when it is refused', () => {
    expect(checkMessage('plan/change', { on: false }, frame)).toEqual({
      ok: false,
      refusal: { ok: false, reason: 'invalid' },
    })
    expect(checkMessage('tab/scan', 7, frame)).toEqual({ ok: false, refusal: false })
  })
})

import { describe, expect, it } from 'vitest'
import { countVerdicts } from '../../../core/claims/gravest.ts'
import type { Verdict } from '../../../core/claims/types.ts'
import {
  collectClaims,
  collectFindings,
  mergeFrame,
  readFrameFindings,
  type TabFrame,
} from '../../../entrypoints/popup/frames.ts'
import { canBeRead, hostOf, originPattern } from '../../../entrypoints/popup/page-access.ts'

const frame = (part: Partial<TabFrame>): TabFrame => ({
  type: 'findings',
  frame: 'a',
  host: 'example.org',
  top: true,
  off: false,
  scanned: true,
  fault: null,
  findings: [],
  claims: [],
  ...part,
})

describe('messages of frames', () => {
  it('takes a whole message', () => {
    const { top, ...message } = frame({ findings: [{ topic: 'heat', count: 2 }] })
    expect(readFrameFindings(message)).toEqual(message)
    // Which frame is the page itself is not for a frame to say.
    expect(readFrameFindings({ ...message, top })).toEqual(message)
  })

  it.each([
    ['nothing', undefined],
    ['text', 'findings'],
    ['another type', { ...frame({}), type: 'other' }],
    ['no frame id', { ...frame({}), frame: 1 }],
    ['findings that are no list', { ...frame({}), findings: {} }],
    ['a switch that is no boolean', { ...frame({}), off: 'yes' }],
  ])('drops %s', (_, message) => {
    expect(readFrameFindings(message)).toBeNull()
  })

  it('drops single findings that are damaged', () => {
    const findings = [{ topic: 'heat', count: 1 }, { topic: 7, count: 1 }, { topic: 'salt', count: 0 }, null]
    expect(readFrameFindings({ ...frame({}), findings })?.findings).toEqual([{ topic: 'heat', count: 1 }])
  })

  it('drops single claims that are damaged, and cuts what is too long', () => {
    const good = { topic: 'heat', verdict: 'beyond', caution: true, text: 'Heat cures cramps.' } as const
    const claims = [good, { ...good, verdict: 'wrong' }, { ...good, text: 7 }, null, { ...good, text: 'x'.repeat(999) }]
    const read = readFrameFindings({ ...frame({}), claims })?.claims ?? []
    expect(read[0]).toEqual(good)
    expect(read.map(({ text }) => text.length)).toEqual([good.text.length, 160])
    expect(readFrameFindings({ ...frame({}), claims: 'none' })?.claims).toEqual([])
  })

  it('sorts the claims of all frames by verdict, the gravest first, and knows where each lies', () => {
    const claim = (verdict: Verdict, text: string) => ({ topic: 'heat', verdict, caution: false, text })
    const frames = [
      frame({ claims: [claim('in-line', 'a'), claim('beyond', 'b')] }),
      frame({ frame: 'b', top: false, claims: [claim('against', 'c'), claim('beyond', 'd'), claim('untested', 'e')] }),
    ]
    const claims = collectClaims(frames)
    expect(claims.map(({ text, frame, nth }) => `${text} ${frame}${nth}`)).toEqual([
      'c b0',
      'b a1',
      'd b1',
      'e b2',
      'a a0',
    ])
    expect(countVerdicts(claims)).toEqual({ against: 1, beyond: 2, untested: 1, 'in-line': 1 })
  })

  it('are cut short where a frame claims more than a page can hold', () => {
    const findings = Array.from({ length: 2000 }, (_, i) => ({ topic: `t${i}`, count: Number.POSITIVE_INFINITY }))
    const read = readFrameFindings({ ...frame({}), findings })
    expect(read?.findings.length).toBe(500)
    expect(read?.findings[0]?.count).toBe(100_000)
    expect(readFrameFindings({ ...frame({}), host: 'x'.repeat(300) })).toBeNull()
  })

  it('replaces what a frame said before and keeps the top frame first', () => {
    const inner = frame({ frame: 'b', top: false })
    const frames = mergeFrame(mergeFrame([], inner), frame({}))
    expect(frames.map((one) => one.frame)).toEqual(['a', 'b'])
    expect(mergeFrame(frames, { ...inner, scanned: false })).toHaveLength(2)
  })

  it('adds mentions of frames up and remembers where each lies', () => {
    const found = collectFindings([
      frame({ findings: [{ topic: 'heat', count: 2 }] }),
      frame({
        frame: 'b',
        top: false,
        findings: [
          { topic: 'salt', count: 1 },
          { topic: 'heat', count: 1 },
        ],
      }),
    ])
    expect(found.map(({ topic, count }) => [topic, count])).toEqual([
      ['heat', 3],
      ['salt', 1],
    ])
    expect(found[0]?.places).toEqual([
      { frame: 'a', nth: 0 },
      { frame: 'a', nth: 1 },
      { frame: 'b', nth: 0 },
    ])
  })
})

describe('access to pages', () => {
  it.each([
    ['https://example.org/a', true],
    ['file:///tmp/a.html', true],
    [undefined, true],
    ['chrome://settings', false],
    ['about:blank', false],
    ['moz-extension://abc/options.html', false],
    ['https://chromewebstore.google.com/detail/x', false],
    ['https://addons.mozilla.org/firefox/', false],
    ['https://example.org/Report.PDF', false],
    ['not an address', false],
  ])('%s can be read: %s', (address, readable) => {
    expect(canBeRead(address)).toBe(readable)
  })

  it('names a site by its host alone', () => {
    expect(hostOf('https://News.Example.org:8080/a')).toBe('news.example.org')
    expect(hostOf('file:///tmp/a.html')).toBe('')
    expect(hostOf(undefined)).toBe('')
    expect(originPattern('https://example.org:8080/a')).toBe('https://example.org/*')
    expect(originPattern('file:///tmp/a')).toBe('file:///*')
  })
})

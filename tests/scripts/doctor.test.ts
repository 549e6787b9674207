import { describe, expect, it } from 'vitest'
import type { Facts } from '../../scripts/doctor/facts.ts'
import { lookAtMachine } from '../../scripts/doctor/look.ts'
import { adviseOn, describeFacts } from '../../scripts/doctor/report.ts'

const well: Facts = {
  version: '0.2.0',
  node: '26.10.0',
  machineNode: '20.20.2',
  npm: '11.0.0',
  tools: [{ name: 'wxt', locked: '0.21.4', installed: '0.21.4' }],
  browsers: [
    { kind: 'chrome', given: null, found: [{ kind: 'chrome', path: '/usr/bin/chromium', major: 156 }] },
    { kind: 'firefox', given: null, found: [{ kind: 'firefox', path: '/usr/bin/firefox', major: 153 }] },
  ],
  builds: [
    { kind: 'chrome', version: '0.2.0' },
    { kind: 'firefox', version: '0.2.0' },
  ],
  sizes: [{ script: 'content.js', raw: 19_300, gzip: 6_600 }],
}

const bare: Facts = {
  ...well,
  machineNode: null,
  npm: null,
  tools: [{ name: 'wxt', locked: null, installed: null }],
  browsers: [
    { kind: 'chrome', given: null, found: [] },
    { kind: 'firefox', given: null, found: [] },
  ],
  builds: [
    { kind: 'chrome', version: null },
    { kind: 'firefox', version: null },
  ],
  sizes: null,
}

const chrome = (major: number | null) => ({ kind: 'chrome' as const, path: '/opt/chrome', major })

describe('the doctor', () => {
  it('has nothing to say where all is well', () => {
    expect(adviseOn(well)).toEqual([])
  })

  it('says on a bare machine what is missing and what to do', () => {
    expect(adviseOn(bare)).toEqual([
      'Not installed as the lock file says (wxt): run "npm ci".',
      'No browser for chrome: install Chrome, Chromium or Edge 144 or newer, or set CHROME_PATH to its program.',
      'No browser for firefox: install Firefox 146 or newer, or set FIREFOX_PATH to its program.',
      'Nothing is built for chrome: "npm run build" does it; "npm start" and "npm test" do it by themselves.',
      'Nothing is built for firefox: "npm run build:firefox" does it; "npm start" and "npm test" do it by themselves.',
    ])
    expect(describeFacts(bare)).toContain('  chrome          not built')
  })

  it.each<[string, Partial<Facts>, string]>([
    ['a Node of the machine that is too old', { machineNode: '18.19.0' }, 'Node 18.19.0 is too old'],
    [
      'a tool of another version than the lock file’s',
      { tools: [{ name: 'wxt', locked: '0.21.4', installed: '0.20.0' }] },
      'Not installed as the lock file says (wxt)',
    ],
    [
      'a browser that is too old',
      { browsers: [{ kind: 'chrome', given: null, found: [chrome(140)] }] },
      '/opt/chrome is version 140, but Crampwise needs',
    ],
    [
      'a variable that names no program',
      { browsers: [{ kind: 'chrome', given: '/nope', found: [] }] },
      'CHROME_PATH is set to /nope, which is not a program',
    ],
    [
      'a build of another version',
      { builds: [{ kind: 'firefox', version: '0.1.0' }] },
      'The build for firefox is of version 0.1.0: run "npm run build:firefox" again.',
    ],
    [
      'a script that is too heavy',
      { sizes: [{ script: 'content.js', raw: 45_100, gzip: 14_000 }] },
      'Too heavy: content script, raw, at most 45 kB.',
    ],
  ])('speaks up about %s', (_, change, sentence) => {
    const advice = adviseOn({ ...well, ...change })
    expect(advice).toHaveLength(1)
    expect(advice[0]).toContain(sentence)
  })

  it('is content with one browser that will do beside an old one, and with one that does not tell its version', () => {
    expect(
      adviseOn({ ...well, browsers: [{ kind: 'chrome', given: null, found: [chrome(140), chrome(150)] }] }),
    ).toEqual([])
    expect(adviseOn({ ...well, browsers: [{ kind: 'chrome', given: null, found: [chrome(null)] }] })).toEqual([])
  })

  it('shows versions, browsers, and sizes beside their budgets', () => {
    const shown = describeFacts(well)
    expect(shown).toContain('  Node            26.10.0; the machine’s own is 20.20.2')
    expect(shown).toContain('  chrome          /usr/bin/chromium, version 156, new enough')
    expect(shown).toContain('  content script, raw: 19.3 kB, within its 45 kB')
  })

  it('finds the version and every tool on a machine that runs this test', () => {
    const facts = lookAtMachine()
    expect(facts.version).toMatch(/^\d+\.\d+\.\d+$/)
    expect(facts.tools.filter(({ installed }) => installed === null)).toEqual([])
  })
})

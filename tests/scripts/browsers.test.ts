import { afterEach, describe, expect, test } from 'vitest'
import { findBrowser, majorVersion, minimumMajor, tooOld } from '../../scripts/browsers.ts'

describe('majorVersion', () => {
  test.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', 156],
    ['Google Chrome 144.0.7559.59 ', 144],
    ['Microsoft Edge 150.0.3900.1', 150],
    ['Mozilla Firefox 153.7.0esr', 153],
    ['Mozilla Firefox 146.0', 146],
    ['', null],
    ['command not found', null],
  ])('reads %j as %j', (text, major) => {
    expect(majorVersion(text)).toBe(major)
  })
})

describe('tooOld', () => {
  test('says nothing of the oldest supported version, nor of an unknown one', () => {
    expect(tooOld('chrome', minimumMajor.chrome, '/x')).toBeNull()
    expect(tooOld('firefox', minimumMajor.firefox, '/x')).toBeNull()
    expect(tooOld('firefox', null, '/x')).toBeNull()
  })

  test('says in one sentence what is too old, what is needed and which variable helps', () => {
    const sentence = tooOld('firefox', 140, '/opt/firefox')
    expect(sentence).toBe(
      '/opt/firefox is version 140, but Crampwise needs Firefox 146 or newer: update it, or set FIREFOX_PATH to a newer one.',
    )
  })
})

describe('findBrowser', () => {
  const before = process.env.CHROME_PATH
  afterEach(() => {
    if (before === undefined) delete process.env.CHROME_PATH
    else process.env.CHROME_PATH = before
  })

  test('does not fall back when the variable names something that cannot be run', () => {
    process.env.CHROME_PATH = '/no/such/browser'
    expect(() => findBrowser('chrome')).toThrow(
      'CHROME_PATH is set to /no/such/browser, which is not a program that can be run.',
    )
  })
})

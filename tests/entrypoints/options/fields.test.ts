import { describe, expect, it } from 'vitest'
import { readDwellMs } from '../../../entrypoints/options/dwell.ts'
import { readSiteName } from '../../../entrypoints/options/site-name.ts'

describe('the name of a site', () => {
  it.each([
    ['example.org', 'example.org'],
    ['  News.Example.ORG  ', 'news.example.org'],
    ['https://example.org/path?q=1#part', 'example.org'],
    ['http://user:word@example.org:8080/', 'example.org'],
    ['example.org:8080/path', 'example.org'],
    ['localhost', 'localhost'],
    ['localhost:3000', 'localhost'],
    ['192.168.0.1', '192.168.0.1'],
    ['http://[::1]/', '[::1]'],
    ['example.org.', 'example.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['a_b.example.org', 'a_b.example.org'],
  ])('takes %s as %s', (typed, host) => {
    expect(readSiteName(typed, [])).toEqual({ host })
  })

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['about:config', 'not-web'],
    ['file:///tmp/a.html', 'not-web'],
    ['chrome://settings', 'not-web'],
    ['mailto:a@example.org', 'not-web'],
    ['hello world', 'not-host'],
    ['*.example.org', 'not-host'],
    ['http://', 'not-host'],
    ['a..b', 'not-host'],
    ['-a.example', 'not-host'],
    ['123', 'not-host'],
    [`${'a'.repeat(64)}.example`, 'not-host'],
    ['https://Example.org/again', 'duplicate'],
  ])('does not take "%s": %s', (typed, error) => {
    expect(readSiteName(typed, ['example.org'])).toEqual({ error })
  })
})

describe('the rest before a card opens', () => {
  it.each([
    ['100', 100],
    ['3000', 3000],
    [' 350 ', 350],
    ['0350', 350],
  ])('takes "%s"', (typed, value) => {
    expect(readDwellMs(typed)).toBe(value)
  })

  it.each(['', '99', '3001', '350.5', '1e3', '-200', 'fast', '३५०', '999999999999'])('does not take "%s"', (typed) => {
    expect(readDwellMs(typed)).toBeNull()
  })
})

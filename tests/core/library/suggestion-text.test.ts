import { describe, expect, it } from 'vitest'
import { escapeXml, writeMarked, writePlain } from '../../../core/library/suggestion-text.ts'

describe('a line of the address bar', () => {
  it('is plain text for Firefox, letter by letter', () => {
    expect(writePlain({ main: 'Salt & <water>', more: 'hardly studied' })).toBe('Salt & <water>: hardly studied')
    expect(writePlain({ main: 'Find “a&b”' })).toBe('Find “a&b”')
  })

  it('is markup for Chromium, in which nothing that was typed is a tag', () => {
    expect(writeMarked({ main: 'Vitamins C & E', more: 'one trial <in dialysis>' })).toBe(
      '<match>Vitamins C &amp; E</match><dim>: one trial &lt;in dialysis&gt;</dim>',
    )
    expect(writeMarked({ main: '</match><url>"x\'' })).toBe('&lt;/match&gt;&lt;url&gt;&quot;x&apos;')
  })

  it.each([
    ['a control sign', 'a\u0000b\u001bc', 'a b c'],
    ['half of a pair', 'a\ud83db\ude34', 'a b '],
    ['what is no sign at all', 'a\uffff', 'a '],
    ['signs beyond the first plane, which may stand', '😴 éß漢', '😴 éß漢'],
    ['an entity, which is text', '&amp;', '&amp;amp;'],
  ])('holds no sign that XML forbids: %s', (_, text, escaped) => {
    expect(escapeXml(text)).toBe(escaped)
  })
})

import { describe, expect, it } from 'vitest'
import { annotate } from '../../scripts/annotate-page.ts'

describe('offsets of what is found in a file', () => {
  it.each([
    ['plain', '<p>My leg cramps hurt.</p>', 'leg cramps'],
    ['cut by tags', '<p>My leg <b>cramps</b> hurt.</p>', 'leg cramps'],
    ['after a script in the body', '<script>let cramps = 1</script><p>My leg cramps</p>', 'leg cramps'],
    [
      'after a template, whose text is not in the body',
      '<template><p>leg cramps</p></template><p>My leg cramps</p>',
      'leg cramps',
    ],
    ['after a character reference', '<p>Salt &amp; leg&nbsp;cramps</p>', 'leg\u00a0cramps'],
    ['with a soft hyphen', '<p>noc&shy;turnal leg cramps</p>', 'noc\u00adturnal leg cramps'],
  ])('%s', (_, body, text) => {
    const { text: whole, mentions } = annotate(`<!doctype html><title>x</title><body>${body}</body>`)
    const cramp = mentions.find(({ topic }) => topic === 'leg_cramps')
    expect(cramp?.text).toBe(text)
    expect(whole.slice(cramp?.start, cramp?.end)).toBe(text)
  })

  it('counts the newline a browser drops after pre as the browser does', () => {
    const { text } = annotate('<!doctype html><body><pre>\nab</pre><p>c</p></body>')
    expect(text).toBe('abc')
  })
})

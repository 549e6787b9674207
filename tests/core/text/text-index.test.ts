import { describe, expect, it } from 'vitest'
import { indexTree } from '../../../core/text/indexer.ts'
import { blockAt, boundary } from '../../../core/text/text-index.ts'
import { indexOf } from '../read-html.ts'

const blocks = (body: string) => {
  const index = indexOf(body)
  return index.blocks.map(({ start, end }) => index.text.slice(start, end))
}

describe('reading a page into one text', () => {
  it.each([
    ['nothing at all', '', []],
    ['one character', '<p>x</p>', ['x']],
    ['a term cut by tags', '<p>leg <b>cr</b>amps</p>', ['leg cramps']],
    ['a subscript joins its word', '<p>Vitamin K<sub>2</sub></p>', ['Vitamin K2']],
    ['a note number stays apart from the word before it', '<p>cramps<sup>1</sup></p>', ['cramps\u001f1\u001f']],
    ['a line break is a space of its own kind', '<p>leg<br>cramps</p>', ['leg\u2028cramps']],
    ['a line end of the source stays one', '<p>leg\ncramps</p>', ['leg\ncramps']],
    [
      'cells without white space between them do not join',
      '<table><tr><td>leg</td><td>cramps</td></tr></table>',
      ['leg', 'cramps'],
    ],
    ['text around a block ends at it', '<div>leg<p>cramps</p>again</div>', ['leg', 'cramps', 'again']],
    ['an unknown element is a block', '<x-card>leg</x-card><x-card>cramps</x-card>', ['leg', 'cramps']],
    [
      'controls, code and scripts are not read',
      '<p>a<code>leg</code><textarea>cramps</textarea><script>leg</script>b</p>',
      ['ab'],
    ],
    ['an svg is not read', '<p>a</p><svg><text>cramps</text></svg>', ['a']],
    ['white space between blocks is no block', '<p>a</p>\n  \n<p>b</p>', ['a', 'b']],
    ['an empty element ends nothing it should not', '<p>leg <span></span>cramps</p>', ['leg cramps']],
  ])('%s', (_, body, expected) => {
    expect(blocks(body)).toEqual(expected)
  })

  it('puts a boundary between blocks that no white space rule can cross', () => {
    const { text } = indexOf('<p>leg</p><p>cramps</p>')
    expect(text).toBe(`leg${boundary}cramps${boundary}`)
    expect(/\s/.test(boundary)).toBe(false)
  })

  it('knows where each text node lies', () => {
    const { text, nodes, starts } = indexOf('<p>leg <b>cramps</b></p><p>again</p>')
    for (const [i, node] of nodes.entries()) {
      const start = starts[i] as number
      expect(text.slice(start, start + (node.nodeValue ?? '').length)).toBe(node.nodeValue)
    }
  })

  it('finds the block of an offset, and none between blocks', () => {
    const index = indexOf('<p>leg</p><p>cramps</p>')
    expect([0, 2, 3, 4, 9, 10, 99].map((offset) => blockAt(index, offset))).toEqual([0, 0, -1, 1, 1, -1, -1])
  })

  it('reads a tree 100,000 levels deep', () => {
    const leaf = {
      nodeType: 3,
      nodeName: '#text',
      nodeValue: 'cramps',
      firstChild: null,
      nextSibling: null,
      parentNode: null,
    }
    let node: Parameters<typeof indexTree>[0] = leaf
    for (let depth = 0; depth < 100_000; depth += 1) {
      node = { nodeType: 1, nodeName: 'DIV', nodeValue: null, firstChild: node, nextSibling: null, parentNode: null }
    }
    expect(indexTree(node).text).toBe(`cramps${boundary}`)
  })

  it('reads what a node shows in place of its children', () => {
    const text = (value: string) => ({
      nodeType: 3,
      nodeName: '#text',
      nodeValue: value,
      firstChild: null,
      nextSibling: null,
      parentNode: null,
    })
    const host = {
      nodeType: 1,
      nodeName: 'DIV',
      nodeValue: null,
      firstChild: text('hidden'),
      nextSibling: null,
      parentNode: null,
    }
    const index = indexTree(host, (node) => (node === host ? [text('leg '), text('cramps')] : null))
    expect(index.text).toBe(`leg cramps${boundary}`)
  })
})

describe('sections', () => {
  const sections = (body: string) => {
    const index = indexOf(body)
    const text = (i: number) => index.text.slice(index.blocks[i]?.start, index.blocks[i]?.end)
    return index.blocks.map((block, i) => `${text(i)} < ${block.section < 0 ? '-' : text(block.section)}`)
  }

  it.each([
    [
      'a heading speaks until one of its level',
      '<h2>A</h2><p>a</p><h3>B</h3><p>b</p><h2>C</h2><p>c</p>',
      ['A < -', 'a < A', 'B < A', 'b < B', 'C < -', 'c < C'],
    ],
    [
      'a heading in a section ends with it',
      '<section><h2>A</h2><p>a</p></section><p>b</p>',
      ['A < -', 'a < A', 'b < -'],
    ],
    ['a heading before a section reaches into it', '<h2>A</h2><section><p>a</p></section>', ['A < -', 'a < A']],
    [
      'a question heads its answer',
      '<dl><dt>Q</dt><dd>a</dd><dt>R</dt><dd>b</dd></dl>',
      ['Q < -', 'a < Q', 'R < -', 'b < R'],
    ],
    [
      'a summary heads its details',
      '<details><summary>S</summary><p>a</p></details><p>b</p>',
      ['S < -', 'a < S', 'b < -'],
    ],
  ])('%s', (_, body, expected) => {
    expect(sections(body)).toEqual(expected)
  })
})

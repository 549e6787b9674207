import { describe, expect, it } from 'vitest'
import { textToPage } from '../../scripts/eval/text-page.ts'

const columns = ['Name', 'What it does', 'Signs of a lack']

function pageOf(...lines: string[]): string {
  const html = textToPage(lines.join('\n'), { title: 'On cramps', columns })
  return html.slice(html.indexOf('<body>') + 6, html.indexOf('</body>')).replaceAll('\n', '')
}

describe('a page kept as text', () => {
  it.each([
    ['its title', ['On cramps'], '<h1>On cramps</h1>'],
    ['a line without a stop', ['Why calves cramp'], '<h2>Why calves cramp</h2>'],
    ['a sentence', ['Salt < water & wine.'], '<p>Salt &lt; water &amp; wine.</p>'],
    ['how long it takes to read', ['3 min read'], '<p>3 min read</p>'],
    [
      'items with blank lines between them',
      ['  \u2022 Salt', '', '  \u2022 Water', '', 'Then rest.'],
      '<ul><li>Salt</li><li>Water</li></ul><p>Then rest.</p>',
    ],
    ['numbers', ['  1. Salt', '  2. Water'], '<ol><li>Salt</li><li>Water</li></ol>'],
  ])('shows %s as what it was', (_, lines, html) => {
    expect(pageOf(...lines)).toBe(html)
  })

  it('gives a table its cells back, a vitamin with its letter in one', () => {
    expect(pageOf('Name What it does Signs of a lack', 'Vitamin B12 Nerve function Cramps, tingling', '', 'Food')).toBe(
      '<table><thead><tr><th>Name</th><th>What it does</th><th>Signs of a lack</th></tr></thead><tbody>' +
        '<tr><th>Vitamin B12</th><td>Nerve function</td><td>Cramps, tingling</td></tr></tbody></table><h2>Food</h2>',
    )
  })

  it('refuses a row whose cells it cannot tell', () => {
    expect(() => pageOf('Name What it does Signs of a lack', 'Salt Fluid Balance Cramps Thirst')).toThrow('no row of 3')
  })
})

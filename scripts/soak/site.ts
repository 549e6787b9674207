import type { ServeChoice } from '../serve.ts'

/** Sentences of the generated pages: some with marks, some with other senses of the same words, some with neither. */
const sentences = [
  'Leg cramps come at night, and some people take magnesium for calf cramps.',
  'In pregnancy, foot cramps are common; potassium and calcium were tried too.',
  'Quinine is no longer advised for nocturnal leg cramps, stretching may be.',
  'Period cramps are another matter, and so is the cramped space of a cabin.',
  'K2 is a mountain, and magnesium alloy makes a good wheel.',
  'The recipe asks for flour, water and salt, and for an hour of rest.',
  'Nothing of the kind was said at the meeting on Tuesday.',
]

const frame = `<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><title>Frame</title></head>
<body><p>Inside a frame, leg cramps and magnesium.</p></body></html>`

/**
 * A site of one page, made of nothing but generated text, that a run can leaf through without loading. Each view takes
 * the place of the one before, so that the page itself does not grow.
 */
const app = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Soak</title></head>
<body>
<main id="view"></main>
<div id="fields"></div>
<div id="feed"></div>
<div id="parts"></div>
<script>
const sentences = ${JSON.stringify(sentences)}
const element = (name, text) => Object.assign(document.createElement(name), { textContent: text })
customElements.define('x-note', class extends HTMLElement {
  constructor() {
    super()
    this.attachShadow({ mode: 'open' }).append(element('p', 'In a component, calf cramps at night.'))
  }
})
const paragraphs = (from, count) =>
  Array.from({ length: count }, (_, i) => element('p', sentences[(from + i) % sentences.length]))
const frames = () => new Promise((done) => requestAnimationFrame(() => done()))
let count = 0
globalThis.views = () => count
/** Leafs through views, one a frame. */
globalThis.leaf = async (times) => {
  for (let i = 0; i < times; i++) {
    count++
    history.replaceState({}, '', '?view=' + (count % 50))
    document.getElementById('view').replaceChildren(element('h2', 'View ' + (count % 50)), ...paragraphs(count, 5))
    await frames()
  }
}
/** Scrolls down a feed that grows below and is cut off above. */
globalThis.scrollFeed = async (count) => {
  const feed = document.getElementById('feed')
  for (let i = 0; i < count; i++) {
    feed.append(...paragraphs(i, 6))
    while (feed.childElementCount > 60) feed.firstElementChild.remove()
    scrollTo(0, document.documentElement.scrollHeight)
    await frames()
  }
}
/** Brings frames and components, and takes them away again. */
globalThis.exchangeParts = async (count) => {
  const parts = document.getElementById('parts')
  const part = () => Object.assign(document.createElement('iframe'), { src: '/soak/frame.html', title: 'Part' })
  for (let i = 0; i < count; i++) {
    const inner = part()
    const loaded = new Promise((done) => inner.addEventListener('load', done))
    parts.replaceChildren(inner, document.createElement('x-note'), document.createElement('x-note'))
    await loaded
    await frames()
  }
  parts.replaceChildren()
}
/** Changes text in place, as a ticker does. */
globalThis.tick = async (count) => {
  const line = document.querySelector('#view p')?.firstChild
  for (let i = 0; line && i < count; i++) {
    line.data = sentences[i % sentences.length]
    await frames()
  }
}
/** The state in which figures are taken. */
globalThis.rest = () => {
  document.getElementById('view').replaceChildren(element('h2', 'Rest'), ...paragraphs(0, 3))
  for (const id of ['feed', 'parts']) document.getElementById(id).replaceChildren()
  // New ones: a field remembers all that was ever typed, to undo it.
  const field = Object.assign(document.createElement('textarea'), { id: 'field', rows: 2, cols: 60 })
  const editor = Object.assign(element('div', 'Write here.'), { id: 'editor', contentEditable: 'true' })
  document.getElementById('fields').replaceChildren(field, editor)
  scrollTo(0, 0)
}
rest()
</script>
</body>
</html>`

/** The pages a soak browses. */
export const soakSite: ServeChoice = {
  folders: {},
  made: { '/soak/app.html': () => ({ body: app }), '/soak/frame.html': () => ({ body: frame }) },
}

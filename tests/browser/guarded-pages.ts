import type { ServeChoice } from '../../scripts/serve.ts'

const words = '<p>For leg cramps some take <b>magnesium</b>.</p>'

const page = (head: string, body = words, doctype = '<!doctype html>') =>
  `${doctype}<html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">${head}<title>Guarded</title></head><body>${body}</body></html>`

const policy = (value: string) => ({ 'content-security-policy': value })

/** Pages under policies, modes and addresses of their own, by path; each holds the same two marks. */
export const guardedPages: NonNullable<ServeChoice['made']> = {
  '/guarded/nothing-allowed.html': () => ({ body: page(''), headers: policy("default-src 'none'; img-src data:") }),
  '/guarded/trusted-types.html': () => ({
    body: page(''),
    headers: policy("require-trusted-types-for 'script'; trusted-types 'none'"),
  }),
  '/guarded/sandboxed.html': () => ({ body: page(''), headers: policy('sandbox') }),
  '/guarded/quirks.html': () => ({ body: page('', words, '') }),
  '/guarded/base.html': () => ({ body: page('<base href="https://elsewhere.example/x/" target="_top">') }),
  '/guarded/strict.xhtml': () => ({
    type: 'application/xhtml+xml; charset=utf-8',
    body: `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" lang="en"><head><link rel="icon" href="data:,"/><title>Guarded</title></head><body>${words}</body></html>`,
  }),
  '/guarded/styled.html': () => ({
    body: page(
      '<style>* , *::before, *::after { all: revert; color: red !important; opacity: 0.2 !important; display: none !important } html, body, p, b { display: block !important; opacity: 1 !important } div, .crampwise-card { visibility: hidden !important; position: absolute !important; left: -9999px !important; transform: scale(0) !important; pointer-events: none !important } :root { font-size: 40px; filter: none }</style>',
    ),
  }),
  '/guarded/frames.html': () => ({
    body: page(
      '',
      `<iframe title="Sandboxed" sandbox src="/guarded/quirks.html?inside" width="600" height="500"></iframe>
       <iframe title="Written and sandboxed" sandbox srcdoc="&lt;html lang='en'&gt;&lt;p&gt;Calf cramps hurt.&lt;/p&gt;"></iframe>`,
    ),
  }),
}

import { globSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { strings } from '../../core/strings/interface.ts'
import { inContentWorld, inExtension, openExtensionPage, type Plain, until, welcomePage } from '../../scripts/drive.ts'
import { outputFolder } from '../../scripts/tools.ts'
import { kinds, useWorld } from './harness.ts'

/** Sends a message from the content script's world, as a page that broke into it could. Runs there. */
function sendAsFrame(type: string, data: Plain): Promise<Plain> {
  type Runtime = { sendMessage(message: object, answered: (answer: Plain) => void): void }
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome
  return new Promise((done) => runtime.sendMessage({ id: 1, type, data, timestamp: 1 }, done))
}

/** Tells every popup that this frame is the page itself, of another site and switched off. Runs in the content world. */
function lieToPopups(): null {
  type Port = { postMessage(message: object): void }
  type Runtime = { onConnect: { addListener(listener: (port: Port) => void): void } }
  const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome
  const lie = { type: 'findings', frame: 'x', host: 'bank.example', top: true, off: true, scanned: true, fault: null }
  runtime.onConnect.addListener((port) =>
    port.postMessage({ ...lie, findings: [{ topic: 'quinine', count: 1 }], claims: [] }),
  )
  return null
}

/** Whether any element could load an address, and whether `fetch` could. Runs in the page. */
async function probe(address: string): Promise<string[]> {
  const loaded: string[] = []
  const attempt = (name: string, attribute: string) =>
    new Promise<void>((done) => {
      const element = document.createElement(name)
      if (name === 'link') element.setAttribute('rel', 'stylesheet')
      element.addEventListener('load', () => {
        // A frame that was refused may load an error page, which stands at no address of the extension.
        if (name !== 'iframe' || (element as HTMLIFrameElement).contentDocument === null) loaded.push(name)
        done()
      })
      element.addEventListener('error', () => done())
      element.setAttribute(attribute, address)
      document.body.append(element)
    })
  await attempt('img', 'src')
  await attempt('script', 'src')
  await attempt('link', 'href')
  await fetch(address).then(
    () => loaded.push('fetch'),
    () => {},
  )
  return loaded
}

describe.each(kinds)('the manifest for %s', (kind) => {
  const manifest = JSON.parse(readFileSync(join(outputFolder[kind], 'manifest.json'), 'utf8')) as Record<
    string,
    unknown
  > & { content_security_policy: Record<string, string> }

  test('opens no way in: no outside messages, no resource for pages, no code from elsewhere', () => {
    for (const key of ['externally_connectable', 'web_accessible_resources', 'sandbox', 'update_url', 'oauth2'])
      expect(manifest).not.toHaveProperty(key)
  })

  test('gives our pages the strictest policy', () => {
    expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages'])
    const rules = manifest.content_security_policy.extension_pages?.split('; ') ?? []
    expect(rules.sort()).toEqual([
      "base-uri 'none'",
      "default-src 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self'",
      "require-trusted-types-for 'script'",
      "script-src 'self'",
      "style-src 'self'",
      'trusted-types wake-worker',
      "worker-src 'self'",
    ])
  })

  test('has scripts in pages that tell the page nothing by events', () => {
    for (const name of ['content.js', 'engine.js', 'names.js', 'card.js']) {
      const text = readFileSync(join(outputFolder[kind], name), 'utf8')
      expect(/\bdispatchEvent\b|\bCustomEvent\b|window\.postMessage|wxt:/.exec(text)?.[0] ?? null, name).toBeNull()
    }
  })

  test('has the script that reads pages compiled in one go', () => {
    expect(readFileSync(join(outputFolder[kind], 'engine.js'), 'utf8')).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/)
  })

  test('keeps validators out of the scripts that read pages', () => {
    const holds = (script: string) => readFileSync(join(outputFolder[kind], script), 'utf8').includes('~standard')
    expect(['content.js', 'engine.js', 'names.js'].filter(holds)).toEqual([])
    // Where they do come along, they carry this name.
    const chunks = globSync('chunks/*.js', { cwd: outputFolder[kind] })
    expect(chunks.some(holds)).toBe(true)
  })
})

describe.each(kinds)('the extension under attack in %s', (kind) => {
  const world = useWorld(kind)

  const stored = () => inExtension(world.launched, 'api.storage.local.get(null)')

  test('does from a frame only what a card can ask for, whatever the frame sends', async () => {
    const { tab, marksToBe } = await world.open('/pages/changes.html')
    await marksToBe(['Leg cramps'])
    const send = (type: string, data: Plain) => inContentWorld(world.launched, { tab }, sendAsFrame, type, data)
    const before = await stored()
    const invalid = { res: { ok: false, reason: 'invalid' } }
    expect(await send('plan/change', { on: true })).toEqual(invalid)
    expect(await send('evening/answer', { type: 'skip' })).toEqual(invalid)
    expect(await send('session/log', { endedAt: 1, routine: 'stretch', share: 1 })).toEqual(invalid)
    expect(await send('settings/change', { type: 'reading', patch: { density: 'none' } })).toEqual(invalid)
    expect(await send('settings/change', { type: 'site', host: 'bank.example', on: false })).toEqual(invalid)
    expect(await send('settings/change', { type: 'topic', id: 'magnesium', on: true })).toEqual(invalid)
    expect(await send('tab/scan', tab)).toEqual({ res: false })
    expect(await send('reminder/test', null)).toEqual({ res: { ok: false, reason: 'failed' } })
    expect(await send('page/open', 'https://evil.example/')).toEqual({ res: false })
    expect(await send('frame/load', 'background')).toEqual({ res: false })
    expect(await send('text/judge', { text: 'leg cramps', blocks: [0, 99, -1, 0, -1, 0] })).toEqual({ res: null })
    expect(await stored()).toEqual(before)
    expect(await send('settings/change', { type: 'site', host: '127.0.0.1', on: false })).toEqual({ res: { ok: true } })
    await marksToBe([])
    await inExtension(world.launched, "api.storage.local.remove('sites').then(() => null)")
  })

  test('takes a frame without an address for part of its page', async () => {
    const { tab, page } = await world.open('/pages/no-address.html')
    const frame = { tab, frame: 'about:srcdoc' }
    await until('the frames', async () => page.frames().length > 1)
    const change = (host: string) => ({ type: 'site', host, on: false })
    const send = (data: Plain) => inContentWorld(world.launched, frame, sendAsFrame, 'settings/change', data)
    expect(await send(change('localhost'))).toEqual({ res: { ok: false, reason: 'invalid' } })
    expect(await send(change('127.0.0.1'))).toEqual({ res: { ok: true } })
    await inExtension(world.launched, "api.storage.local.remove('sites').then(() => null)")
  })

  test('has the popup’s switch show the page itself, whatever a frame in it says it is', async () => {
    const { tab, marksToBe } = await world.open('/pages/frames.html')
    await marksToBe(['Leg cramps'])
    await inContentWorld(world.launched, { tab, frame: '?other' }, lieToPopups)
    const popup = await openExtensionPage(world.launched, `/popup.html?tab=${tab}`, true)
    const text = () => popup.evaluate(() => document.querySelector('main')?.textContent ?? '')
    await until('the lie', async () => (await text()).includes('Quinine'))
    await until('the page', async () => (await text()).includes('Leg cramps'))
    expect(await text()).toContain(strings.popup.marksOn('127.0.0.1'))
    const isOn = () => popup.evaluate(() => document.querySelector<HTMLInputElement>('[role="switch"]')?.checked)
    expect(await isOn()).toBe(true)
  })

  test('has no file that a page can load or even tell to be there', async () => {
    const base = await inExtension<string>(world.launched, "api.runtime.getURL('')")
    const { page } = await world.open('/pages/bread.html')
    const files = readdirSync(outputFolder[kind], { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(js|css|html|png|json)$/.test(entry.name))
      .map(({ parentPath, name }) =>
        join(parentPath, name)
          .slice(outputFolder[kind].length + 1)
          .replaceAll('\\', '/'),
      )
    expect(files).toContain('content.js')
    for (const file of files) expect(await page.evaluate(probe, base + file), file).toEqual([])
  })

  test('can be framed by no page', async () => {
    const base = await inExtension<string>(world.launched, "api.runtime.getURL('')")
    const { page } = await world.open('/pages/bread.html')
    await page.evaluate((address) => {
      const frame = document.createElement('iframe')
      frame.src = address
      document.body.append(frame)
    }, `${base}popup.html`)
    const frame = await until('the frame', async () => page.frames()[1])
    // It stays empty, or shows an error of the browser's.
    const text = await frame.evaluate(() => document.body?.textContent ?? '').catch(() => '')
    expect(text).not.toContain('Crampwise')
    expect(frame.url().startsWith(`${base}popup`)).toBe(false)
  })

  test('lets no string become markup or script on its own pages', async () => {
    const welcome = await welcomePage(world.launched)
    const allowed = await welcome.evaluate(() => {
      const tries: [string, () => void][] = [
        ['innerHTML', () => Object.assign(document.createElement('p'), { innerHTML: '<b>x</b>' })],
        ['script', () => Object.assign(document.createElement('script'), { src: 'https://evil.example/' })],
      ]
      return tries.flatMap(([name, attempt]) => {
        try {
          attempt()
          return [name]
        } catch {
          return []
        }
      })
    })
    expect(allowed).toEqual([])
  })
})

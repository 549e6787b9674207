import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openExtensionPage } from '../../scripts/drive.ts'
import { outputFolder } from '../../scripts/tools.ts'
import { kinds, markEverything, useWorld } from './harness.ts'

const networkNames =
  /\bfetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b|\bWebTransport\b|\bEventSource\b|\bsendBeacon\b|\bimportScripts\b|\bRTCPeerConnection\b/

function scriptsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(m?js|html|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
}

describe.each(kinds)('the build for %s', (kind) => {
  test('names no network API and loads nothing from elsewhere', () => {
    const files = scriptsOf(outputFolder[kind])
    expect(files.length).toBeGreaterThan(4)
    for (const file of files) {
      const text = readFileSync(file, 'utf8')
      expect(networkNames.exec(text)?.[0] ?? null, file).toBeNull()
      expect(/(src|href)=["']https?:/.exec(file.endsWith('.html') ? text : '')?.[0] ?? null, file).toBeNull()
      expect(/(@import|url\()\s*["']?(https?:)?\/\//.exec(text)?.[0] ?? null, file).toBeNull()
    }
  })

  test('asks for no permission beyond what it uses', () => {
    const manifest = JSON.parse(readFileSync(join(outputFolder[kind], 'manifest.json'), 'utf8')) as {
      permissions: string[]
    }
    const used = [
      'activeTab',
      'alarms',
      'contextMenus',
      'idle',
      'notifications',
      'scripting',
      'storage',
      'unlimitedStorage',
    ]
    expect(new Set(manifest.permissions)).toEqual(new Set(used))
  })
})

describe.each(kinds)('the extension in %s', (kind) => {
  const world = useWorld(kind, markEverything)

  test('asks nothing of the network while it marks, opens cards and shows its pages', async () => {
    const { page, tab, hover, cardOpen, cardClosed } = await world.open('/demo/article.html')
    for (const text of ['Magnesium', 'vitamin K2', 'Stretching', 'Dehydration']) {
      await hover(text)
      await cardOpen()
      await page.keyboard.press('Escape')
      await cardClosed()
    }
    for (const path of [`/popup.html?tab=${tab}`, '/options.html?privacy'])
      await openExtensionPage(world.launched, path)
    await new Promise((done) => setTimeout(done, 1000))
    const elsewhere = world.requests.filter(
      (address) => !/^(data:|blob:|[\w-]+-extension:|https?:\/\/(127\.0\.0\.1|localhost)[:/])/.test(address),
    )
    expect(elsewhere).toEqual([])
    expect(world.outside).toEqual([])
  })

  test('is watched by a proxy that does see a request when a page makes one', async () => {
    const { page } = await world.open('/pages/changes.html')
    await page.evaluate(() => fetch('http://seen.example/').catch(() => undefined))
    expect(world.outside).toEqual(['seen.example'])
  })
})

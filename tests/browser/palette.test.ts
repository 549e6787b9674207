import type { Page } from 'puppeteer-core'
import { describe, expect, test } from 'vitest'
import { claimStrings } from '../../core/strings/claims.ts'
import { strings } from '../../core/strings/interface.ts'
import { paletteStrings } from '../../core/strings/palette.ts'
import { addressOf, inExtension, until } from '../../scripts/drive.ts'
import { axeFaults } from './axe.ts'
import { inFirefox, stopBackground } from './background.ts'
import { kinds, startWorld, useWorld } from './harness.ts'
import { askAbout, askInChromium, enterInBar, typeInBar } from './menu-and-bar.ts'

const { asked, addressBar } = paletteStrings

describe.each(kinds)('what the reader asks about in %s', (kind) => {
  // Asked for by a reader, it is answered where nothing is marked: here no page of the site is.
  const world = useWorld(kind, (started) => started.store({ sites: { off: ['127.0.0.1'] } }))

  /** The library's one tab, once its address ends like this. */
  const library = (ending: string): Promise<Page> =>
    until(`the library at ${ending}`, async () => {
      for (const page of await world.launched.browser.pages()) {
        const address = await addressOf(page)
        if (address.includes('/library.html') && address.endsWith(ending)) return page
      }
      return null
    })
  const heading = (page: Page) => page.evaluate(() => document.querySelector('h1')?.textContent ?? '')
  const toSay = (page: Page, words: string) =>
    until(words, () => page.evaluate((text) => document.querySelector('main')?.innerText.includes(text), words))
  const field = (page: Page) => page.evaluate(() => document.querySelector('textarea')?.value ?? null)
  const addresses = async () => Promise.all((await world.launched.browser.pages()).map(addressOf))

  test('opens the entry of the one topic that was selected, on a page in German on a site that is off', async () => {
    const { page, marks } = await world.open('/pages/asked.html')
    await askAbout(world, page, '#one')
    const entry = await library('#/magnesium')
    await until('the entry', async () => (await heading(entry)) === 'Magnesium')
    expect(await marks()).toEqual([])
    expect(await page.$('.crampwise-card')).toBeNull()
  })

  test('opens the entry at the people the selection speaks of', async () => {
    const { page } = await world.open('/pages/asked.html')
    await askAbout(world, page, '#group')
    await library('#/magnesium?row=pregnancy-frequency')
  })

  test('judges a sentence, with no word of it in any address or in storage', async () => {
    const { page } = await world.open('/pages/asked.html')
    const text = await askAbout(world, page, '#claim')
    const check = await library('#/check')
    await toSay(check, claimStrings.summary({ against: 1, beyond: 0, untested: 0, 'in-line': 0 }))
    expect(await field(check)).toBe(text)
    expect(await check.evaluate(() => history.length)).toBeLessThanOrEqual(2)
    for (const address of await addresses()) expect(decodeURIComponent(address)).not.toMatch(/stops|anyone/)
    const stored = await inExtension<string>(
      world.launched,
      `Promise.all([api.storage.local.get(), api.storage.session.get()]).then((all) => JSON.stringify(all))`,
    )
    expect(stored).not.toContain('anyone who takes it')
    expect(await axeFaults(check)).toEqual([])
  })

  test('lists several topics, each leading to its entry', async () => {
    const { page } = await world.open('/pages/asked.html')
    await askAbout(world, page, '#several')
    const check = await library('#/check')
    await toSay(check, asked.named(3))
    const led = await check.evaluate(() =>
      [...document.querySelectorAll('.named a')].map((link) => link.getAttribute('href')),
    )
    expect(led).toEqual(['#/magnesium', '#/zinc', '#/pickle_juice'])
    expect(await axeFaults(check)).toEqual([])
  })

  test('says of a word it does not know that there is nothing, and no more', async () => {
    const { page } = await world.open('/pages/asked.html')
    await askAbout(world, page, '#unknown')
    const check = await library('#/check')
    await toSay(check, asked.nothing('Zwiebelsaft'))
    expect(await check.evaluate(() => document.querySelector('main')?.innerText)).not.toMatch(/might|may help/)
    expect(await axeFaults(check)).toEqual([])
  })

  test('takes markup for the text it is', async () => {
    const { page } = await world.open('/pages/asked.html')
    const text = await askAbout(world, page, '#markup')
    const check = await library('#/check')
    await toSay(check, asked.nothing(text))
    expect(await check.evaluate(() => document.querySelectorAll('main img').length)).toBe(0)
  })

  test('answers after the background was ended, and forgets the text with the page', async () => {
    const { page } = await world.open('/pages/asked.html')
    await stopBackground(world)
    if (kind === 'chrome') await inExtension(world.launched, 'api.runtime.sendMessage({}).catch(() => null)')
    await askAbout(world, page, '#claim')
    const check = await library('#/check')
    await toSay(check, asked.selected)
    // Firefox never says that a reload of such a page is done.
    await check.evaluate(() => location.reload())
    await until('an empty field', async () => (await field(check)) === '')
    await check.evaluate(() => {
      location.hash = '#/asked'
    })
    await toSay(check, asked.lost)
  })

  test('offers topics in the address bar, and says where Enter leads', async () => {
    const { first, others } = await typeInBar(world, 'magnesium')
    const many = await typeInBar(world, 'vitamin')
    const all = many.others.join('\n')
    if (kind === 'firefox') {
      expect(first).toBe(addressBar.lookUp)
      expect(others[0]).toMatch(/^Magnesium: \w/)
    } else {
      expect(first).toMatch(/^<match>Magnesium<\/match><dim>: \w.*<\/dim>$/)
      expect(many.first).toBe(addressBar.find('vitamin'))
    }
    for (const title of ['Vitamin D', 'Vitamin K2', 'Vitamin E']) expect(all).toContain(title)
  })

  test('goes from the address bar to the entry in this tab, or to the search in a new one', async () => {
    const { page } = await world.open('/pages/asked.html')
    await enterInBar(world, page, 'magnezium', 'currentTab')
    await library('#/magnesium')
    expect(await addressOf(page)).toContain('/library.html#/magnesium')
    await enterInBar(world, page, 'vitamin', 'newForegroundTab')
    const list = await library('#/?q=vitamin')
    await toSay(list, strings.library.list.title)
    expect((await addresses()).filter((address) => address.includes('/library.html'))).toHaveLength(2)
  })

  test('leaves the reader where they are when they ask for a tab behind', async () => {
    const { page } = await world.open('/pages/asked.html')
    await enterInBar(world, page, 'zinc', 'newBackgroundTab')
    // Asked of the browser: Firefox's driver does not always hear of a tab that opens behind.
    await until('the entry behind', () =>
      inExtension<boolean>(
        world.launched,
        `api.tabs.query({ active: false }).then((all) => all.some(({ url }) => /library\\.html#\\/zinc$/.test(url ?? '')))`,
      ),
    )
    expect(await page.evaluate(() => document.visibilityState)).toBe('visible')
  })
})

describe('a selection in the PDF viewer of Chromium, which is no tab', () => {
  const world = useWorld('chrome')
  test('is looked up all the same', async () => {
    await askInChromium(world, 'quinine', { id: -1, index: -1, windowId: -1, incognito: false })
    await until('the entry', async () =>
      (await Promise.all((await world.launched.browser.pages()).map(addressOf))).some((one) =>
        one.endsWith('/library.html#/quinine'),
      ),
    )
  })
})

test('a selection in a private window of Firefox is looked up there, under an address that does not say what it names', async () => {
  const world = await startWorld('firefox')
  try {
    const extension = `WebExtensionPolicy.getByID('crampwise@crampwise.org').extension`
    const open = `(async () => {
      const load = (file) => ChromeUtils.importESModule('resource://gre/modules/' + file)
      const policy = () => WebExtensionPolicy.getByID('crampwise@crampwise.org')
      const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] }
      await load('ExtensionPermissions.sys.mjs').ExtensionPermissions.add(policy().id, allowed, policy().extension)
      await (await load('AddonManager.sys.mjs').AddonManager.getAddonByID(policy().id)).reload()
      const own = Services.wm.getMostRecentWindow('navigator:browser').OpenBrowserWindow({ private: true })
      await new Promise((done) => own.addEventListener('load', done, { once: true }))
      await own.delayedStartupPromise
      own.gBrowser.selectedTab = own.gBrowser.addTab(${JSON.stringify(`${world.site.origin}/pages/asked.html?private`)}, {
        triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
      })
      return policy().privateBrowsingAllowed
    })()`
    expect(await inFirefox(world, open)).toBe(true)
    const pageAt = (part: string) =>
      until(`a page at ${part}`, async () => {
        for (const page of await world.launched.browser.pages()) if ((await addressOf(page)).includes(part)) return page
        return null
      })
    await pageAt('asked.html?private')
    // The menu needs the pointer in that window; what it tells the extension is sent as it would be.
    const clicked = `(() => {
      const front = [...Services.wm.getEnumerator('navigator:browser')].find((one) => one.PrivateBrowsingUtils?.isWindowPrivate(one))
      const info = { menuItemId: 'evidence', editable: false, selectionText: 'Magnesium' }
      ${extension}.emit('webext-menu-menuitem-click', info, front.gBrowser.selectedTab)
      return true
    })()`
    await inFirefox(world, clicked)
    const check = await pageAt('/library.html#/check')
    await until('the topic', () =>
      check.evaluate(() => document.querySelector('.named a')?.getAttribute('href') === '#/magnesium'),
    )
    const isPrivate = `[...Services.wm.getEnumerator('navigator:browser')].filter((one) =>
      one.gBrowser.browsers.some((each) => each.currentURI.spec.endsWith('#/check'))).every((one) => one.PrivateBrowsingUtils.isWindowPrivate(one))`
    expect(await inFirefox(world, isPrivate)).toBe(true)
  } finally {
    await world.close()
  }
})

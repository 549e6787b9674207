import { expect, test } from 'vitest'
import { strings } from '../../core/strings/interface.ts'
import { inExtension, openExtensionPage, until } from '../../scripts/drive.ts'
import { useWorld } from './harness.ts'

const world = useWorld('firefox')

// Only Firefox lets an extension give up the access it was installed with; in Chromium a person does it in the toolbar.
test('in firefox, with site access revoked, nothing is marked and the popup offers one scan', async () => {
  // Opened before: without access no extension can tell which tab it is.
  const { page, tab } = await world.open('/demo/light.html')
  await inExtension(world.launched, "api.permissions.remove({ origins: ['*://*/*', 'file:///*'] })")
  await page.reload()
  const popup = await openExtensionPage(world.launched, `/popup.html?tab=${tab}`)
  const text = () => popup.evaluate(() => document.body.innerText)
  await until('the offer', async () => (await text()).includes(strings.popup.noAccess))
  expect(await page.evaluate(() => CSS.highlights.size)).toBe(0)
  // Opened as a page, not by the toolbar's click, the popup has no access to give: it must say so.
  await popup.evaluate(() => document.querySelector<HTMLButtonElement>('.empty button')?.click())
  await until('the refusal', async () => (await text()).includes(strings.popup.scanFailed))
  expect(world.errors).toEqual([])
})

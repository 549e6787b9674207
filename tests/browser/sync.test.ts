import { describe, expect, test } from 'vitest'
import { strings } from '../../core/strings/interface.ts'
import { syncStrings as words } from '../../core/strings/sync.ts'
import { inExtension, openExtensionPage, type Plain, until } from '../../scripts/drive.ts'
import { axeFaults } from './axe.ts'
import { kinds, useWorld } from './harness.ts'

describe.each(kinds)('keeping browsers in step in %s', (kind) => {
  const world = useWorld(kind)
  const held = () => inExtension<Record<string, Plain>>(world.launched, 'api.storage.sync.get(null)')

  test('sends options and nothing else once it is on, takes what comes, says what it cannot, and deletes it when off', async () => {
    await world.store({ topics: { off: ['heat'] }, sites: { off: ['news.example'] }, wrong: { here: [] } })
    const page = await openExtensionPage(world.launched, '/options.html?sync=1')
    await page.bringToFront()
    const toggle = () =>
      until('the switch', () =>
        page.evaluate(() => {
          const found = document.querySelector<HTMLElement>('#sync [role="switch"]')
          found?.click()
          return found !== null
        }),
      )
    const section = () => page.evaluate(() => document.querySelector<HTMLElement>('#sync')?.innerText ?? '')
    const isOn = (title: string) =>
      page.evaluate(
        (name) =>
          [...document.querySelectorAll('.topic')]
            .find((one) => one.querySelector('b')?.textContent === name)
            ?.querySelector('input')?.checked,
        title,
      )

    await until('the section', async () => (await section()).includes(words.privacy))
    expect(await held()).toEqual({})
    await toggle()
    await until('the topics in the sync', async () => JSON.stringify(await held()).includes('heat'))
    expect(Object.keys(await held())).toEqual(['topics'])
    expect(await axeFaults(page)).toEqual([])

    const send = (value: Plain) =>
      inExtension(
        world.launched,
        `api.storage.sync.set({ topics: { version: 1, changedAt: Date.now() + 60000, value: ${JSON.stringify(value)} } }).then(() => null)`,
      )
    await send({ off: ['magnesium'] })
    await until('the topic of the other browser', async () => (await isOn('Magnesium')) === false)

    await send({ off: 'all' })
    const failure = words.failure({ reason: 'damaged', groups: ['topics'] })
    await until('what was refused', async () => (await section()).includes(failure))
    expect(await isOn('Magnesium')).toBe(false)
    expect(await axeFaults(page)).toEqual([])

    await toggle()
    await until('an empty sync', async () => Object.keys(await held()).length === 0)
    await until('no failure', async () => !(await section()).includes(failure))
    expect(await page.evaluate(() => document.querySelector('.saved')?.textContent)).toContain(strings.options.saved)
    expect(world.outside).toEqual([])
  })
})

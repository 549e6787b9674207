import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fillDiary } from '../../scripts/diary/fill-diary.ts'
import { sampleDiary } from '../../scripts/diary/sample-diary.ts'
import { inExtension, until } from '../../scripts/drive.ts'
import { spanishBuild } from '../../scripts/pseudo/language-build.ts'
import { projectFolder } from '../../scripts/tools.ts'
import { kinds, markEverything, startWorld, type World } from './harness.ts'
import { readFaults } from './pseudo/read-faults.ts'
import { openSurface, surfacesOf } from './pseudo/surfaces.ts'

const pictures = join(projectFolder, '.output', 'pseudo', 'pictures')

describe.each(kinds)('the interface in Spanish in %s', (kind) => {
  let world: World
  let tab = 0
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    world = await startWorld(kind, { extensionDir: spanishBuild(kind), language: 'es' })
    await markEverything(world)
    await fillDiary(world.launched, sampleDiary('2026-11-26', 120))
    const article = await world.open('/demo/article.html')
    await until('marks', async () => (await article.marks()).length > 20)
    tab = article.tab
  })
  afterAll(() => world?.close())

  // Firefox lays out the made-up languages in another file; here one page shows that it takes the catalogue.
  const names = surfacesOf(0)
    .map(({ name }) => name)
    .filter((name) => kind === 'chrome' || name === 'options')
  test.each(names)('fits on %s, wide and narrow', async (name) => {
    const surface = surfacesOf(tab).find((one) => one.name === name)
    if (!surface) throw new Error(name)
    const page = await openSurface(world, surface)
    for (const width of [1280, 360]) {
      await page.setViewport({ width: Math.min(width, surface.widest ?? width), height: 900 })
      await page.screenshot({
        path: join(pictures, `${kind}-es-${name}-${width}.png`) as `${string}.png`,
        fullPage: true,
      })
      const { cut, sideways } = await page.evaluate(readFaults, [], [])
      expect.soft({ cut, sideways }, `${width} px`).toEqual({ cut: [], sideways: 0 })
    }
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('es')
    await page.close()
  })

  test('tells the browser the name of each command', async () => {
    const said = await inExtension<string>(world.launched, 'api.commands.getAll().then((all) => JSON.stringify(all))')
    expect(said).toContain('Qué hacer durante un calambre')
  })

  test('is in the card, whose evidence says that it is in English', async () => {
    const article = await world.open('/demo/article.html?card')
    await article.hover('magnesium')
    await article.cardOpen()
    await article.page.screenshot({ path: join(pictures, `${kind}-es-card.png`) as `${string}.png` })
    const text = (await article.card())?.text ?? ''
    expect(text).toContain('Precauciones')
    expect(text).toContain('La evidencia está en inglés')
  })
})

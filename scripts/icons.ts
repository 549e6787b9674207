import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { ensureBrowser } from './browsers.ts'
import { drawIcon, iconSizes, iconSource, storeLogo } from './icons/draw-icon.ts'
import { launchWithExtension } from './launch.ts'
import { projectFolder } from './tools.ts'

/** Draws every icon anew from the one SVG file, in Chrome or Chromium. */
async function main(): Promise<void> {
  const svg = readFileSync(iconSource, 'utf8')
  const installed = ensureBrowser('chrome')
  const launched = await launchWithExtension({ kind: 'chrome', installed, extensionDir: null, headless: true })
  try {
    const page = await launched.browser.newPage()
    for (const icon of [...iconSizes, storeLogo]) {
      mkdirSync(dirname(icon.path), { recursive: true })
      writeFileSync(icon.path, await drawIcon(page, svg, icon))
      console.log(`saved ${relative(projectFolder, icon.path)}`)
    }
  } finally {
    await launched.close()
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
})

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserKind } from '../browsers.ts'
import type { Catalogue } from '../catalogue.ts'
import { outputFolder, projectFolder } from '../tools.ts'
import { type PseudoName, pseudoCatalogue, pseudoLanguage } from './pseudo-catalogue.ts'

/**
 * A copy of the built extension that speaks a made-up language, for tests and pictures; no package is made of it. It speaks
 * that in English too: Firefox asks for a language only where it has a pack of it, and Chromium on some systems.
 */
export function pseudoBuild(kind: BrowserKind, pseudo: PseudoName): string {
  const folder = join(projectFolder, '.output', 'pseudo', `${kind}-${pseudo}`)
  rmSync(folder, { recursive: true, force: true })
  cpSync(outputFolder[kind], folder, { recursive: true })
  const locales = join(folder, '_locales')
  const english = JSON.parse(readFileSync(join(locales, 'en', 'messages.json'), 'utf8')) as Catalogue
  const made = JSON.stringify(pseudoCatalogue(english, pseudo))
  rmSync(locales, { recursive: true })
  for (const language of ['en', pseudoLanguage[pseudo]]) {
    mkdirSync(join(locales, language), { recursive: true })
    writeFileSync(join(locales, language, 'messages.json'), made)
  }
  return folder
}

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserKind } from '../browsers.ts'
import type { Catalogue } from '../catalogue.ts'
import { outputFolder, projectFolder } from '../tools.ts'
import { type PseudoName, pseudoCatalogue, pseudoLanguage } from './pseudo-catalogue.ts'

/**
 * A copy of the built extension that speaks one language, for tests and pictures; no package is made of it. It speaks that in
 * English too: Firefox asks for a language only where it has a pack of it, and Chromium on some systems.
 */
function languageBuild(kind: BrowserKind, name: string, language: string, catalogueOf: (folder: string) => Catalogue) {
  const folder = join(projectFolder, '.output', 'pseudo', `${kind}-${name}`)
  rmSync(folder, { recursive: true, force: true })
  cpSync(outputFolder[kind], folder, { recursive: true })
  const locales = join(folder, '_locales')
  const made = JSON.stringify(catalogueOf(locales))
  rmSync(locales, { recursive: true })
  for (const one of ['en', language]) {
    mkdirSync(join(locales, one), { recursive: true })
    writeFileSync(join(locales, one, 'messages.json'), made)
  }
  return folder
}

const read = (locales: string, language: string): Catalogue =>
  JSON.parse(readFileSync(join(locales, language, 'messages.json'), 'utf8'))

/** The extension in a made-up language. */
export function pseudoBuild(kind: BrowserKind, pseudo: PseudoName): string {
  return languageBuild(kind, pseudo, pseudoLanguage[pseudo], (locales) => pseudoCatalogue(read(locales, 'en'), pseudo))
}

/** The extension in Spanish, whatever the browser speaks. */
export function spanishBuild(kind: BrowserKind): string {
  return languageBuild(kind, 'es', 'es', (locales) => read(locales, 'es'))
}

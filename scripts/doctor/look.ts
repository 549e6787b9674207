import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureSizes } from '../bench/sizes.ts'
import { type BrowserKind, listBrowsers, variable } from '../browsers.ts'
import { outputFolder, projectFolder } from '../tools.ts'
import type { BrowserFact, BuildFact, Facts, ToolFact } from './facts.ts'

const kinds: BrowserKind[] = ['chrome', 'firefox']

/** The tools whose version is asked for first when something does not work. */
const tools = ['wxt', 'vite', 'preact', 'typescript', '@biomejs/biome', 'vitest', 'puppeteer-core', 'addons-linter']

/** Whatever cannot be read is not there. */
function attempt<Answer>(look: () => Answer): Answer | null {
  try {
    return look()
  } catch {
    return null
  }
}

interface Versioned {
  version?: string
}

const readJson = <Shape>(path: string) => attempt(() => JSON.parse(readFileSync(path, 'utf8')) as Shape)

function lookAtTools(): ToolFact[] {
  const lock = readJson<{ packages?: Record<string, Versioned> }>(join(projectFolder, 'package-lock.json'))
  return tools.map((name) => {
    const folder = `node_modules/${name}`
    const installed = readJson<Versioned>(join(projectFolder, folder, 'package.json'))
    return { name, locked: lock?.packages?.[folder]?.version ?? null, installed: installed?.version ?? null }
  })
}

function lookAtBrowser(kind: BrowserKind): BrowserFact {
  return { kind, given: process.env[variable[kind]] || null, found: attempt(() => listBrowsers(kind)) ?? [] }
}

function lookAtBuild(kind: BrowserKind): BuildFact {
  return { kind, version: readJson<Versioned>(join(outputFolder[kind], 'manifest.json'))?.version ?? null }
}

/** Looks at this machine. Never fails: what cannot be found out is null or empty. */
export function lookAtMachine(): Facts {
  // npm tells the scripts it runs who it is: "npm/11.19.1 node/v20.20.2 linux x64".
  const agent = process.env.npm_config_user_agent ?? ''
  return {
    version: readJson<Versioned>(join(projectFolder, 'package.json'))?.version ?? 'unknown',
    node: process.versions.node,
    machineNode: /\bnode\/v(\S+)/.exec(agent)?.[1] ?? null,
    npm: /\bnpm\/(\S+)/.exec(agent)?.[1] ?? null,
    tools: lookAtTools(),
    browsers: kinds.map(lookAtBrowser),
    builds: kinds.map(lookAtBuild),
    sizes: attempt(measureSizes),
  }
}

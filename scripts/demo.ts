import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Verdict } from '../core/claims/types.ts'
import type { ServeChoice } from './serve.ts'

const folder = resolve(import.meta.dirname, '..', 'demo')

/** The demo article under /demo/, also with a fixed theme: /demo/dark.html and /demo/light.html. */
export function demoSite(): ServeChoice {
  return {
    folders: { demo: folder },
    made: {
      '/demo/dark.html': () => ({ body: themed('dark') }),
      '/demo/light.html': () => ({ body: themed('light') }),
    },
  }
}

function themed(theme: 'dark' | 'light'): string {
  const article = readFileSync(join(folder, 'article.html'), 'utf8')
  return article.replace('<html lang="en">', `<html lang="en" data-theme="${theme}">`)
}

/** A mention the demo article is written to hold: its text, and which occurrence of that text in the body it is. */
export interface ExpectedMention {
  text: string
  topic: string
  nth: number
}

/** Every mention that is to be marked in the demo article, in order; it holds no other. */
export function expectedMentions(): ExpectedMention[] {
  return JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as ExpectedMention[]
}

/** A claim the demo article is written to make: how its sentence starts, on what, and what it is to be judged. */
export interface ExpectedClaim {
  starts: string
  topic: string
  verdict: Verdict
}

/** Every claim that is to be judged in the demo article, in order; it makes no other. */
export function expectedClaims(): ExpectedClaim[] {
  return JSON.parse(readFileSync(join(folder, 'expected-claims.json'), 'utf8')) as ExpectedClaim[]
}

import { expect, it, vi } from 'vitest'

const files = import.meta.glob([
  '../../components/*.{ts,tsx}',
  '../../core/**/*.ts',
  '../../data/*.ts',
  '../../entrypoints/*/*.{ts,tsx}',
  '!../../entrypoints/*/main.tsx',
])

it('asks for no words while files are read, as no language is set by then', async () => {
  // A fresh copy of every file, also of the one that knows the language.
  vi.resetModules()
  const faults: string[] = []
  for (const [file, read] of Object.entries(files)) {
    await read().catch((error: unknown) => faults.push(`${file}: ${error}`))
  }
  expect(Object.keys(files).length).toBeGreaterThan(200)
  expect(faults).toEqual([])
}, 60_000)

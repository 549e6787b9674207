import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { WxtVitest } from 'wxt/testing/vitest-plugin'
import { topicIndex } from './scripts/build/topic-index.ts'

const jsx = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const

// Only for a test that hangs: a whole routine, second by second, takes three on a slow machine, and more on a busy one.
const hangMs = 30_000

// Checks against material that is no part of this repository: they run where it stands beside the checkout.
const isBeside = existsSync(new URL('../shared/', import.meta.url))
if (!isBeside) console.info('Nothing stands beside the checkout to check against: tests/beside is left out.')

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest(), topicIndex()],
        oxc: jsx,
        test: {
          name: 'unit',
          include: [
            'tests/*.test.ts',
            'tests/{core,data,entrypoints,scripts}/**/*.test.{ts,tsx}',
            ...(isBeside ? ['tests/beside/**/*.test.ts'] : []),
          ],
          environment: 'node',
          setupFiles: ['tests/speak-english.ts'],
          testTimeout: hangMs,
        },
      },
      {
        plugins: [WxtVitest(), topicIndex()],
        oxc: jsx,
        test: {
          name: 'components',
          include: ['tests/components/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['tests/speak-english.ts'],
          testTimeout: hangMs,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['tests/speak-english.ts'],
          // Each file starts real browsers: one at a time, or they take the processor from each other.
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})

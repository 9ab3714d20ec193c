import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/longest-first.ts'

const shared = {
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
} as const

export default defineConfig({
  ...shared,
  test: {
    // A database per file; two cores are the norm on a build machine.
    maxWorkers: '100%',
    sequence: { sequencer: LongestFirst },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    projects: [
      {
        ...shared,
        test: {
          name: 'erbij',
          include: ['{src,sim,test,scripts}/**/*.test.{ts,tsx}'],
          globalSetup: ['test/global-setup.ts'],
        },
      },
      {
        ...shared,
        test: {
          name: 'browser',
          include: ['e2e/**/*.spec.ts'],
          globalSetup: ['test/global-setup.ts'],
          testTimeout: 90_000,
        },
      },
    ],
  },
})

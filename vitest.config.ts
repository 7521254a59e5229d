import { defineConfig } from 'vitest/config'

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // A list of faults is said whole: of a run elsewhere its message may be all that there is.
    chaiConfig: { truncateThreshold: 2_000 },
    include: [
      'src/**/*.test.ts',
      'demo/**/*.test.ts',
      'runtime/**/*.test.ts',
      'web/**/*.test.{ts,tsx}',
      'e2e/**/*.e2e.ts',
    ],
    globalSetup: ['src/testing/postgres.global.ts'],
    // Room for a busy machine; no test passes by being slow.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    maxWorkers: 2,
  },
})

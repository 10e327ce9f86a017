import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts'],
    globalSetup: 'test/harness/global-setup.ts',
    setupFiles: 'test/harness/each-file.ts',
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 300_000, // the demonstration is planted before a journey; a busy machine takes its time over that
  },
})

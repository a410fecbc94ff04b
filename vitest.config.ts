import { defineConfig } from 'vitest/config'

/** Where to write what passed and failed, for a machine to count. */
const report = process.env['ZHIBIAO_TEST_REPORT']

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]]
  }
})

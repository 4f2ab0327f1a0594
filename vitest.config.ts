import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Processes, browsers and LibreOffice on a machine that others use too: one more try tells slow from broken.
const retry = process.env.CI ? 1 : 0

export default defineConfig({
  test: {
    testTimeout: 30_000,
    reporters: ['default', './build/summary-reporter.ts'],
    projects: [
      {
        resolve: {
          alias: { electron: new URL('./test/support/fake-electron.ts', import.meta.url).pathname },
        },
        test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.ts'] },
      },
      {
        plugins: [react()],
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['test/component/**/*.test.tsx'],
          setupFiles: ['test/component/setup.ts'],
        },
      },
      {
        test: {
          name: 'integration',
          environment: 'node',
          include: ['test/integration/**/*.test.ts'],
          pool: 'forks',
          retry,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['test/e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          retry,
        },
      },
      {
        test: {
          name: 'electron',
          environment: 'node',
          include: ['test/electron/**/*.test.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})

import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Electron's runtime need not be there: tests see a stand-in, also behind packages that import it themselves. */
const standIn = { alias: { electron: fileURLToPath(new URL('test/stand-in/electron.ts', import.meta.url)) } };

export default defineConfig({
  test: {
    reporters: ['default', './test/reporter.ts'],
    projects: [
      {
        resolve: standIn,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}', 'test/contract/**/*.test.ts'],
          server: { deps: { inline: ['electron-store'] } },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts', 'test/ime/**/*.test.ts', 'test/crash/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

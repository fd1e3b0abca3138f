import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Electron's runtime need not be there: tests see a stand-in, also behind packages that import it themselves. */
const standIn = { alias: { electron: fileURLToPath(new URL('test/stand-in/electron.ts', import.meta.url)) } };

/** Lexical's build for developers throws in places where the one that ships goes on. */
const lexicalAsItShips: Plugin = {
  name: 'lexical-as-it-ships',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!/^(?:lexical$|@lexical\/)/u.test(source)) return null;
    const found = await this.resolve(source, importer, { ...options, skipSelf: true });
    return found?.id.replace(/\.dev\.js$/u, '.prod.js') ?? null;
  },
};
const randomEdits = 'test/unit/renderer/editor/random-edits*.test.ts';

export default defineConfig({
  test: {
    reporters: ['default', './test/reporter.ts'],
    projects: [
      {
        resolve: standIn,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}', 'test/contract/**/*.test.ts'],
          exclude: [randomEdits],
          server: { deps: { inline: ['electron-store'] } },
        },
      },
      {
        plugins: [lexicalAsItShips],
        test: {
          name: 'edits',
          include: [randomEdits],
          server: { deps: { inline: [/lexical/u] } },
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

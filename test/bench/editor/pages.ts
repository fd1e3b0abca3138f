import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, preview, type PreviewServer } from 'vite';

/** The editors that are measured, by the names of their pages. */
export const editors = ['ours', 'bare-lexical', 'prosemirror'] as const;
export type EditorName = (typeof editors)[number];

/** Builds the pages as the product is built and serves them. */
export async function servePages(): Promise<PreviewServer> {
  const root = join(import.meta.dirname, 'pages');
  const outDir = join(import.meta.dirname, '../../../out/bench/editor');
  const input = Object.fromEntries(editors.map((name) => [name, join(root, `${name}.html`)]));
  await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'warn',
    mode: 'production',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome130', chunkSizeWarningLimit: 4000, rollupOptions: { input } },
  });
  return preview({
    configFile: false,
    root,
    logLevel: 'warn',
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
  });
}

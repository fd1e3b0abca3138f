import { cpSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

/** What the PDF reader reads from disk: character maps of Chinese fonts and metrics of the standard ones. */
const pdfData: Plugin = {
  name: 'pdf-data',
  closeBundle() {
    for (const folder of ['cmaps', 'standard_fonts']) {
      cpSync(`node_modules/pdfjs-dist/${folder}`, `out/pdf-data/${folder}`, { recursive: true });
    }
  },
};

/** The Node side: Electron's main process, the browser host, the command and its threads, each self-contained. */
export default defineConfig({
  plugins: [pdfData],
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
  build: {
    ssr: true,
    outDir: 'out/electron',
    emptyOutDir: true,
    target: 'node24',
    minify: true,
    rollupOptions: {
      input: {
        main: 'electron/main.ts',
        'browser-host': 'electron/browser-host.ts',
        cli: 'electron/cli.ts',
        'import-worker': 'electron/import-worker.ts',
        'corpus-worker': 'electron/corpus-worker.ts',
      },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});

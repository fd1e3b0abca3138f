import { defineConfig } from 'vite';

/** The Node side: Electron's main process, the browser host and the command, each self-contained. */
export default defineConfig({
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
  build: {
    ssr: true,
    outDir: 'out/electron',
    emptyOutDir: true,
    target: 'node24',
    minify: true,
    rollupOptions: {
      input: { main: 'electron/main.ts', 'browser-host': 'electron/browser-host.ts', cli: 'electron/cli.ts' },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});

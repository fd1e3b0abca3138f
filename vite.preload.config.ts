import { defineConfig } from 'vite';

/** The preload script: a sandboxed page loads only one CommonJS file. */
export default defineConfig({
  ssr: { noExternal: true, external: ['electron'] },
  build: {
    ssr: true,
    outDir: 'out/preload',
    target: 'node24',
    minify: true,
    rollupOptions: { input: 'electron/preload.ts', output: { format: 'cjs', entryFileNames: 'index.cjs' } },
  },
});

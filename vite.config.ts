import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The page. Output is plain files that both hosts serve from `out/renderer`. */
export default defineConfig({
  root: 'renderer',
  base: './',
  plugins: [react()],
  build: { outDir: '../out/renderer', emptyOutDir: true, target: 'chrome130', chunkSizeWarningLimit: 2000 },
});

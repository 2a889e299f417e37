/** Builds the console to static files that the server hands out under a strict content policy. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Vite reads its settings from a default export; the tidy test knows this one.
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    // No inlined data: URLs and no inline module preload: the content policy allows neither.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});

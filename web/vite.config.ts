import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { uswdsSubset } from './uswds-subset.ts';

export default defineConfig(({ command }) => {
  // Whoever builds, a test run too, builds what is served: NODE_ENV=test would put React's development build into dist.
  if (command === 'build') process.env['NODE_ENV'] = 'production';
  return {
    root: fileURLToPath(new URL('.', import.meta.url)),
    plugins: [uswdsSubset(), react()],
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      // Nothing inline: the pages' Content-Security-Policy allows files of this origin only.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'es2023',
    },
    server: { proxy: { '/api': 'http://localhost:8080' } },
  };
});

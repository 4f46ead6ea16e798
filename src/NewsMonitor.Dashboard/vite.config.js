import { gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const backend = process.env.NEWSMONITOR_URL ?? 'http://localhost:5080';

// The same rule that the server sets, so that a breach shows while developing. Vite's own live reload needs inline styles.
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'";

/** Compressed script that the first load may have, in bytes: the build fails beyond it. */
const mostScript = 200_000;

function scriptLimit() {
  return {
    name: 'script-limit',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const first = new Set();
      const take = (name) => {
        const chunk = chunks.find((one) => one.fileName === name);
        if (!chunk || first.has(chunk)) return;
        first.add(chunk);
        chunk.imports.forEach(take);
      };
      chunks.filter((chunk) => chunk.isEntry).forEach((chunk) => take(chunk.fileName));
      const bytes = [...first].reduce((sum, chunk) => sum + gzipSync(chunk.code, { level: 9 }).length, 0);
      this.info(`first load: ${(bytes / 1000).toFixed(1)} kB of compressed script, of ${mostScript / 1000} kB at most`);
      if (bytes > mostScript) this.error(`The first load has ${bytes} bytes of compressed script, more than ${mostScript}.`);
    },
  };
}

export default defineConfig({
  plugins: [svelte(), scriptLimit()],
  build: {
    outDir: '../NewsMonitor.Server/wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: false,
    assetsInlineLimit: 0,
  },
  server: {
    port: 5173,
    headers: { 'Content-Security-Policy': policy },
    proxy: {
      '/api': backend,
      '/hubs': { target: backend, ws: true },
    },
  },
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
  },
});

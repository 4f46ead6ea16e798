import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

const backend = process.env.NEWSMONITOR_URL ?? 'http://localhost:5080';

// The same rule that the server sets, so that a breach shows while developing. Vite's own live reload needs inline styles.
const policy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'";

export default defineConfig({
  plugins: [svelte()],
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

import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { inlineDocuments } from './inline-documents.ts';

// `npm run dev` names the server it started; the built product has one port for everything.
const server = process.env.KEPT_SERVER_URL ?? 'http://127.0.0.1:4000';
const proxied = ['/graphql', '/api', '/documents', '/healthz', '/readyz', '/metrics'];

export default defineConfig({
  plugins: [inlineDocuments(join(import.meta.dirname, 'src')), react()],
  server: {
    proxy: {
      ...Object.fromEntries(proxied.map((path) => [path, { target: server }])),
      '/socket.io': { target: server, ws: true },
    },
  },
  build: {
    target: 'es2022',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    chunkSizeWarningLimit: 1000,
  },
});

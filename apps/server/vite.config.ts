import { defineConfig } from 'vite';

/** The server's entries: the server, the command line, and what the bench measures by itself. Our own libraries are bundled in; npm packages stay outside. */
export default defineConfig({
  ssr: { noExternal: [/^@kept\//] },
  build: {
    ssr: true,
    target: 'esnext',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: {
      input: {
        main: 'src/main.ts',
        cli: 'src/cli/cli.ts',
        floor: 'src/bench/floor.ts',
        decide: 'src/bench/decide.ts',
      },
      output: {
        format: 'esm',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});

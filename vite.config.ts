import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { defineConfig } from 'vite'

const islands = ['web/ui/islands/kit.ts', 'web/portal/islands/*.{ts,tsx}', 'web/console/islands/*.{ts,tsx}']
const styles = ['web/portal/portal.css', 'web/console/console.css'].filter((file) => existsSync(file))
const workers = globSync('src/**/*.worker.ts')

/**
 * `vite build --app` makes two things: what browsers load, in dist/assets, each island a chunk of its own, with hashed
 * names and a manifest (dist/assets/manifest.json, keyed by source path), each beside its compressed forms; and the program, dist/main.js, with a file
 * beside it for each worker thread (src/**\/x.worker.ts becomes dist/x.worker.js).
 */
export default defineConfig({
  base: '/assets/',
  appType: 'custom',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  environments: {
    client: {
      build: {
        outDir: 'dist/assets',
        assetsDir: '',
        // The content policy allows no data: addresses for styles and fonts.
        assetsInlineLimit: 0,
        manifest: 'manifest.json',
        modulePreload: { polyfill: false },
        target: 'es2022',
        // light-dark() must stay as it is: a portal's theme, made at run time, uses it too.
        cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
        rolldownOptions: { input: [...islands.flatMap((pattern) => globSync(pattern)), ...styles] },
      },
    },
    ssr: {
      build: {
        outDir: 'dist',
        emptyOutDir: false,
        ssr: true,
        target: 'node22',
        minify: false,
        sourcemap: true,
        copyPublicDir: false,
        rolldownOptions: {
          input: Object.fromEntries(['src/main.ts', ...workers].map((file) => [basename(file, '.ts'), file])),
          output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
        },
      },
    },
  },
  builder: {
    async buildApp(builder) {
      const { client, ssr } = builder.environments
      const input = client?.config.build.rolldownOptions.input
      if (client && Array.isArray(input) && input.length > 0) {
        await builder.build(client)
        for (const file of globSync('dist/assets/*.{css,js}')) {
          const bytes = readFileSync(file)
          writeFileSync(`${file}.br`, brotliCompressSync(bytes))
          writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
        }
      }
      if (ssr) await builder.build(ssr)
    },
  },
})

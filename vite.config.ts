import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { defineConfig, type EnvironmentOptions } from 'vite'

const workers = globSync('src/**/*.worker.ts')

/**
 * `vite build --app` makes two things: what browsers load, in dist/assets, with hashed names, each beside its compressed
 * forms; and the program, dist/main.js, with a file beside it for each worker thread (src/**\/x.worker.ts becomes
 * dist/x.worker.js). The two sites are built apart, each with a manifest of its own (dist/assets/manifest.portal.json,
 * keyed by source path): built together, what both use would become one more file to fetch.
 */
export default defineConfig({
  base: '/assets/',
  appType: 'custom',
  publicDir: false,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  environments: {
    portal: browserFiles('portal'),
    console: browserFiles('console'),
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
      const { portal, console, ssr } = builder.environments
      for (const site of [portal, console]) {
        if (site) await builder.build(site)
      }
      for (const file of globSync('dist/assets/*.{css,js}')) {
        const bytes = readFileSync(file)
        writeFileSync(`${file}.br`, brotliCompressSync(bytes))
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }))
      }
      if (ssr) await builder.build(ssr)
    },
  },
})

function browserFiles(site: string): EnvironmentOptions {
  return {
    consumer: 'client',
    build: {
      outDir: 'dist/assets',
      emptyOutDir: false,
      assetsDir: '',
      // The content policy allows no data: addresses for styles and fonts.
      assetsInlineLimit: 0,
      manifest: `manifest.${site}.json`,
      modulePreload: { polyfill: false },
      target: 'es2022',
      // light-dark() must stay as it is: a portal's theme, made at run time, uses it too.
      cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
      rolldownOptions: { input: [`web/${site}/islands.ts`, `web/${site}/${site}.css`] },
    },
  }
}

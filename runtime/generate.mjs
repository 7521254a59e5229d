// `npm run generate`, or one part: tables, openapi, fonts. With --check it says which committed file is stale, and writes nothing.
import { join } from 'node:path'
import { runnerImport } from 'vite'

const root = join(import.meta.dirname, '..')
const parts = process.argv.slice(2).filter((part) => part !== '--check')
const file = join(root, 'src', 'cli', 'generate.ts')
// The pages among the routes are TSX, which Node does not read.
const { module } = await runnerImport(file, { root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' })
if (!process.argv.includes('--check')) {
  await module.generate(parts.length > 0 ? parts : module.allParts)
  process.exit(0)
}
const stale = await module.findStale()
for (const name of stale) console.log(`stale: ${name} is not what its sources make; run "npm run generate"`)
process.exit(stale.length === 0 ? 0 : 1)

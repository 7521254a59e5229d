// `npm run generate`, or one part: tables, openapi.
import { join } from 'node:path'
import { runnerImport } from 'vite'

const root = join(import.meta.dirname, '..')
const parts = process.argv.slice(2)
const { module } = await runnerImport(join(root, 'src', 'cli', 'generate.ts'), {
  root,
  configFile: join(root, 'vite.config.ts'),
})
await module.generate(parts.length > 0 ? parts : ['tables', 'openapi'])
process.exit(0)

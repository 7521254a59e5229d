import { enableCompileCache } from 'node:module'
import { join } from 'node:path'

// Compiled code is kept beside the build, so that a later start need not compile it again.
if (import.meta.filename.endsWith('.js')) enableCompileCache(join(import.meta.dirname, '.compiled'))

const { run } = await import('./cli/run.ts')
await run(process.argv.slice(2))

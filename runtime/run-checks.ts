// `npm run check`: what a machine can hold of the house's rules. `npm run format` mends what can be mended.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { checks } from './checks.ts'

const root = join(import.meta.dirname, '..')

if (process.argv.includes('--format')) {
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const { status } = spawnSync(process.execPath, [biome, 'check', '--write'], { cwd: root, stdio: 'inherit' })
  process.exit(status ?? 1)
}

const started = Date.now()
const results = await Promise.all(
  Object.entries(checks).map(async ([name, check]) => {
    const problems = await check(root)
    console.log(`${problems.length === 0 ? 'good' : 'BAD '}  ${name}, ${seconds()} s`)
    return { name, problems }
  }),
)
for (const { name, problems } of results) {
  if (problems.length > 0) console.log(`\n${name}:\n${problems.map((line) => `  ${line}`).join('\n')}`)
}
const bad = results.filter(({ problems }) => problems.length > 0).length
console.log(bad === 0 ? `All checks are good (${seconds()} s).` : `\n${bad} of ${results.length} checks are bad.`)
process.exit(bad === 0 ? 0 : 1)

function seconds(): string {
  return ((Date.now() - started) / 1000).toFixed(1)
}

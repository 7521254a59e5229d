import { execFile } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What each check finds fault with: nothing, or lines that a person can act on. */
export const checks: Record<string, (root: string) => Promise<string[]>> = {
  format: (root) => tool(root, '@biomejs/biome/bin/biome', ['check', '--colors=off', '--max-diagnostics=none']),
  types: (root) => tool(root, 'typescript/bin/tsc', ['--noEmit', '--pretty', 'false']),
  imports: checkImports,
  statements: async (root) => checkStatements(root),
  unused: (root) => tool(root, 'knip/bin/knip.js', ['--no-progress', '--no-config-hints']),
  generated: checkGenerated,
}

async function tool(root: string, bin: string, args: string[]): Promise<string[]> {
  const { ok, output } = await run(root, process.execPath, [join(root, 'node_modules', bin), ...args])
  return ok ? [] : output.trim().split('\n')
}

function run(cwd: string, file: string, args: string[]): Promise<{ ok: boolean; output: string }> {
  return new Promise((done) => {
    execFile(file, args, { cwd, maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      done({ ok: !error, output: stdout + stderr })
    })
  })
}

type Cruise = {
  modules: { source: string }[]
  summary: { violations: { rule: { name: string }; from: string; to: string }[] }
}

/** dependency-cruiser, and whether it saw what there is: with a TypeScript it does not know it sees nothing and is content. */
async function checkImports(root: string): Promise<string[]> {
  const bin = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs')
  const args = [bin, 'src', 'web', '--config', '.dependency-cruiser.cjs', '--output-type', 'json']
  const { output } = await run(root, process.execPath, args)
  if (!output.startsWith('{')) return output.trim().split('\n')
  const { modules, summary } = JSON.parse(output.slice(0, output.lastIndexOf('}') + 1)) as Cruise
  const seen = new Set(modules.map((module) => module.source))
  const unseen = listSources(root).filter((file) => !seen.has(file))
  return [
    ...summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`),
    ...unseen.map((file) => `unseen: dependency-cruiser did not read ${file}`),
  ]
}

// An import is not needed to speak SQL: a database handed over will do.
const statement = /\.(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|with(Recursive)?\(['"])|\bsql(<[^`(]*>)?`/
const mayHoldStatements = [
  /[/.](store|queries)\.ts$/,
  /^src\/platform\//,
  /^src\/gateway\/feed\//,
  /^src\/testing\//,
  /^src\/gateway\/dangers\//,
  /\.test\.tsx?$/,
]

function checkStatements(root: string): string[] {
  return listSources(root)
    .filter((file) => !mayHoldStatements.some((pattern) => pattern.test(file)))
    .filter((file) => statement.test(readFileSync(join(root, file), 'utf8')))
    .map((file) => `sql-outside-a-store: ${file}`)
}

function listSources(root: string): string[] {
  return globSync('{src,web}/**/*.{ts,tsx}', { cwd: root }).filter((file) => !file.endsWith('.d.ts'))
}

/** Runs in a process of its own, because it loads the product's code. */
async function checkGenerated(root: string): Promise<string[]> {
  const { ok, output } = await run(root, process.execPath, [join(root, 'runtime', 'generate.mjs'), '--check'])
  return ok ? [] : output.trim().split('\n')
}

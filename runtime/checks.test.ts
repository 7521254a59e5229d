import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checks } from './checks.ts'

// Each rule is broken once in a copy of the tree, and must be named together with the file that breaks it.
const root = join(import.meta.dirname, '..')
const copy = mkdtempSync(join(tmpdir(), 'gatehouse-faults-'))
const notCopied = new Set(['node_modules', 'dist', 'data', '.git', '.cache', 'coverage'])

const imports: Record<string, [path: string, text: string]> = {
  'no-cycles': ['src/platform/planted-a.ts', "import './planted-b.ts'\n"],
  'listed-features': ['src/features/strangers/planted.ts', "import '../../platform/ids.ts'\n"],
  'order-of-features': ['src/features/operators/planted.ts', "import '../emails/index.ts'\n"],
  'through-the-door': ['src/features/emails/planted.ts', "import '../portals/store.ts'\n"],
  'through-the-door-from-outside': ['src/server/planted.ts', "import '../features/portals/store.ts'\n"],
  'features-are-not-composers': ['src/features/emails/planted-up.ts', "import '../../server/app.ts'\n"],
  'platform-knows-no-feature': ['src/platform/planted.ts', "import '../features/portals/index.ts'\n"],
  'rules-are-pure': ['src/features/search/typos.rules.ts', "import './store.ts'\n"],
  'sql-lives-in-stores': ['src/features/portals/planted.ts', "import 'kysely'\n"],
  'one-way-out': ['src/features/emails/planted-out.ts', "import 'undici'\n"],
  'gateway-stands-alone': ['src/gateway/planted.ts', "import '../features/portals/index.ts'\n"],
  'sites-know-only-the-client': ['web/portal/planted.ts', "import '../../src/platform/ids.ts'\n"],
  'two-doors': ['web/portal/planted-door.ts', "import '../../src/client/management.gen.ts'\n"],
  'the-kit-knows-no-site': ['web/ui/planted.ts', "import '../portal/planted.ts'\n"],
  'testing-stays-in-tests': ['src/server/planted-test.ts', "import '../testing/databases.ts'\n"],
  'no-unresolved': ['src/server/planted-lost.ts', "import './nowhere.ts'\n"],
  unseen: ['src/platform/planted-unseen.ts', 'export {}\n'],
}

const lints: Record<string, [path: string, text: string]> = {
  format: ['src/platform/planted-format.ts', 'export const   wide = 1\n'],
  noFloatingPromises: ['src/platform/planted-promise.ts', 'async function later() {}\nlater()\n'],
  noProcessEnv: ['src/platform/planted-env.ts', 'export const home = process.env.HOME\n'],
  noRestrictedGlobals: ['src/platform/planted-fetch.ts', "export const answer = () => fetch('http://a.example')\n"],
  noExplicitAny: ['src/platform/planted-any.ts', 'export const anything: any = 1\n'],
}

let found: Record<string, string>

beforeAll(async () => {
  for (const name of readdirSync(root)) {
    if (!notCopied.has(name)) cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const [path, text] of [...Object.values(imports), ...Object.values(lints)]) plant(path, text)
  plant('src/platform/planted-b.ts', "import './planted-a.ts'\n")
  plant('src/platform/planted-types.ts', "export const count: number = 'one'\n")
  plant('src/features/portals/planted-sql.ts', "export const read = (db: Database) => db.selectFrom('portals')\n")
  plant('src/platform/tables.gen.ts', '// edited by hand\n')
  const rules = join(copy, '.dependency-cruiser.cjs')
  const blinded = readFileSync(rules, 'utf8').replace(
    'options: {',
    "options: {\n    exclude: { path: 'planted-unseen' },",
  )
  writeFileSync(rules, blinded)
  const runs = Object.entries(checks).map(async ([name, check]) => [name, (await check(copy)).join('\n')])
  found = Object.fromEntries(await Promise.all(runs)) as Record<string, string>
}, 600_000)

afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('npm run check, which also keeps one way out (SSRF-1)', () => {
  test.each(Object.entries(imports))('sees an import that breaks %s', (rule, [path]) => {
    expect(found.imports).toMatch(new RegExp(`^${rule}: .*${path.replaceAll('.', '\\.')}`, 'm'))
  })

  test.each(Object.entries(lints))('sees what Biome forbids: %s', (rule, [path]) => {
    const said = found.format?.split('\n').filter((line) => line.includes(path)) ?? []
    expect(said.join('\n')).toContain(rule)
  })

  test('sees a wrong type', () => {
    expect(found.types).toContain('src/platform/planted-types.ts(1,14): error TS2322')
  })

  test('sees a statement outside of a store, without any import', () => {
    expect(found.statements).toContain('sql-outside-a-store: src/features/portals/planted-sql.ts')
  })

  test('sees a file that nothing uses', () => {
    expect(found.unused).toContain('src/platform/planted-types.ts')
  })

  test('sees a generated file that was edited', () => {
    expect(found.generated).toContain('stale: src/platform/tables.gen.ts')
  })
})

function plant(path: string, text: string): void {
  const file = join(copy, path)
  mkdirSync(dirname(file), { recursive: true })
  const before = path.endsWith('rules.ts') ? readFileSync(file, 'utf8') : ''
  writeFileSync(file, text + before)
}

// `npm test`: the whole suite on the embedded PostgreSQL and again on Debian's 15. The last line counts both together.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const root = join(import.meta.dirname, '..')
const tools = [
  { name: 'chromium', files: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'] },
  { name: 'postgresql-15', files: ['/usr/lib/postgresql/15/bin/postgres'] },
]

installMissing()
const leftOut: string[] = []
const databases = ['embedded']
if (isThere('postgresql-15')) databases.push('debian')
else leftOut.push('the second run on PostgreSQL 15 (postgresql-15 is not installed)')
const patterns: string[] = []
if (!isThere('chromium')) {
  patterns.push(...browserTests().map((file) => `--exclude=${file}`))
  leftOut.push('the journeys in a browser (chromium is not installed)')
}

// These start what they test by themselves, test no product, or take long and ask little of the database: once is enough.
const apartFromDatabase = [
  'runtime/*.test.ts',
  'e2e/accessible.e2e.ts',
  'e2e/walk.e2e.ts',
  'src/platform/postgres/embedded-postgres.test.ts',
  'src/server/public-descriptions.test.ts',
]
const filter = process.argv.slice(2)
const faults: string[] = []
let passed = 0
let failed = 0
for (const database of databases) {
  console.log(`\nTests on ${database === 'embedded' ? 'the embedded PostgreSQL' : "Debian's PostgreSQL 15"}`)
  const result = await runSuite(database)
  passed += result.passed
  failed += result.failed
  faults.push(...result.faults.map((fault) => `Failed on ${database} PostgreSQL: ${fault}`))
}
for (const what of new Set(leftOut)) console.log(`Left out: ${what}.`)
// Once more at the end: of a long run often only the end is kept.
for (const fault of faults) console.log(fault)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

type Outcome = { passed: number; failed: number; faults: string[] }

async function runSuite(database: string): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'gatehouse-results-'))
  const file = join(folder, 'results.json')
  const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const left = database === 'embedded' ? [] : apartFromDatabase.map((name) => `--exclude=${name}`)
  const args = [
    vitest,
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...patterns,
    ...left,
    // A filter may name only what runs once.
    ...(left.length > 0 ? ['--passWithNoTests'] : []),
    ...filter,
  ]
  const env = { ...process.env, GATEHOUSE_TEST_POSTGRES: database }
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGTERM', pass)
  const status = await new Promise((done) => child.once('close', done))
  process.off('SIGTERM', pass)
  try {
    return count(existsSync(file) ? readFileSync(file, 'utf8') : undefined, status === 0)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

type Results = {
  numPassedTests: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; title: string; fullName: string; failureMessages: string[] }[]
  }[]
}

function count(text: string | undefined, isGood: boolean): Outcome {
  if (!text) return { passed: 0, failed: 1, faults: ['the run ended without results'] }
  const results = JSON.parse(text) as Results
  const faults: string[] = []
  for (const file of results.testResults) {
    const name = relative(root, file.name)
    const tests = file.assertionResults
    // A file that could not be loaded, or set up, has no test that failed.
    if (file.status === 'failed' && tests.every(({ status }) => status !== 'failed'))
      faults.push(`${name}\n${indented(file.message || 'what is around its tests failed; it stands above')}`)
    for (const { status, title, fullName, failureMessages } of tests) {
      if (status === 'failed') faults.push(`${name} > ${fullName}\n${indented(failureMessages.join('\n'))}`)
      // What a test had to do without, such as a package that npm could not bring.
      const [, what] = /^left out: (.*)$/.exec(title) ?? []
      if (status === 'skipped' && what !== undefined) leftOut.push(what)
    }
  }
  // An error outside of every test fails the run, too.
  if (faults.length === 0 && !isGood) faults.push('an error outside of every test; it stands above')
  return { passed: results.numPassedTests, failed: faults.length, faults }
}

/** The message and the places in our own files; the rest of it stands further up. */
function indented(text: string): string {
  const lines = stripVTControlCharacters(text).split('\n')
  const ours = lines.filter((line) => !/^\s*at (?!.*\.tsx?:)/.test(line))
  return ours.slice(0, 12).join('\n').replaceAll(/^/gm, '  ')
}

function browserTests(): string[] {
  const files = globSync('{src,web,e2e}/**/*.{test,e2e}.{ts,tsx}', { cwd: root })
  return files.filter((file) => /playwright/.test(readFileSync(join(root, file), 'utf8')))
}

function isThere(name: string): boolean {
  return tools.find((tool) => tool.name === name)?.files.some((file) => existsSync(file)) ?? false
}

function installMissing(): void {
  const missing = tools.map((tool) => tool.name).filter((name) => !isThere(name))
  if (missing.length === 0 || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return
  console.log(`Installing ${missing.join(' and ')} with apt ...`)
  // RUNLEVEL keeps packages from starting services; the tests run a server of their own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  for (const args of [['update'], ['install', '--yes', '--no-install-recommends', ...missing]]) {
    const { status, stdout, stderr } = spawnSync('apt-get', ['--quiet', ...args], { env, encoding: 'utf8' })
    if (status === 0) continue
    console.log(`apt-get ${args[0]} failed:\n${stderr || stdout}`)
    return
  }
}

// Builds dist/ when a source has changed. Uses only what Node 20 has.
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { announce, hash, plain, runQuietly } from './install.mjs'

const sources = ['src', 'web', 'package-lock.json', 'tsconfig.json', 'vite.config.ts']

export async function build(root) {
  const stamp = join(root, 'dist', '.built')
  const wanted = fingerprint(root)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  const done = announce('Building')
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const outcome = await runQuietly(process.execPath, [vite, 'build', '--app', '--logLevel', 'warn'], { cwd: root })
  if (outcome.code !== 0) throw plain(`The build failed:\n${outcome.output.trim()}`)
  writeFileSync(stamp, wanted)
  done()
}

function fingerprint(root) {
  const parts = []
  for (const source of sources) {
    for (const file of listFiles(root, source)) parts.push(file, readFileSync(join(root, file)))
  }
  return hash(...parts)
}

function listFiles(root, path) {
  if (/\.test\.tsx?$/.test(path)) return []
  const full = join(root, path)
  if (!existsSync(full)) return []
  try {
    const names = readdirSync(full).sort()
    return names.flatMap((name) => listFiles(root, `${path}/${name}`))
  } catch (error) {
    if (error.code !== 'ENOTDIR') throw error
    return [path]
  }
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { startBrowser } from '../../e2e/stage/browser.ts'
import { fetchNpmFiles } from '../../src/cli/npm-files.ts'
import { packageRoot } from '../../src/platform/package-root.ts'
import { compare } from './browser.ts'
import { type Described, fetchPeers } from './peers.ts'
import { openPortal, type Portal } from './portal.ts'
import { measureServer } from './server.ts'
import { measureUpload } from './upload.ts'

/**
 * How soon an operation of a large and of a small description can be read, beside other renderers; what its page costs
 * the server; and what it costs to take the large one in. See bench/README.md.
 */
const parts: Record<string, (portal: Portal) => Promise<void>> = {
  upload: (portal) => measureUpload(portal, github),
  large: async (portal) => {
    const slug = await portal.publish('GitHub', github)
    const { operationId } = largeOperation
    const ours = `${portal.origin}/apis/${slug}/reference/operations/${operationId}`
    console.log(`\nGitHub, 1,200 operations, cold, at ${operationId}`)
    const bars = { files: 1.5, visible: 1 / 12, transferred: 1 / 10, longTasks: true }
    await inBrowser((browser, peers) => compare(browser, { ...largeOperation, file: github }, ours, peers, bars))
  },
  small: async (portal) => {
    const file = join(packageRoot, 'demo', 'parcels', 'openapi.yaml')
    // As JSON, which the peers read sooner.
    const json = join(portal.product.dataDir, 'parcels.json')
    writeFileSync(json, JSON.stringify(parse(readFileSync(file, 'utf8'))))
    const slug = await portal.publish('Parcels', file)
    const ours = `${portal.origin}/apis/${slug}/reference/operations/${smallOperation.operationId}`
    console.log(`\nParcels, 9 operations, cold, at ${smallOperation.operationId}`)
    const bars = { files: 1.5, visible: 1, transferred: 1, longTasks: false }
    await inBrowser((browser, peers) => compare(browser, { ...smallOperation, file: json }, ours, peers, bars))
  },
}

const largeOperation = {
  tag: 'issues',
  operationId: 'issues/create',
  method: 'POST',
  path: '/repos/{owner}/{repo}/issues',
  summary: 'Create an issue',
}
const smallOperation: Omit<Described, 'file'> = {
  tag: 'Parcels',
  operationId: 'createParcel',
  method: 'POST',
  path: '/parcels',
  summary: 'Book a parcel',
}

const chosen = process.argv.slice(2)
const isChosen = (part: string) => chosen.length === 0 || chosen.includes(part)
const path = 'generated/api.github.com.json'
const github = join(await fetchNpmFiles('@octokit/openapi@23.0.2', [path]), path)

for (const [name, part] of Object.entries(parts)) {
  if (!isChosen(name)) continue
  const portal = await openPortal()
  try {
    await part(portal)
  } finally {
    await portal.stop()
  }
}
if (isChosen('server')) await measureServer(github, largeOperation.operationId)

async function inBrowser(
  run: (
    browser: Awaited<ReturnType<typeof startBrowser>>,
    peers: Awaited<ReturnType<typeof fetchPeers>>,
  ) => Promise<void>,
): Promise<void> {
  const peers = await fetchPeers()
  const browser = await startBrowser()
  try {
    await run(browser, peers)
  } finally {
    await browser.close()
  }
}

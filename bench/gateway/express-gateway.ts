import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Place, Subject } from './subjects.ts'

const name = 'express-gateway key-auth'
const [keyId, keySecret] = ['benchmark', 'secret']

/** The npm peer, with its key-auth policy and its store in memory; installed into a cache folder, no dependency of ours. */
export function expressGateway({ cache, upstream, portOf }: Place): Subject | string {
  const home = join(cache, 'express-gateway-1.16')
  const entry = join(home, 'node_modules', 'express-gateway')
  if (!existsSync(entry)) {
    mkdirSync(home, { recursive: true })
    writeFileSync(join(home, 'package.json'), '{"private":true}')
    try {
      const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--silent']
      const command = ['install', ...options, 'express-gateway@1.16.11']
      execFileSync('npm', command, { cwd: home, timeout: 120_000, stdio: 'pipe' })
    } catch {
      return 'express-gateway could not be installed from npm'
    }
  }
  const config = join(home, 'config')
  mkdirSync(config, { recursive: true })
  cpSync(join(entry, 'lib', 'config', 'models'), join(config, 'models'), { recursive: true })
  writeFileSync(join(config, 'system.config.yml'), systemConfig)
  writeFileSync(join(config, 'gateway.config.yml'), gatewayConfig(portOf(name), upstream))
  const script = join(home, 'start.js')
  writeFileSync(script, startScript)
  return {
    name,
    path: '/1',
    command: [process.execPath, script],
    key: `${keyId}:${keySecret}`,
    cwd: home,
    env: { EG_CONFIG_DIR: config, NODE_ENV: 'production', LOG_LEVEL: 'error' },
  }
}

const systemConfig = `db:
  redis:
    emulate: true
    namespace: EG
crypto:
  cipherKey: benchmark
  algorithm: aes256
  saltRounds: 4
session:
  secret: benchmark
  resave: false
  saveUninitialized: false
`

function gatewayConfig(port: number, upstream: string): string {
  return `http:
  port: ${port}
  hostname: 127.0.0.1
apiEndpoints:
  api:
    host: '*'
    paths: ['/1']
serviceEndpoints:
  upstream:
    url: '${upstream}'
policies: [key-auth, proxy]
pipelines:
  default:
    apiEndpoints: [api]
    policies:
      - key-auth:
          - action:
              apiKeyHeader: x-api-key
              disableHeadersScheme: true
      - proxy:
          - action:
              serviceEndpoint: upstream
`
}

const startScript = `
const gateway = require('express-gateway')
async function start() {
  await gateway().load(process.env.EG_CONFIG_DIR).run()
  const services = require('express-gateway/lib/services')
  const user = await services.user.insert({ username: 'bench', firstname: 'b', lastname: 'b' })
  await services.credential.insertCredential(user.id, 'key-auth', { keyId: '${keyId}', keySecret: '${keySecret}' })
}
start().catch((error) => { console.error(error); process.exit(1) })
`

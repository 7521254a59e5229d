import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../src/platform/secrets/secrets.ts'

/** Something that passes requests on, and how it is started. */
export type Subject = {
  name: string
  /** Path of the resource behind it. */
  path: string
  command: string[]
  /** What its key header holds, where it wants another key than ours. */
  key?: string
  env?: Record<string, string>
  cwd?: string
}

export type Place = { folder: string; cache: string; upstream: string; key: string; portOf(name: string): number }

const here = import.meta.dirname

export function findProgram(name: string): string | undefined {
  const found = spawnSync('sh', ['-c', `command -v ${name}`], {
    encoding: 'utf8',
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  })
  return found.status === 0 ? found.stdout.trim() : undefined
}

export const gatehouse = ({ upstream, key, portOf }: Place): Subject => ({
  name: 'gatehouse',
  path: '/orders/1',
  command: [process.execPath, join(here, 'gatehouse.ts'), String(portOf('gatehouse')), upstream, key],
})

export const bareProxy = ({ upstream, portOf }: Place): Subject => ({
  name: 'bare node:http + undici',
  path: '/1',
  command: [process.execPath, join(here, 'bare-proxy.ts'), String(portOf('bare node:http + undici')), upstream],
})

/** One worker, kept connections both ways, no log. */
export function nginx(place: Place): Subject | string {
  const program = findProgram('nginx')
  if (!program) return 'nginx is not installed'
  const { folder, upstream, portOf } = place
  const origin = new URL(upstream)
  const file = join(folder, 'nginx.conf')
  writeFileSync(
    file,
    nginxConfig(
      folder,
      'nginx',
      `
  upstream api { server ${origin.host}; keepalive 256; keepalive_requests 100000000; }
  server {
    listen 127.0.0.1:${portOf('nginx proxy_pass')};
    location /orders/ { proxy_pass http://api/; proxy_http_version 1.1; proxy_set_header Connection ""; }
  }`,
    ),
  )
  return { name: 'nginx proxy_pass', path: '/orders/1', command: [program, '-c', file, '-p', folder] }
}

/** What all subjects pass requests on to: nginx with 1 KB from memory. */
export function upstreamServer(folder: string, port: number): string[] {
  const program = findProgram('nginx')
  if (!program) throw new Error('nginx is needed as upstream: apt-get install nginx-light')
  const file = join(folder, 'upstream.conf')
  const body = 'x'.repeat(1024)
  writeFileSync(
    file,
    nginxConfig(
      folder,
      'upstream',
      `server { listen 127.0.0.1:${port}; location / { default_type text/plain; return 200 "${body}"; } }`,
    ),
  )
  return [program, '-c', file, '-p', folder]
}

function nginxConfig(folder: string, name: string, content: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${join(folder, `${name}-${kind}`)};`)
    .join(' ')
  return `daemon off; worker_processes 1; pid ${join(folder, `${name}.pid`)}; error_log ${join(folder, `${name}.log`)};
events { worker_connections 4096; }
http { access_log off; keepalive_requests 100000000; keepalive_timeout 600s; ${temporary} ${content} }
`
}

/** SHA-256 of the key, looked up in a map of 100,000. */
export function haproxy(place: Place): Subject | string {
  const program = findProgram('haproxy')
  if (!program) return 'HAProxy is not installed (apt-get install haproxy)'
  const { folder, upstream, key, portOf } = place
  const map = join(folder, 'keys.map')
  const others = Array.from({ length: 100_000 }, (_, i) => `${sha256(`key ${i}`).toString('hex')} application-${i}`)
  writeFileSync(map, [...others, `${sha256(key).toString('hex')} application`, ''].join('\n'))
  const file = join(folder, 'haproxy.cfg')
  writeFileSync(
    file,
    `global
  nbthread 1
  maxconn 4096
defaults
  mode http
  timeout connect 5s
  timeout client 60s
  timeout server 60s
  http-reuse always
frontend gateway
  bind 127.0.0.1:${portOf('HAProxy, hashed keys')}
  http-request set-var(txn.application) req.hdr(x-api-key),digest(sha256),hex,lower,map(${map})
  http-request deny deny_status 401 unless { var(txn.application) -m found }
  http-request del-header x-api-key
  http-request set-header x-application-id %[var(txn.application)]
  default_backend api
backend api
  server api ${new URL(upstream).host}
`,
  )
  return { name: 'HAProxy, hashed keys', path: '/1', command: [program, '-f', file] }
}

import { expect } from 'vitest'
import { ok, type TestGatehouse } from './gatehouse.ts'

/** Somebody at the console with nothing but pages and forms. */
export type ConsoleReader = {
  cookie: string
  open(path: string): Promise<ReadPage>
  send(path: string, fields: Record<string, string | string[]>): Promise<ReadPage>
}
const password = 'a rather long secret'

type ReadPage = { status: number; html: string; to: string }

export function readerWith(house: TestGatehouse, cookie: string): ConsoleReader {
  const read = async (path: string, init: NonNullable<Parameters<TestGatehouse['request']>[1]>) => {
    const answer = await house.request(house.origin + path, init)
    return { status: answer.status, html: await answer.text(), to: answer.headers.get('location') ?? '' }
  }
  return {
    cookie,
    open: (path) => read(path, { headers: { accept: 'text/html', cookie } }),
    send: (path, fields) => read(path, formOf(house, fields, cookie)),
  }
}

/** Makes an operator and signs in by the form. The house needs its sites. */
export async function readConsoleAs(house: TestGatehouse, role: 'admin' | 'viewer'): Promise<ConsoleReader> {
  const body = { email: `${role}@example.com`, full_name: role === 'admin' ? 'Ada' : 'Vera', role, password }
  await ok(house.operator.POST('/gatehouse/v1/operators', { body }))
  return signInAgain(house, role)
}

/** One more session of somebody who was made before. */
export async function signInAgain(house: TestGatehouse, role: 'admin' | 'viewer'): Promise<ConsoleReader> {
  const email = `${role}@example.com`
  const form = formOf(house, { email, password, return_to: '/apis' }, '')
  const answer = await house.request(`${house.origin}/login`, form)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/apis'])
  return readerWith(house, answer.headers.getSetCookie()[0]?.split(';')[0] ?? '')
}

function formOf(house: TestGatehouse, fields: Record<string, string | string[]>, cookie: string) {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]))
  return {
    method: 'POST',
    headers: { accept: 'text/html', cookie, origin: house.origin, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(pairs).toString(),
  }
}

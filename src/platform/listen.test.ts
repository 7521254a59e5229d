import { type AddressInfo, createServer } from 'node:net'
import { expect, test } from 'vitest'
import { listen } from './listen.ts'
import { StartProblem } from './start-problem.ts'

test('a port that was taken meanwhile is one line that names the setting (OPS-7)', async () => {
  const first = createServer()
  await listen(first, 'GATEHOUSE_PORT', 0, '127.0.0.1')
  const { port } = first.address() as AddressInfo
  const second = listen(createServer(), 'GATEHOUSE_PORT', port, '127.0.0.1')
  await expect(second).rejects.toThrow(StartProblem)
  await expect(second).rejects.toThrow(`GATEHOUSE_PORT cannot be used: port ${port} on 127.0.0.1 (EADDRINUSE).`)
  first.close()
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ok, startGatehouse, type TestGatehouse } from '../../testing/gatehouse.ts'
import { type MailCatcher, startMailCatcher } from '../../testing/mail-catcher.ts'

let catcher: MailCatcher
let house: TestGatehouse
beforeAll(async () => {
  catcher = await startMailCatcher()
  house = await startGatehouse({ smtpUrl: new URL(catcher.url) }, { worker: true })
})
afterAll(async () => {
  await house.stop()
  await catcher.stop()
})

test('smoke', async () => {
  const portal = await ok(house.operator.POST('/v3/portals', { body: { name: 'Acme' } }))
  const visitor = house.visitor(`http://${portal.default_domain}:${house.platform.config.port}`)
  const started = Date.now()
  await ok(visitor.POST('/api/v3/developer', { body: { email: 'ann@example.com', full_name: 'Ann' } }))
  const mail = await catcher.waitFor((one) => one.to.includes('ann@example.com'))
  console.log(Date.now() - started, mail.text, mail.html)
})

import { whenPresent } from '../../ui/island.ts'

/** Only the page that a sign-in comes back to loads what hands its answer over. */
whenPresent('portal/oauth-redirect', async (root) => {
  const { handOver } = await import('../../reference/oauth/hand-over.ts')
  handOver(root)
})

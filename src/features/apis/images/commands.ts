import { type Caller, requireAdmin } from '../../../platform/caller.ts'
import { appendEvent } from '../../../platform/events/events.ts'
import { BadPicture } from '../../../platform/images/bad-picture.ts'
import { type Picture, readPicture } from '../../../platform/images/images.ts'
import type { Platform } from '../../../platform/platform.ts'
import { problem } from '../../../platform/wire/problem.ts'
import { lockedApi } from '../store.ts'
import { imageLimits, longestCheckSeconds } from './model.ts'
import * as store from './store.ts'

/**
 * Checks a picture and shows it from now on when it is good; one that is not leaves the one before it, and its fault
 * stands in the answer (UGC-8). @throws 404, 409 while another picture of this API is being checked
 */
export async function putImage(
  caller: Caller,
  platform: Platform,
  input: { apiId: string; data: string },
): Promise<{ image: store.ImageHead; isNew: boolean }> {
  requireAdmin(caller)
  const { apiId, data } = input
  const { database } = platform
  // Written down before the check, so that others see it and wait (CON-1).
  const begun = await database.transaction().execute(async (tx) => {
    await lockedApi(tx, apiId)
    return store.beginCheck(tx, apiId, longestCheckSeconds)
  })
  if (!begun) throw problem('conflict', { detail: 'Another picture of this API is being checked; try again soon.' })
  const found = check(data)
  return database.transaction().execute(async (tx) => {
    await lockedApi(tx, apiId)
    const image = await store.endCheck(tx, apiId, found)
    if (!image) throw problem('not-found')
    if ('picture' in found) {
      await appendEvent(tx, caller, { type: 'api-image.changed', ids: { api_id: apiId }, changed: ['icon'] })
    }
    return { image, isNew: begun.isNew }
  })
}

function check(data: string): { picture: Picture } | { error: string } {
  try {
    return { picture: readPicture(data, imageLimits) }
  } catch (error) {
    if (error instanceof BadPicture) return { error: error.message }
    // A picture that breaks its reader is a bad one; it must not stay "being checked".
    return { error: 'The picture cannot be read.' }
  }
}

/** @throws 404 */
export async function deleteImage(caller: Caller, platform: Platform, input: { apiId: string }): Promise<void> {
  requireAdmin(caller)
  await platform.database.transaction().execute(async (tx) => {
    const api = await lockedApi(tx, input.apiId)
    if (!(await store.deleteImage(tx, api.id))) throw problem('not-found')
    await appendEvent(tx, caller, { type: 'api-image.deleted', ids: { api_id: api.id }, changed: ['icon'] })
  })
}

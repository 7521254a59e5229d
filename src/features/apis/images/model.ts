import { z } from 'zod'
import { pictureUri } from '../../../platform/images/images.ts'
import { timestamp, uuid } from '../../../platform/wire/wire.ts'

export const ImageKind = z.enum(['icon'])
/** Fewer than half a million bytes, at most 350 pixels on each side. */
export const imageLimits = { side: 350, bytes: 500_000 }
/** A check that takes longer was cut off with its process, and no longer keeps others away. */
export const longestCheckSeconds = 60

/** What is known of the latest picture sent; the one before it is shown until this one is found good. */
export const ApiImage = z.object({
  error: z.string().nullable(),
  status: z.enum(['uploading', 'validating', 'valid', 'invalid']),
  api_id: uuid,
  image_type: ImageKind,
  created_at: timestamp,
  updated_at: timestamp,
})

export const PutImage = z.strictObject({
  data: z.string().regex(pictureUri),
})

import { z } from 'zod'
import { filterQuery } from '../../platform/wire/filters.ts'
import { timestamp, uuid } from '../../platform/wire/wire.ts'

/** A million characters (product.md 12), escaped as JSON. */
export const documentBodyLimit = 8 * 1024 * 1024
const mostCharacters = 1_000_000

export const DocumentStatus = z.enum(['published', 'unpublished'])
export const DocumentTitle = z.string().trim().min(1).max(255)
export const DocumentSlug = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[\w-]+$/)

const summary = {
  id: uuid,
  title: z.string(),
  slug: z.string(),
  status: DocumentStatus,
  parent_document_id: uuid.nullable(),
  created_at: timestamp,
  updated_at: timestamp,
}

export const Document = z.object({ ...summary, content: z.string() })

type DocumentNodeAnswer = {
  [Key in keyof typeof summary]: z.infer<(typeof summary)[Key]>
} & { children: DocumentNodeAnswer[] }
const DocumentNode: z.ZodType<DocumentNodeAnswer> = z
  .object({
    ...summary,
    get children() {
      return z.array(DocumentNode)
    },
  })
  .meta({ id: 'ApiDocumentNode' })
export const DocumentTree = z.object({ data: z.array(DocumentNode) })

export const ListDocuments = z.strictObject(filterQuery({ status: 'choice' }))
export type ListDocumentsQuery = z.infer<typeof ListDocuments>

const content = z.string().max(mostCharacters)
const changeable = {
  title: DocumentTitle.optional(),
  slug: DocumentSlug.optional(),
  status: DocumentStatus.optional(),
  parent_document_id: uuid.nullable().optional(),
}
export const CreateDocument = z.strictObject({ content, ...changeable })
export const UpdateDocument = z.strictObject({ content: content.optional(), ...changeable })
export type CreateDocumentInput = z.infer<typeof CreateDocument>
export type UpdateDocumentInput = z.infer<typeof UpdateDocument>

/** How developers will see a text; nothing is kept. */
export const PreviewDocument = z.strictObject({ content })
export const DocumentPreview = z.object({ title: z.string().nullable(), html: z.string() })

/** Without a parent the document goes to the top. A negative index counts from the end. */
export const MoveDocument = z.strictObject({
  parent_document_id: uuid.nullable().optional(),
  index: z.number().int().min(-100_000).max(100_000).optional(),
})
export type MoveDocumentInput = z.infer<typeof MoveDocument>

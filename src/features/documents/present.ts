import type { z } from 'zod'
import type { Document, DocumentTree } from './model.ts'
import type { Node } from './rules.ts'
import type { DocumentHead, DocumentRow } from './store.ts'

function presentHead(row: DocumentHead) {
  return {
    id: row.id,
    title: row.title,
    slug: row.slug,
    status: row.status,
    parent_document_id: row.parent_document_id,
    created_at: row.created_at.toISOString(),
    updated_at: row.updated_at.toISOString(),
  }
}

export function presentDocument(row: DocumentRow): z.infer<typeof Document> {
  return { ...presentHead(row), content: row.content }
}

export function presentNode({ row, children }: Node<DocumentHead>): z.infer<typeof DocumentTree>['data'][number] {
  return { ...presentHead(row), children: children.map(presentNode) }
}

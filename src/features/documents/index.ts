export { documentManagementRoutes } from './management.routes.ts'
export { buildTree, type Node, pathOf, readFrontMatter, visibleOnly } from './rules.ts'
export { type DocumentHead, type DocumentRow, findDocument, listDocuments } from './store.ts'

export { publicationManagementRoutes } from './management.routes.ts'
export { catalogRoutes } from './portal.routes.ts'
export { findVisibleApi, type VisibleApi, visibleTo } from './queries.ts'
export { referenceRoutes } from './reference.portal.routes.ts'
export {
  countPublications,
  portalsOfApis,
  publishedStrategies,
} from './store.ts'

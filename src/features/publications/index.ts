export { publicationManagementRoutes } from './management.routes.ts'
export { catalogRoutes } from './portal.routes.ts'
export { findVisibleApi, routesOf, type VisibleApi, visibleTo } from './queries.ts'
export { referenceRoutes } from './reference/portal.routes.ts'
export { callableServers, chooseShown, gatewayAddress, isHostListed } from './rules.ts'
export {
  countPublications,
  portalsOfApis,
  publishedStrategies,
} from './store.ts'

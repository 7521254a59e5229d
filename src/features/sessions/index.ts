export { findDeveloperCaller } from './caller.ts'
export { sessionManagementRoutes } from './management.routes.ts'
export { sessionRoutes } from './portal.routes.ts'
export { purgeSessions } from './store.ts'

export { findDeveloperCaller } from './caller.ts'
export { purgeSessions } from './commands.ts'
export { sessionManagementRoutes } from './management.routes.ts'
export { sessionRoutes } from './portal.routes.ts'

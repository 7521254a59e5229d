export { applicationManagementRoutes } from './management.routes.ts'
export { applicationPortalRoutes } from './portal.routes.ts'
export { presentStrategyOf } from './present.ts'
export { type ApplicationRow, findApplication, lockApplication } from './store.ts'

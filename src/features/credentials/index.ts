export { credentialManagementRoutes } from './management.routes.ts'
export { credentialPortalRoutes } from './portal.routes.ts'

export { createCredential } from './commands.ts'
export { credentialManagementRoutes } from './management.routes.ts'
export { credentialEvents } from './model.ts'
export { credentialPortalRoutes } from './portal.routes.ts'

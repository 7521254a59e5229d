export { registrationManagementRoutes } from './management.routes.ts'
export { registrationPortalRoutes } from './portal.routes.ts'
export { countRegistrations, statesOf } from './queries.ts'
export { whyNotCredential } from './rules.ts'

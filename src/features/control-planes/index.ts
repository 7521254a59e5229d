export { ensureDefaultControlPlane } from './commands.ts'
export { controlPlaneManagementRoutes } from './management.routes.ts'

export { importManagementRoutes } from './management.routes.ts'

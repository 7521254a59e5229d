export { gatewayManagementRoutes } from './management.routes.ts'
export { forgetSilentGateways, listReports } from './store.ts'

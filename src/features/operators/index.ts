export { findOperatorCaller } from './caller.ts'
export { createOperator, createSetupLink, ensureFirstOperator } from './commands.ts'
export { operatorManagementRoutes } from './management.routes.ts'
export { purgeOperatorLeftovers } from './store.ts'

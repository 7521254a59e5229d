export { refreshSearch } from './commands.ts'
export { searchRoutes } from './portal.routes.ts'
export { searchHears } from './subscribers.ts'

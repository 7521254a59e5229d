export { tryItRoutes } from './portal.routes.ts'

export { publicationManagementRoutes } from './management.routes.ts'
export { publicationEvents } from './model.ts'
export {
  countPublications,
  findPublication,
  type PublicationDetail,
  portalsOfApis,
  publishedStrategies,
} from './store.ts'

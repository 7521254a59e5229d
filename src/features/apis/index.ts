export { apiManagementRoutes } from './management.routes.ts'
export { type PortalsOfApis, SpecificationTypes } from './model.ts'
export {
  findOperation,
  findVersionSummary,
  listOperations,
  type OperationHead,
  type OperationRow,
  type VersionHead,
  type VersionSummary,
  versionsOf,
} from './queries.ts'
export { chooseCurrent, isUuid, slugify, whyNotSlug } from './rules.ts'
export { type ApiRow, findApi, findVersion, lockApi, type VersionRow } from './store.ts'

export { digestParam, pictureAnswers, redirectAnswer, sendPicture } from './images/management.routes.ts'
export { ImageKind } from './images/model.ts'
export { findImage, findPicture, iconsOf } from './images/store.ts'
export { apiManagementRoutes } from './management.routes.ts'
export { type PortalsOfApis, SpecificationTypes } from './model.ts'
export { chooseCurrent, isUuid, slugify, whyNotSlug } from './rules.ts'
export { type ApiRow, findApi, lockApi } from './store.ts'
export { hastenUnindexed, indexQueue, indexVersion, versionsHear } from './versions/indexing.ts'
export {
  findOperation,
  findOutline,
  findSchema,
  findSecuritySchemes,
  findVersionFacts,
  type Hidden,
  listOperations,
  listSchemas,
  type OperationHead,
  type OperationRow,
  type SchemaRow,
  type VersionFacts,
  type VersionHead,
  versionsOf,
} from './versions/queries.ts'
export { findVersion, readText, type VersionRow } from './versions/store.ts'

export type {
  ComponentSchema,
  Content,
  Count,
  Example,
  Group,
  Header,
  Operation,
  OperationDetail,
  OperationKind,
  Outline,
  Parameter,
  Property,
  RequestBody,
  Response,
  Schema,
  SecurityRequirement,
  SecurityScheme,
  Server,
  Specification,
  SpecificationFormat,
  SpecificationHead,
  SpecificationStart,
  SpecificationType,
  Tag,
  ValidationMessage,
} from './model.ts'
export { INDEX_EDITION, SpecificationRefused, UNRECOGNISED_RULE } from './model.ts'
export { guessStart, readSpecification } from './read.ts'
export { type ExampleRequest, exampleRequest } from './requests.ts'
export { exampleOf, exampleText, withExamples } from './samples.ts'
export { checkSpecification, indexSpecification, type Reading, type RowBatch, startReading } from './worker.ts'

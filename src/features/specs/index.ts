export type {
  Content,
  Example,
  Header,
  Operation,
  OperationDetail,
  Parameter,
  Property,
  RequestBody,
  Response,
  Schema,
  SecurityScheme,
  Server,
  Specification,
  SpecificationFormat,
  SpecificationType,
  Tag,
  ValidationMessage,
} from './model.ts'
export { SpecificationRefused } from './model.ts'
export { readSpecification } from './read.ts'
export { type CurlSample, curlSample, exampleOf, exampleText } from './samples.ts'
export { indexSpecification } from './worker.ts'

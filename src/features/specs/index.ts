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

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
  SpecificationType,
  Tag,
  ValidationMessage,
} from './model.ts'
export { SpecificationRefused } from './model.ts'
export { readSpecification } from './read.ts'
export { type ExampleRequest, exampleRequest } from './requests.ts'
export { exampleOf, exampleText } from './samples.ts'
export { indexSpecification } from './worker.ts'

import type { components, paths } from '../../src/client/portal.gen.ts'

/* What the reference pages show, as the API gives it. */

type Answer<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never

export type ApiPage = Answer<'/api/gatehouse/v1/apis/{apiIdOrSlug}'>
export type ApiOperation = Answer<'/api/gatehouse/v1/apis/{apiIdOrSlug}/operation'>
export type ApiOutline = Answer<'/api/gatehouse/v1/apis/{apiIdOrSlug}/outline'>
export type ApiSchema = Answer<'/api/gatehouse/v1/apis/{apiIdOrSlug}/schema'>
export type OperationHead = ApiOutline['data'][number]
export type Group = ApiOutline['groups'][number]
export type PageVersion = ApiPage['versions'][number]
export type Specification = NonNullable<ApiPage['specification']>
type Detail = ApiOperation['detail']
export type Parameter = Detail['parameters'][number]
export type ResponseDetail = Detail['responses'][number]
export type Header = ResponseDetail['headers'][number]
export type Link = ResponseDetail['links'][number]
export type Content = ResponseDetail['contents'][number]
export type Example = Content['examples'][number]
export type Callback = Detail['callbacks'][number]
export type Channel = NonNullable<Detail['channel']>
export type Message = NonNullable<Detail['messages']>[number]
export type Reply = NonNullable<Detail['reply']>
export type Binding = NonNullable<Detail['bindings']>[number]
export type Server = Detail['servers'][number]
export type SecurityScheme = ApiOperation['security_schemes'][number]
export type SecurityRequirement = Detail['security'][number]
export type Schema = components['schemas']['ReferenceSchema']

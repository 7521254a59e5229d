import type { paths } from '../../../src/client/management.gen.ts'

type Got<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } }
}
  ? Body
  : never
type Row<Path extends keyof paths> = Got<Path> extends { data: (infer One)[] } ? One : never

export type Portal = Got<'/v3/portals/{portalId}'>
export type PortalSettings = Got<'/gatehouse/v1/portals/{portalId}/settings'>
export type Waiting = Got<'/gatehouse/v1/waiting'>
export type Developer = Got<'/v3/portals/{portalId}/developers/{developerId}'>
export type Session = Row<'/gatehouse/v1/portals/{portalId}/developers/{developerId}/sessions'>
export type Application = Got<'/gatehouse/v1/portals/{portalId}/applications/{applicationId}'>
export type Registration = Row<'/gatehouse/v1/portals/{portalId}/registrations'>
export type Credential = Row<'/v3/portals/{portalId}/applications/{applicationId}/credentials'>
export type PortalPublication = Row<'/v3/portals/{portalId}/api-publications'>
export type ApiPublication = Row<'/v3/api-publications'>
export type Publication = Got<'/v3/apis/{apiId}/publications/{portalId}'>
export type Mail = Row<'/gatehouse/v1/mails'>
export type KeptMail = Got<'/gatehouse/v1/mails/{mailId}'>
export type Api = Got<'/v3/apis/{apiId}'>
export type ApiVersion = Got<'/v3/apis/{apiId}/versions/{versionId}'>
export type ApiAttribute = Row<'/v3/api-attributes'>
export type ConcernedApplication = Row<'/gatehouse/v1/apis/{apiId}/changelog/applications'>
export type VersionHead = Row<'/v3/apis/{apiId}/versions'>
export type ApiDocument = Row<'/v3/apis/{apiId}/documents'>
export type Implementation = Row<'/v3/api-implementations'>
export type Strategy = Row<'/v2/application-auth-strategies'>
export type Service = Row<'/v2/control-planes/{controlPlaneId}/core-entities/services'>
export type Route = Row<'/v2/control-planes/{controlPlaneId}/core-entities/routes'>
export type RunningGateway = Row<'/gatehouse/v1/gateways'>
export type Operator = Row<'/gatehouse/v1/operators'>
export type OperatorSession = Row<'/gatehouse/v1/me/sessions'>
export type Token = Row<'/gatehouse/v1/tokens'>
export type ValidationReport = Got<'/gatehouse/v1/apis/{apiId}/versions/{versionId}/validation'>
export type Lifecycle = Got<'/gatehouse/v1/apis/{apiId}/versions/{versionId}/lifecycle'>
export type ApiImage = Got<'/v3/apis/{apiId}/images/{imageType}'>

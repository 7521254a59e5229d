/** Where the icon of an API is read on its portal; null while none is good. It changes when the picture does. */
export function iconUrl(apiId: string, digest: string | null | undefined): string | null {
  return digest ? `/api/gatehouse/v1/apis/${apiId}/images/icon/${digest}` : null
}

/** Tells the origins of portals by their form: one label below the portals' domain, with the sites' scheme and port. */
export type PortalOrigins = { labelOf(origin: string): string | undefined }

export function readPortalOrigins({ publicUrl, domain }: { publicUrl: URL; domain: string }): PortalOrigins {
  const port = publicUrl.port === '' ? '' : `:${publicUrl.port}`
  const [start, end] = [`${publicUrl.protocol}//`, `.${domain}${port}`]
  return {
    labelOf(origin) {
      if (!origin.startsWith(start) || !origin.endsWith(end)) return undefined
      const label = origin.slice(start.length, -end.length)
      return /^[a-z0-9-]{1,63}$/.test(label) ? label : undefined
    },
  }
}

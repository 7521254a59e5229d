import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What `demo.json` says. Things name each other by `name` and `slug`; files are relative to this folder. */
export type DemoManifest = {
  organisation: string
  strategies: { name: string; display_name: string; key_names: string[] }[]
  portals: {
    name: string
    display_name: string
    description: string
    contact_email: string
    default_api_visibility: 'public' | 'private'
    auto_approve_developers: boolean
    auto_approve_applications: boolean
    default_strategy: string
  }[]
  apis: {
    name: string
    version: string
    slug: string
    description: string
    labels: Record<string, string>
    attributes: Record<string, string[]>
    /** Versions before this one, the oldest first, so that there is something to compare it with. */
    earlier?: { version: string; specification: string }[]
    specification: string
    documents: DemoDocument[]
    /** In the control plane `default`; host and port are those of the demo upstream. */
    service: { name: string; path: string }
    route: { name: string; paths: string[]; strip_path: boolean }
    publications: {
      portal: string
      visibility: 'public' | 'private'
      strategy: string
      /** Null follows the portal. */
      auto_approve_registrations: boolean | null
    }[]
  }[]
  /** Passwords are made at the first start and printed once. */
  developers: {
    portal: string
    email: string
    full_name: string
    status: 'approved' | 'pending'
    applications: {
      name: string
      description: string
      strategy: string
      registrations: { api: string; status: 'approved' | 'pending' }[]
    }[]
  }[]
}

export type DemoDocument = { title: string; slug: string; file: string; children?: DemoDocument[] }

/** @param folder the one that holds `demo.json` */
export async function readManifest(folder: string): Promise<DemoManifest> {
  return JSON.parse(await readFile(join(folder, 'demo.json'), 'utf8')) as DemoManifest
}

import { fetchNpmFiles, NotFetched } from '../cli/npm-files.ts'

export type PublicFiles = { folder: string; missing?: undefined } | { folder?: undefined; missing: string }

/**
 * Files of a published npm package, or why a test has to do without them. Such a test is skipped under a title that
 * begins with `left out:` and says so; the run tells it again at its end.
 */
export async function findNpmFiles(name: string, files: readonly string[]): Promise<PublicFiles> {
  try {
    return { folder: await fetchNpmFiles(name, files) }
  } catch (error) {
    if (error instanceof NotFetched) return { missing: `left out: ${error.message}` }
    throw error
  }
}

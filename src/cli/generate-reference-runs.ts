import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../platform/package-root.ts'
import { packRuns, runsOf, textsOf } from './word-runs.ts'

/*
 * node src/cli/generate-reference-runs.ts <folder>
 *
 * Writes fingerprints of every run of eight words in a folder of other people's documents: the descriptions of OpenAPI
 * documents, the whole of Markdown. Our own documents are held against them, so that their wording stays ours without
 * the others being part of this repository.
 */
const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Name the folder that holds the documents.')
const runs = new Set<string>()
for (const file of await readdir(folder)) {
  const text = await readFile(join(folder, file), 'utf8')
  const texts = file.endsWith('.json') ? textsOf(JSON.parse(text)) : file.endsWith('.md') ? [text] : []
  for (const run of texts.flatMap(runsOf)) runs.add(run)
}
const bytes = packRuns(runs)
await writeFile(join(packageRoot, 'src', 'server', 'reference-runs.gen'), bytes)
process.stdout.write(`${runs.size} runs, ${bytes.length} bytes\n`)

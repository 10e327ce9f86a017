import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { readDocument, Unreadable } from '../src/documents/index.ts'
import { readLetter, toRecord } from '../src/inspections/reading/index.ts'

/**
 * Reads every letter of the corpus, PDF or text, and writes one record for each, for the corpus's own scorer.
 *   node scripts/read-corpus.ts [output folder] [tags|position]
 */
const corpus = process.env['SIGHTLINE_CORPUS'] ?? resolve(import.meta.dirname, '../../shared/corpus')
const [output = join(tmpdir(), 'sightline-records'), route = 'tags'] = process.argv.slice(2)
if (!existsSync(corpus)) throw new Error(`No corpus at ${corpus}: set SIGHTLINE_CORPUS.`)

await mkdir(output, { recursive: true })
const folders = ['pdf', 'milton-keynes'].map((folder) => join(corpus, folder)).filter(existsSync)
const entries = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true, withFileTypes: true })))
const files = entries
  .flat()
  .filter((entry) => entry.isFile() && /\.(pdf|txt)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
let pages = 0
let spent = 0
for (const path of files.toSorted()) {
  const file = relative(corpus, path)
  const bytes = await readFile(path)
  const start = performance.now()
  try {
    const document = await readDocument(bytes, file, { route: route === 'position' ? 'position' : 'tags' })
    const { readings } = readLetter(document)
    spent += performance.now() - start
    pages += document.pages.length
    const record = { ...toRecord(file, readings), readings }
    await writeFile(join(output, `${file.replaceAll(/[\\/]/g, '--')}.json`), JSON.stringify(record, null, 1))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    console.log(`${file}: ${error.message}`)
  }
}
console.log(`${files.length} files, ${pages} pages, ${(spent / pages).toFixed(2)} ms a page`)

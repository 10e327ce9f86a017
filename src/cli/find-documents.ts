import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** What is read, and what people send in its place, which is named with what to do instead of being passed over. */
const endings = /\.(pdf|docx|odt|html?|txt|text|doc|docm|rtf|wpd|pages|tiff?)$/i

/**
 * The files that the words on the command line mean: a file is itself, whatever its ending; a folder is every document
 * in it and in its folders, by name. What is not there is told in `problems`, a sentence each.
 */
export const findDocuments = async (words: readonly string[]): Promise<{ files: string[]; problems: string[] }> => {
  const files = new Set<string>()
  const problems: string[] = []
  for (const word of words) {
    try {
      if ((await stat(word)).isDirectory()) for (const file of await documentsIn(word)) files.add(file)
      else files.add(word)
    } catch (error) {
      problems.push(`${word}: ${await explain(error, word)}`)
    }
  }
  return { files: [...files], problems }
}

const documentsIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && endings.test(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
}

const explain = async (error: unknown, word: string): Promise<string> => {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  if (code === 'EACCES' || code === 'EPERM') return 'You may not read this file. Ask its owner for the right to.'
  if (code !== 'ENOENT') return `The disk could not give it: ${error instanceof Error ? error.message : String(error)}.`
  const like = await closest(word)
  return `There is no such file or folder.${like ? ` Did you mean ${like}?` : ' Check its name and where it is.'}`
}

/** The name beside it that differs by upper and lower case or by its ending only. */
const closest = async (word: string): Promise<string | undefined> => {
  const { dir, name } = path.parse(word)
  const beside = await readdir(dir || '.').catch(() => [])
  const like = beside.find((other) => path.parse(other).name.toLowerCase() === name.toLowerCase())
  return like && path.join(dir, like)
}

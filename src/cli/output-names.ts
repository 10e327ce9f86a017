import path from 'node:path'

/** The last two parts of a path: enough to know a document by, without the folders of one machine. */
export const lastTwoParts = (file: string): string => file.split(/[\\/]/).filter(Boolean).slice(-2).join('/')

/**
 * The name that each document's record is written under: the document's own without its ending, with its folder before
 * it where another document has the same name, and a number where even that is shared.
 */
export const outputNames = (files: readonly string[]): Map<string, string> => {
  const count = new Map<string, number>()
  for (const file of files) count.set(key(file), (count.get(key(file)) ?? 0) + 1)
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const file of files) {
    const plain =
      count.get(key(file)) === 1
        ? stem(file)
        : [lastTwoParts(path.dirname(file)).split('/').at(-1), stem(file)].filter(Boolean).join('_')
    let name = plain
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain}_${number}`
    taken.add(name.toLowerCase())
    names.set(file, name)
  }
  return names
}

const stem = (file: string): string => path.parse(file).name
const key = (file: string): string => stem(file).toLowerCase() // some disks tell no A from a

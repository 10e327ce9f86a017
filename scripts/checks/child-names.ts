import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

/** Files that read what children are called and show it to nobody, or write the look down themselves. */
const allowed: Readonly<Record<string, string>> = {
  'children/import/new-names.ts': 'writes names and shows none',
  'children/import/write-names.ts': 'writes names and shows none',
  'children/record/get-child.ts': 'is entered by lookAtChild, which writes the look down',
  'children/record/child-rows.ts': 'leaves names out',
  'indicators/computed/known-tables.ts': 'leaves names out',
}

/** Whether a file reads names of children without sealing them, so that a page could show one and nobody would know. */
export const readsNamesUnsealed = (file: string, text: string): boolean =>
  /\b(?:child_names|pers_forename|pers_surname)\b/.test(text) && !/\bSealedText\b/.test(text) && !allowed[file]

/** Every file of src that reads what children are called and does not seal it, a line each. */
export const childNameFaults = async (source: string): Promise<string[]> => {
  const faults: string[] = []
  for (const name of (await readdir(source, { recursive: true })).toSorted()) {
    const file = name.split(path.sep).join('/')
    if (!file.endsWith('.ts') || /\.(?:test|fixture)\.ts$/.test(file) || /^(?:demo|children\/ssd)\//.test(file))
      continue
    if (readsNamesUnsealed(file, await readFile(path.join(source, name), 'utf8')))
      faults.push(`src/${file}: reads what children are called; parse the column with SealedText`)
  }
  return faults
}

import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

/** Another month in one line of fifty, in every file of a folder; done again, in the same lines. */
export const changeSome = async (files: string): Promise<void> => {
  for (const name of await readdir(files)) {
    const file = path.join(files, name)
    const lines = (await readFile(file, 'utf8')).split('\n')
    const changed = lines.map((line, index) =>
      index % 50 === 25 ? line.replace(/(?<=,20\d\d-0)[3-8](?=-[0-2]\d)/, (month) => String(Number(month) + 1)) : line,
    )
    await writeFile(file, changed.join('\n'))
  }
}

import { z } from 'zod'
import { command } from '../command.ts'
import { nameFile } from '../name-file.ts'
import type { LetterRecord } from '../../inspections/reading/index.ts'
import type { Terminal } from '../terminal.ts'

const interrupted = 130

export const readCommand = command({
  name: 'read',
  does: 'Read letters and reports: what they are, their judgements and findings. Keeps nothing; needs no database.',
  examples: [
    { line: 'sightline read letter.pdf', does: 'Shows what the letter says.' },
    { line: 'sightline read letters/ --json readings/', does: 'Writes one JSON record for each document of a folder.' },
    { line: 'sightline read *.pdf --json out/ --workers 4', does: 'Reads four at once.' },
  ],
  arguments: [{ name: '<file...>', does: 'PDF, DOCX, ODT, HTML or text files, or folders of them' }],
  options: {
    json: {
      flags: '--json <folder>',
      does: 'write a JSON record for each document into this folder',
      schema: z.string().min(1).optional(),
    },
    workers: {
      flags: '--workers <number>',
      does: 'how many are read at once (default: one for each core, at most four)',
      schema: z.coerce.number('must be a number').int().min(1).max(32).optional(),
    },
  },
  async run({ args, options, terminal }) {
    const [{ findDocuments }, { outputNames }, { createRecordReader }] = await Promise.all([
      import('../find-documents.ts'),
      import('../output-names.ts'),
      import('../record-reader.ts'),
    ])
    const { files, problems } = await findDocuments(args)
    for (const problem of problems) terminal.err(`${problem}\n`)
    if (files.length === 0) return problems.length > 0 ? 1 : noDocuments(terminal)
    const write = options.json === undefined ? undefined : await jsonWriter(options.json, outputNames(files))
    const reader = createRecordReader({ workers: options.workers, atMost: files.length })
    try {
      const failed = await readAll({ files, read: reader.read, workers: reader.workers, write, terminal })
      if (terminal.signal.aborted) return interrupted
      return failed + problems.length > 0 ? 1 : 0
    } finally {
      await reader.close()
    }
  },
})

const noDocuments = (terminal: Terminal): number => {
  terminal.err('There is no PDF, DOCX, ODT, HTML or text file there. Name one.\n')
  return 1
}

interface Work {
  files: readonly string[]
  read(file: string): Promise<LetterRecord>
  workers: number
  write: ((file: string, record: LetterRecord) => Promise<void>) | undefined
  terminal: Terminal
}

/** Reads every file, several at once; tells of each in the order given. Returns how many failed. */
const readAll = async ({ files, read, workers, write, terminal }: Work): Promise<number> => {
  const [{ whyNotRead }, { summarise }] = await Promise.all([import('../record-reader.ts'), import('../summarise.ts')])
  const results = new Map<number, { text: string; failed: boolean }>()
  let begun = 0
  let told = 0
  let done = 0
  let failed = 0
  const progress = (text: string) => terminal.watched && files.length > 1 && terminal.err(`\r\u001b[K${text}`)
  const tell = () => {
    for (let next = results.get(told); next; next = results.get(++told)) {
      results.delete(told)
      if (next.failed || next.text) progress('')
      if (next.failed) terminal.err(next.text)
      else terminal.out(next.text)
    }
    progress(done < files.length ? `${done} of ${files.length} read` : '')
  }
  const worker = async () => {
    while (begun < files.length && !terminal.signal.aborted) {
      const index = begun++
      const file = files[index] ?? '' // within the list
      try {
        const record = await read(file)
        await write?.(file, record)
        results.set(index, { text: write ? '' : summarise(record), failed: false })
      } catch (error) {
        failed++
        results.set(index, {
          text: `${nameFile(file, whyNotRead(error))}\n`,
          failed: true,
        })
      }
      done++
      tell()
    }
  }
  await Promise.all(Array.from({ length: workers }, worker))
  return failed
}

/** Each record comes whole or not at all: it is written beside its place and moved there. */
const jsonWriter = async (folder: string, names: ReadonlyMap<string, string>) => {
  const [{ mkdir, rename, rm, writeFile }, path] = await Promise.all([import('node:fs/promises'), import('node:path')])
  const { NotWritten } = await import('../record-reader.ts')
  await mkdir(folder, { recursive: true })
  return async (file: string, record: LetterRecord): Promise<void> => {
    const target = path.join(folder, `${names.get(file)}.json`)
    const part = `${target}.part`
    try {
      await writeFile(part, `${JSON.stringify(record, undefined, 2)}\n`)
      await rename(part, target)
    } catch (error) {
      await rm(part, { force: true })
      throw new NotWritten(target, error)
    }
  }
}

import { z } from 'zod'
import type { DocumentId } from '../../inspections/index.ts'
import type { Person } from '../../people/index.ts'
import type { AtWork } from '../at-work.ts'
import { command } from '../command.ts'
import { nameFile } from '../name-file.ts'
import type { Terminal } from '../terminal.ts'
import { asOption, authorityOption } from '../who.ts'

const interrupted = 130

export const importDocumentsCommand = command({
  name: 'import documents',
  does: 'Put the documents of a folder into the database and read them. Run it again and it goes on where it stopped.',
  examples: [
    { line: 'sightline import documents letters/', does: 'Takes in every document of the folder and of its folders.' },
    {
      line: 'sightline import documents letters/ --as dee@council.example',
      does: 'The audit trail says that Dee did it.',
    },
  ],
  arguments: [{ name: '<folder...>', does: 'folders, or single files' }],
  options: {
    as: asOption,
    authority: authorityOption,
    workers: {
      flags: '--workers <number>',
      does: 'how many are read at once (default: SIGHTLINE_WORKERS, or one for each core, at most four)',
      schema: z.coerce.number('must be a number').int().min(1).max(32).optional(),
    },
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, { findDocuments }, { require: requirePermission }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../find-documents.ts'),
      import('../../people/index.ts'),
    ])
    const { files, problems } = await findDocuments(args)
    for (const problem of problems) terminal.err(`${problem}\n`)
    return atWork(terminal, async (at) => {
      const person = await choosePerson(at.database, options)
      requirePermission(person, 'documents.add')
      const { refused, paths } = await receiveAll(at, { person, files, terminal })
      const { failed, read } = await readAll(at, { workers: options.workers, paths, terminal })
      await tellIssues(at, { person, read, terminal })
      if (terminal.signal.aborted) {
        terminal.err('Stopped. Run the same command again and it goes on from here.\n')
        return interrupted
      }
      return problems.length + refused + failed > 0 ? 1 : 0
    })
  },
})

interface Receiving {
  person: Person
  files: readonly string[]
  terminal: Terminal
}

/** Keeps every file; says which were there already. Returns how many could not be kept, and where each of the others lies. */
const receiveAll = async (
  at: AtWork,
  { person, files, terminal }: Receiving,
): Promise<{ refused: number; paths: ReadonlyMap<DocumentId, string> }> => {
  const [{ randomUUID }, { receiveFile }] = await Promise.all([import('node:crypto'), import('../receive-file.ts')])
  const batchId = randomUUID()
  const count = { received: 0, 'already here': 0, refused: 0 }
  const paths = new Map<DocumentId, string>()
  let seen = 0
  for (const file of files) {
    if (terminal.signal.aborted) break
    if (terminal.watched) terminal.err(`\r\u001b[K${++seen} of ${files.length} taken in`)
    const { outcome, told, id } = await receiveFile(at, { file, person, batchId })
    count[outcome]++
    if (id && !paths.has(id)) paths.set(id, file)
    if (told) terminal.err(`${terminal.watched ? '\r\u001b[K' : ''}${nameFile(file, told)}\n`)
  }
  if (terminal.watched) terminal.err('\r\u001b[K')
  terminal.out(`${count.received} received, ${count['already here']} already here, ${count.refused} refused.\n`)
  return { refused: count.refused, paths }
}

/** Reads all that waits, this command's files and any left from before. Returns which were read, and how many could not be. */
const readAll = async (
  { config, database, files }: AtWork,
  {
    workers,
    paths,
    terminal,
  }: { workers: number | undefined; paths: ReadonlyMap<DocumentId, string>; terminal: Terminal },
): Promise<{ failed: number; read: ReadonlySet<DocumentId> }> => {
  const [{ availableParallelism }, { authorities }, { countInLine, createReader, readWaiting }, { listAuthorities }] =
    await Promise.all([
      import('node:os'),
      import('../../frameworks/index.ts'),
      import('../../inspections/index.ts'),
      import('../../people/index.ts'),
    ])
  const listed = new Set(authorities().map(({ code }) => code))
  const own = (await listAuthorities(database))
    .filter(({ laCode }) => !listed.has(laCode))
    .map(({ laCode, name }) => ({ code: laCode, name, urn: '', former: false }))
  const most = workers ?? config.workers ?? Math.min(4, availableParallelism())
  const reader = createReader({ workers: most, authorities: () => own })
  let failed = 0
  let done = 0
  const ids = new Set<DocumentId>()
  const inLine = await countInLine(database)
  const onRead = (fileName: string, failure: string, id: DocumentId) => {
    done++
    if (failure) failed++
    else ids.add(id)
    if (terminal.watched) terminal.err('\r\u001b[K')
    if (failure) terminal.err(`${nameFile(paths.get(id) ?? fileName, failure)}\n`)
    if (terminal.watched) terminal.err(`${done} of ${Math.max(done, inLine)} read`)
  }
  const onFault = (error: unknown) =>
    terminal.err(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  try {
    const read = await readWaiting({ database, files, reader }, { signal: terminal.signal, onRead, onFault })
    if (terminal.watched) terminal.err('\r\u001b[K')
    terminal.out(`${read - failed} read, ${failed} could not be read.\n`)
    return { failed, read: ids }
  } finally {
    await reader.close()
  }
}

/** Says which of the documents are issues of a letter of which another issue is here. */
const tellIssues = async (
  { database }: AtWork,
  { person, read, terminal }: { person: Person; read: ReadonlySet<DocumentId>; terminal: Terminal },
): Promise<void> => {
  const [{ allDocuments, getIssues, nameApart }, { asPerson, may }] = await Promise.all([
    import('../../inspections/index.ts'),
    import('../../people/index.ts'),
  ])
  if (!may(person, 'documents.read')) return
  await asPerson(database, person, async (db) => {
    for (const document of await allDocuments(db)) {
      if (!read.has(document.id) || (!document.replaces && !document.replacedBy)) continue
      const { earlier, later } = await getIssues(db, document)
      if (earlier) terminal.out(`“${document.fileName}” is a later issue of ${nameApart(earlier)}.\n`)
      if (later) terminal.out(`“${document.fileName}” is replaced by ${nameApart(later)}.\n`)
    }
  })
}

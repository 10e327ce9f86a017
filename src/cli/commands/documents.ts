import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { tableInsteadOption } from '../format-options.ts'

export const documentsCommand = command({
  name: 'documents',
  does: 'List the documents that are held: what each is, how far it is read, which issue replaces which.',
  examples: [
    { line: 'sightline documents --as dee@council.example', does: 'Lists them, newest first.' },
    {
      line: 'sightline documents --as dee@council.example --state failed',
      does: 'Lists those that could not be read, each with why.',
    },
    { line: 'sightline documents --as dee@council.example --format csv > documents.csv', does: 'Writes a table.' },
  ],
  options: {
    as: asSomebodyOption,
    words: {
      flags: '--words <words>',
      does: 'only those with these words in the title, file name or authority',
      schema: z.string().trim().max(200).optional(),
    },
    state: {
      flags: '--state <state>',
      does: 'only those that are waiting, reading, read or failed',
      schema: z.enum(['waiting', 'reading', 'read', 'failed'], 'must be waiting, reading, read or failed').optional(),
    },
    format: tableInsteadOption,
    authority: authorityOption,
  },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, people, inspections, tables] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../inspections/index.ts'),
      import('../../platform/tables/index.ts'),
    ])
    const { format, state } = options
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, format ? 'findings.export' : 'documents.read')
      await people.asPerson(database, person, async (db) => {
        const rows = await inspections.allDocuments(db, { q: options.words, state })
        if (format) {
          const table = inspections.documentsTable(rows, { asAt: new Date(), authority: person.authorityName })
          await people.record(db, {
            action: 'documents.exported',
            subjectKind: 'documents',
            detail: { format, rows: rows.length },
          })
          await terminal.outBytes(tables.writeTable(table, format))
          return
        }
        const names = new Map(rows.map((row) => [row.id, inspections.nameApart(row)]))
        const nameOf = (id: (typeof rows)[number]['id']) => names.get(id) ?? id
        for (const row of rows) {
          terminal.out(`${row.id}  ${row.dated ?? 'no date   '}  ${row.state}  ${nameOf(row.id)}\n`)
          if (row.failure) terminal.out(`    ${row.failure}\n`)
          if (row.replaces) terminal.out(`    a later issue of ${nameOf(row.replaces)}\n`)
          if (row.replacedBy) terminal.out(`    replaced by ${nameOf(row.replacedBy)}\n`)
        }
      })
    })
  },
})

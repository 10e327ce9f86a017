import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { writeWhole } from '../write-whole.ts'
import { fileFormatOption } from '../format-options.ts'

export const registersExportCommand = command({
  name: 'registers export',
  does: 'Write the entries of a register as a table that can be changed and brought back.',
  examples: [
    {
      line: 'sightline registers export policies --as dee@council.example -o policies.csv',
      does: 'Writes a CSV file.',
    },
    {
      line: 'sightline registers export partners --as dee@council.example --format ods -o partners.ods',
      does: 'Writes a spreadsheet.',
    },
  ],
  arguments: [{ name: '<register>', does: 'its id, as sightline registers list prints it' }],
  options: {
    as: asSomebodyOption,
    format: fileFormatOption,
    output: {
      flags: '-o, --output <file>',
      does: 'write into this file instead of printing',
      schema: z.string().optional(),
    },
    asAt: {
      flags: '--as-at <day>',
      does: 'the register as it was at the end of this day, such as 2026-11-24',
      schema: z.iso.date('must be a day such as 2026-11-24').optional(),
    },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, registers, tables, { dayOf }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../registers/index.ts'),
      import('../../platform/tables/index.ts'),
      import('../../platform/day.ts'),
    ])
    await atWork(terminal, async ({ config, database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'registers.export')
      const register = registers.registerFor(person, args[0] ?? '')
      const now = new Date()
      const today = dayOf(now)
      const filters = registers.EntryFilters.parse({ as_at: options.asAt })
      const table = await people.asPerson(database, person, async (db) => {
        const rows = await registers.allEntries(db, register, filters, today)
        const ids = registers.targetIds(
          register,
          rows.map(({ values }) => values),
        )
        const lookups = await registers.lookUp(db, register, { today, ids })
        await people.record(db, {
          action: 'register.exported',
          subjectKind: 'register',
          subjectId: register.id,
          detail: { format: options.format, rows: rows.length },
        })
        return registers.entriesTable(register, rows, {
          asAt: now,
          today,
          authority: person.authorityName,
          address: config.url ?? `http://${config.host}:${config.port}`,
          filters: registers.filtersInWords(register, filters, lookups),
          lookups,
        })
      })
      const bytes = tables.writeTable(table, options.format)
      if (options.output === undefined) await terminal.outBytes(bytes)
      else await writeWhole(options.output, bytes)
      terminal.err(`${table.rows.length} entries${options.output ? ` in ${options.output}` : ''}.\n`)
    })
  },
})

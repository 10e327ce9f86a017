import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { writeWhole } from '../write-whole.ts'
import { fileFormatOption } from '../format-options.ts'

export const committeesExportCommand = command({
  name: 'committees export',
  does: 'Write who asks to speak, petitions, recordings, receipts or numbers of followers as a table.',
  examples: [
    { line: 'sightline committees export petitions --as dee@council.example', does: 'Prints them as CSV.' },
    {
      line: 'sightline committees export speakers --as dee@council.example --format ods -o speakers.ods',
      does: 'Writes a spreadsheet.',
    },
  ],
  arguments: [{ name: '<table>', does: 'speakers, petitions, recordings, receipts or followers' }],
  options: {
    as: asSomebodyOption,
    format: fileFormatOption,
    output: {
      flags: '-o, --output <file>',
      does: 'write into this file instead of printing',
      schema: z.string().optional(),
    },
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, scrutiny, tables, { dayOf }, { Invalid }, { addressOf }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../scrutiny/index.ts'),
        import('../../platform/tables/index.ts'),
        import('../../platform/day.ts'),
        import('../../platform/errors.ts'),
        import('../../platform/config.ts'),
      ])
    const name = z.enum(scrutiny.participationTableNames).safeParse(args[0])
    if (!name.success)
      throw new Invalid([
        { field: 'table', message: `“${args[0] ?? ''}” is none of ${scrutiny.participationTableNames.join(', ')}.` },
      ])
    await atWork(terminal, async ({ config, database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'committees.manage')
      const now = new Date()
      const table = await people.asPerson(database, person, async (db) => {
        const made = await scrutiny.participationTable(db, name.data, {
          asAt: now,
          today: dayOf(now),
          authority: person.authorityName,
          address: addressOf(config),
        })
        await people.record(db, {
          action: `${name.data}.exported`,
          subjectKind: name.data,
          detail: { format: options.format, rows: made.rows.length },
        })
        return made
      })
      const bytes = tables.writeTable(table, options.format)
      if (options.output === undefined) await terminal.outBytes(bytes)
      else await writeWhole(options.output, bytes)
      terminal.err(`${table.rows.length} rows${options.output ? ` in ${options.output}` : ''}.\n`)
    })
  },
})

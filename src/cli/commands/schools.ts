import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { writeWhole } from '../write-whole.ts'
import { fileFormatOption } from '../format-options.ts'

export const schoolsCommand = command({
  name: 'schools',
  does: 'Write every school as at a day: its trust, level, last inspection in its own words, and when the next is to be expected.',
  examples: [
    { line: 'sightline schools --as dee@council.example', does: 'Prints today’s schools as CSV.' },
    {
      line: 'sightline schools --as dee@council.example --as-at 2026-08-31 --format xlsx -o schools.xlsx',
      does: 'Writes them as they were on that day.',
    },
  ],
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
      does: 'by the days that were given until this one, such as 2026-11-24',
      schema: z.iso.date('must be a day such as 2026-11-24').optional(),
    },
    authority: authorityOption,
  },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, people, registers, tables, { day, dayOf }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../registers/index.ts'),
      import('../../platform/tables/index.ts'),
      import('../../platform/day.ts'),
    ])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'registers.export')
      const now = new Date()
      const on = options.asAt === undefined ? dayOf(now) : day(options.asAt)
      const rows = await people.asPerson(database, person, async (db) => {
        const schools = await registers.schoolsOn(db, person, { on, today: dayOf(now) })
        await people.record(db, {
          action: 'register.exported',
          subjectKind: 'register',
          subjectId: 'schools',
          detail: { format: options.format, rows: schools.length },
        })
        return schools
      })
      const table = registers.schoolsTable(rows, { asAt: now, authority: person.authorityName, on })
      const bytes = tables.writeTable(table, options.format)
      if (options.output === undefined) await terminal.outBytes(bytes)
      else await writeWhole(options.output, bytes)
      terminal.err(`${rows.length} schools${options.output ? ` in ${options.output}` : ''}.\n`)
    })
  },
})

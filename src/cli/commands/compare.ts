import { z } from 'zod'
import type { Table } from '../../platform/tables/index.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { writeWhole } from '../write-whole.ts'
import { fileFormatOption } from '../format-options.ts'

const several = z.array(z.string()).default([])

export const compareCommand = command({
  name: 'compare',
  does: 'Write what other authorities were told: the subjects told to most of them, or every passage on one.',
  examples: [
    { line: 'sightline compare --as dee@council.example', does: 'Prints the subjects, as CSV.' },
    {
      line: 'sightline compare placement-stability --as dee@council.example --improved --format xlsx -o told.xlsx',
      does: 'Writes what those were told that later improved.',
    },
  ],
  arguments: [{ name: '[theme]', does: 'the id of the subject, as “themes” prints it' }],
  options: {
    as: asSomebodyOption,
    region: { flags: '--region <names...>', does: 'of one subject: authorities in these regions', schema: several },
    framework: {
      flags: '--framework <names...>',
      does: 'of one subject: letters of these frameworks',
      schema: several,
    },
    from: {
      flags: '--from <year>',
      does: 'of one subject: letters from this year on',
      schema: z.string().default(''),
    },
    to: { flags: '--to <year>', does: 'of one subject: letters up to this year', schema: z.string().default('') },
    improved: {
      flags: '--improved',
      does: 'of one subject: only authorities that later improved',
      schema: z.boolean().default(false),
    },
    format: fileFormatOption,
    output: {
      flags: '-o, --output <file>',
      does: 'write into this file instead of printing',
      schema: z.string().optional(),
    },
    authority: authorityOption,
  },
  async run({ args: [theme = ''], options, terminal }) {
    const [{ atWork }, { choosePerson }, people, inspections, tables, { Invalid }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../inspections/index.ts'),
      import('../../platform/tables/index.ts'),
      import('../../platform/errors.ts'),
    ])
    const { region, framework, from, to, format } = options
    const improved = options.improved ? 'yes' : ''
    const isNarrowed = region.length > 0 || framework.length > 0 || from !== '' || to !== '' || improved !== ''
    if (theme === '' && isNarrowed)
      throw new Invalid([{ field: 'theme', message: 'Name a subject: these options narrow what was told on one.' }])
    const parsed = inspections.CompareFilters.safeParse({ theme, region, framework, from, to, improved })
    if (!parsed.success)
      throw new Invalid([{ field: 'from', message: '--from and --to must each be a year, such as 2019.' }])
    const filters = parsed.data
    await atWork(terminal, async ({ config, database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'findings.export')
      const address = config.url ?? `http://${config.host}:${config.port}`
      const about = { asAt: new Date(), authority: person.authorityName, address }
      const { bytes, rows } = await people.asPerson(database, person, async (db) => {
        const written = async <Row>(table: Table<Row>) => {
          await people.record(db, {
            action: 'comparison.exported',
            subjectKind: 'thread',
            subjectId: theme,
            detail: { format, rows: table.rows.length },
          })
          return { bytes: tables.writeTable(table, format), rows: table.rows.length }
        }
        return theme === ''
          ? written(inspections.mostToldTable(await inspections.mostTold(db), about))
          : written(inspections.compareTable(await inspections.compare(db, filters), { ...about, filters }))
      })
      if (options.output === undefined) await terminal.outBytes(bytes)
      else await writeWhole(options.output, bytes)
      terminal.err(
        `${rows} ${theme === '' ? 'subjects' : 'passages'}${options.output ? ` in ${options.output}` : ''}.\n`,
      )
    })
  },
})

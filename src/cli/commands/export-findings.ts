import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { writeWhole } from '../write-whole.ts'
import { fileFormatOption } from '../format-options.ts'

const several = z.array(z.string()).default([])

export const exportFindingsCommand = command({
  name: 'export findings',
  does: 'Write the findings of all documents, or those that the filters let through, as a table.',
  examples: [
    {
      line: 'sightline export findings --as dee@council.example --format xlsx -o findings.xlsx',
      does: 'Writes a workbook.',
    },
    { line: 'sightline export findings --as dee@council.example --kind improve --year 2024 2025', does: 'Prints CSV.' },
  ],
  options: {
    as: asSomebodyOption,
    format: fileFormatOption,
    output: {
      flags: '-o, --output <file>',
      does: 'write into this file instead of printing',
      schema: z.string().optional(),
    },
    words: { flags: '--words <words>', does: 'findings with these words', schema: z.string().default('') },
    framework: { flags: '--framework <names...>', does: 'of documents of these frameworks', schema: several },
    about: { flags: '--about <codes...>', does: 'of documents about these authorities, by code', schema: several },
    year: { flags: '--year <years...>', does: 'of documents of these years', schema: several },
    area: { flags: '--area <areas...>', does: 'of these areas of judgement', schema: several },
    theme: { flags: '--theme <themes...>', does: 'with one of these themes', schema: several },
    kind: { flags: '--kind <kinds...>', does: 'of these kinds, such as improve or recommendation', schema: several },
    state: {
      flags: '--state <states...>',
      does: 'waiting, confirmed or rejected (default: all but rejected)',
      schema: several,
    },
    authority: authorityOption,
  },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, people, inspections, tables, { Invalid }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../inspections/index.ts'),
      import('../../platform/tables/index.ts'),
      import('../../platform/errors.ts'),
    ])
    const { words, framework, about, year, area, theme, kind, state, format } = options
    const parsed = inspections.FindingFilters.safeParse({
      q: words,
      authority: about,
      framework,
      year,
      area,
      theme,
      kind,
      state,
    })
    if (!parsed.success)
      throw new Invalid(
        parsed.error.issues.map(({ path, message }) => ({
          field: path.join('.'),
          message: `--${path[0]?.toString()}: ${message}.`,
        })),
      )
    const filters = parsed.data
    await atWork(terminal, async ({ config, database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'findings.export')
      const rows = await people.asPerson(database, person, async (db) => {
        const found = await inspections.allFindings(db, filters)
        await people.record(db, {
          action: 'findings.exported',
          subjectKind: 'findings',
          subjectId: '',
          detail: { format, rows: found.length, filters },
        })
        return found
      })
      const address = config.url ?? `http://${config.host}:${config.port}`
      const table = inspections.findingsTable(rows, {
        asAt: new Date(),
        authority: person.authorityName,
        filters,
        address,
      })
      const bytes = tables.writeTable(table, format)
      if (options.output === undefined) await terminal.outBytes(bytes)
      else await writeWhole(options.output, bytes)
      terminal.err(`${rows.length} findings${options.output ? ` in ${options.output}` : ''}.\n`)
    })
  },
})

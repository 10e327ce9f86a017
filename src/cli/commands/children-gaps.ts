import { z } from 'zod'
import { tableFormatNames } from '../../platform/tables/format-names.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

const bys = ['records', 'menders', 'teams', 'kinds'] as const

export const childrenGapsCommand = command({
  name: 'children gaps',
  does: 'List what is missing or wrong on the records that you may see, and who can mend it.',
  examples: [
    {
      line: 'sightline children gaps --as dee@council.example --by menders',
      does: 'Counts it by who can mend it, the most first.',
    },
    {
      line: 'sightline children gaps --as dee@council.example --format csv > gaps.csv',
      does: 'Writes each thing, children by number.',
    },
  ],
  options: {
    as: asSomebodyOption,
    by: {
      flags: '--by <what>',
      does: 'records, menders, teams or kinds (default: records)',
      schema: z.enum(bys, 'must be records, menders, teams or kinds').default('records'),
    },
    format: {
      flags: '--format <format>',
      does: `${tableFormatNames.join(', ')}: each thing, not counted`,
      schema: z.enum(tableFormatNames, `must be one of ${tableFormatNames.join(', ')}`).optional(),
    },
    authority: authorityOption,
  },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, children, people, { writeTable }, { dayOf }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../children/index.ts'),
      import('../../people/index.ts'),
      import('../../platform/tables/index.ts'),
      import('../../platform/day.ts'),
    ])
    const { by, format } = options
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, format ? 'children.export' : 'children.read')
      const now = new Date()
      await people.asPerson(database, person, async (db) => {
        const { gaps } = await children.findGaps(db, dayOf(now))
        if (!format && by !== 'records') {
          for (const { title, gaps: count, records } of children.countGaps(gaps, by))
            terminal.out(`${title}\t${count} on ${records} ${records === 1 ? 'record' : 'records'}\n`)
          return
        }
        const rows = await children.showChildren(db, 'gaps file', await children.nameGaps(db, gaps))
        if (!format) {
          for (const { number, kind, what, mends } of rows) terminal.out(`${number}\t${kind}\t${what}\t${mends}\n`)
          return
        }
        await people.record(db, {
          action: 'gaps.exported',
          subjectKind: 'children',
          detail: { format, rows: rows.length },
        })
        return terminal.outBytes(
          writeTable(children.gapsTable(rows, { asAt: now, authority: person.authorityName, filters: [] }), format),
        )
      })
    })
  },
})

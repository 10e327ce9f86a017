import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { formatOption } from '../format-options.ts'

export const pathwaysBesideCommand = command({
  name: 'pathways beside',
  does: 'Set groups of children or cases beside each other, such as children placed far from home and near.',
  examples: [
    { line: 'sightline pathways beside distance --as dee@council.example', does: 'Shows each group with its shares.' },
    {
      line: 'sightline pathways beside closed-cases --by team --as dee@council.example --format csv > closed.csv',
      does: 'Writes who was referred again, team by team.',
    },
  ],
  arguments: [{ name: '<id>', does: 'closed-cases or distance' }],
  options: {
    as: asSomebodyOption,
    by: {
      flags: '--by <group>',
      does: 'reason or team; band or disabled (default: the first)',
      schema: z.string().default(''),
    },
    asAt: {
      flags: '--as-at <day>',
      does: 'as at the end of this day (default: the day that the newest delivery shows)',
      schema: Day.optional(),
    },
    format: formatOption,
    authority: authorityOption,
  },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, pathways, { writeTable }, { dayOf }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../pathways/index.ts'),
      import('../../platform/tables/index.ts'),
      import('../../platform/day.ts'),
    ])
    const { by, format, asAt } = options
    const beside = pathways.besideFor(args[0] ?? '')
    const group = pathways.groupOf(beside, by)
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, format ? 'children.export' : 'children.read')
      const now = new Date()
      await people.asPerson(database, person, async (db) => {
        const asked = { group, asAt: await pathways.besideDay(db, asAt, dayOf(now)) }
        const rows = await pathways.countBeside(db, beside, asked)
        if (format) {
          await people.record(db, {
            action: 'beside.exported',
            subjectKind: 'pathway',
            subjectId: beside.id,
            detail: { format, rows: rows.length },
          })
          const table = pathways.besideTable(beside, rows, { ...asked, at: now, authority: person.authorityName })
          return terminal.outBytes(writeTable(table, format))
        }
        for (const { value, rows: number, answers } of rows) {
          terminal.out(`${value === null ? 'All' : group.called(value)}\t${number}\n`)
          for (const [index, { sentence }] of beside.questions.entries())
            terminal.out(`\t${answers[index]?.counted ?? 0} of ${answers[index]?.of ?? 0} ${sentence}\n`)
        }
      })
    })
  },
})

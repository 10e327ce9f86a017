import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { formatOption } from '../format-options.ts'

const shows = ['asks', 'soon', 'all'] as const
const states = ['check', 'teeth', 'vaccinated', 'strengths'] as const

export const childrenHealthCommand = command({
  name: 'children health',
  does: 'List what of the health of children in care and care leavers is late or due.',
  examples: [
    {
      line: 'sightline children health --as ina@council.example',
      does: 'Lists for whom something is late or not up to date.',
    },
    {
      line: 'sightline children health --as dee@council.example --show all --format csv > health.csv',
      does: 'Writes everybody, by number.',
    },
  ],
  options: {
    as: asSomebodyOption,
    show: {
      flags: '--show <which>',
      does: 'asks (late or not up to date), soon (due in 30 days) or all (default: asks)',
      schema: z.enum(shows, 'must be asks, soon or all').default('asks'),
    },
    format: formatOption,
    authority: authorityOption,
  },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, { showChildren }, timescales, people, { writeTable }, { dayOf }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../children/index.ts'),
        import('../../timescales/index.ts'),
        import('../../people/index.ts'),
        import('../../platform/tables/index.ts'),
        import('../../platform/day.ts'),
      ])
    const { show, format } = options
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, format ? ['children.export', 'health.export'] : ['children.read', 'children.health'])
      await timescales.runClocks(database, person.authorityId)
      const now = new Date()
      const today = dayOf(now)
      await people.asPerson(database, person, async (db) => {
        const found = await timescales.findHealth(db, today)
        const rows = await showChildren(
          db,
          'health file',
          timescales.narrowHealth(found, timescales.HealthFilters.parse({ show }), today),
        )
        if (!format) {
          for (const row of rows)
            terminal.out(
              `${row.number}\t${states.map((thing) => `${timescales.healthThings[thing]}: ${timescales.healthState(row, thing, today)}`).join('\t')}\n`,
            )
          return
        }
        await people.record(db, {
          action: 'health.exported',
          subjectKind: 'children',
          detail: { format, rows: rows.length },
        })
        return terminal.outBytes(
          writeTable(timescales.healthTable(rows, { at: now, today, authority: person.authorityName }), format),
        )
      })
    })
  },
})

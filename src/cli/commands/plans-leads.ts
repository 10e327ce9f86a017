import { dayOf } from '../../platform/day.ts'
import { command } from '../command.ts'
import { pastDay } from '../past-day.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'
import { onOption } from './plans.ts'
import { formatOption } from '../format-options.ts'

export const plansLeadsCommand = command({
  name: 'plans leads',
  does: 'List which officer, which councillor and which board stand behind each priority of the plans that go on.',
  examples: [
    {
      line: 'sightline plans leads --as dee@council.example',
      does: 'Lists them, plan by plan, with “nobody” where nobody does.',
    },
    {
      line: 'sightline plans leads --as dee@council.example --format csv > leads.csv',
      does: 'Writes them as CSV.',
    },
  ],
  options: {
    as: asSomebodyOption,
    on: onOption,
    format: formatOption,
    authority: authorityOption,
  },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, people, { leadsTable, listLeads }, { writeTable }] = await Promise.all([
      import('../at-work.ts'),
      import('../choose.ts'),
      import('../../people/index.ts'),
      import('../../improvement/index.ts'),
      import('../../platform/tables/index.ts'),
    ])
    const { format } = options
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, format ? 'plans.export' : 'plans.read')
      const now = new Date()
      const today = dayOf(now)
      const asAt = pastDay(options.on, today)
      const leads = await people.asPerson(database, person, async (db) => {
        const found = await listLeads(db, asAt)
        if (format)
          await people.record(db, {
            action: 'leads.exported',
            subjectKind: 'plans',
            detail: { format, rows: found.length },
          })
        return found
      })
      if (format) {
        const table = leadsTable(leads, { asAt: now, on: asAt ?? today, authority: person.authorityName })
        return terminal.outBytes(writeTable(table, format))
      }
      for (const { plan, priority, officer, member, board } of leads)
        terminal.out(
          `${plan}\t${priority}\tofficer: ${officer ?? 'nobody'}\tmember: ${member ?? 'nobody'}\tboard: ${board ?? 'none'}\n`,
        )
    })
  },
})

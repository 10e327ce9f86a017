import { z } from 'zod'
import { command } from '../command.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

const formats = ['csv', 'xlsx', 'ods', 'json'] as const

export const plansExportCommand = command({
  name: 'plans export',
  does: 'Write a plan as the file that sightline plans import takes back.',
  examples: [{ line: 'sightline plans export 7f3c… plan.xlsx --as dee@council.example', does: 'Writes it as Excel.' }],
  arguments: [
    { name: '<plan>', does: 'its id, as sightline plans prints it' },
    { name: '<file>', does: 'the file to write: .xlsx, .ods, .csv or .json' },
  ],
  options: { as: asSomebodyOption, authority: authorityOption },
  async run({ args, options, terminal }) {
    const [{ atWork }, { choosePerson }, people, plans, { Invalid }, { dayOf }, { writeTable }, { writeWhole }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../improvement/index.ts'),
        import('../../platform/errors.ts'),
        import('../../platform/day.ts'),
        import('../../platform/tables/index.ts'),
        import('../write-whole.ts'),
      ])
    const [plan = '', file = ''] = args
    const id = plans.PlanId.safeParse(plan)
    const format = z.enum(formats).safeParse(file.split('.').at(-1)?.toLowerCase())
    if (!id.success) throw new Invalid([{ field: 'plan', message: `“${plan}” is the id of no plan.` }])
    if (!format.success)
      throw new Invalid([{ field: 'file', message: `“${file}” ends in none of .xlsx, .ods, .csv and .json.` }])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      people.require(person, 'plans.export')
      const rows = await people.asPerson(database, person, async (db) => {
        const now = new Date()
        const about = {
          plan: await plans.getPlan(db, id.data),
          asAt: now,
          today: dayOf(now),
          authority: person.authorityName,
        }
        const table = await plans.planTable(db, about)
        await writeWhole(file, writeTable(table, format.data))
        await people.record(db, {
          action: 'plan.exported',
          subjectKind: 'plan',
          subjectId: id.data,
          detail: { format: format.data, rows: table.rows.length },
        })
        return table.rows.length
      })
      terminal.out(`${rows} actions written to ${file}.\n`)
    })
  },
})

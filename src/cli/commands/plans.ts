import { Day, dayOf } from '../../platform/day.ts'
import { command } from '../command.ts'
import { pastDay } from '../past-day.ts'
import { asSomebodyOption, authorityOption } from '../who.ts'

export const onOption = {
  flags: '--on <day>',
  does: 'as it was known at the end of this day, such as 2026-09-30 (default: now)',
  schema: Day.optional(),
} as const

export const plansCommand = command({
  name: 'plans',
  does: 'List the improvement plans: how each stands, actions complete, measures improved.',
  examples: [
    { line: 'sightline plans --as dee@council.example', does: 'Lists them as they are.' },
    { line: 'sightline plans --as dee@council.example --on 2026-09-30', does: 'Lists them as they were known then.' },
  ],
  options: { as: asSomebodyOption, on: onOption, authority: authorityOption },
  async run({ options, terminal }) {
    const [{ atWork }, { choosePerson }, { asPerson, require: requirePermission }, { planSummaries }] =
      await Promise.all([
        import('../at-work.ts'),
        import('../choose.ts'),
        import('../../people/index.ts'),
        import('../../improvement/index.ts'),
      ])
    await atWork(terminal, async ({ database }) => {
      const person = await choosePerson(database, options)
      requirePermission(person, 'plans.read')
      const today = dayOf(new Date())
      const asAt = pastDay(options.on, today)
      for (const { plan, standing, counts, improved } of await asPerson(database, person, (db) =>
        planSummaries(db, { on: asAt ?? today, asAt }),
      )) {
        const numbers = `actions complete ${counts.complete} of ${counts.total}\tmeasures improved ${improved.measures} of ${improved.of}`
        terminal.out(`${plan.id}\t${plan.title}\t${standing.word}\t${numbers}\n`)
      }
    })
  },
})

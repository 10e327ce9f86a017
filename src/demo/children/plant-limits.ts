import { asPerson, personByEmail } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, type Day } from '../../platform/day.ts'
import { setWeights } from '../../workload/index.ts'
import { addOwnRule, NewOwnRule, NewTarget, setTarget } from '../../timescales/index.ts'

/** One stricter target, one rule of its own and how much work cases count for, which Alderwick’s principal social worker has set. */
export const plantLimits = async (database: Database, authorityId: string, today: Day): Promise<void> => {
  const person = await personByEmail(database, authorityId, 'hannah.kowalczyk@alderwick.example')
  if (!person) return // the demonstration has been changed by its people: leave it be
  await asPerson(database, person, async (db) => {
    const target = { ruleId: 'FD-ASM-45', count: 35, unit: 'working days', fromDay: addDays(today, -120) }
    await setTarget(
      db,
      person,
      NewTarget.parse({ ...target, why: 'Families told us that nine weeks is too long to wait for an answer.' }),
    )
    await addOwnRule(
      db,
      person,
      NewOwnRule.parse({
        id: 'CIN-VISIT',
        title: 'A child in need is visited every four weeks',
        between: 'in_need_plans>in_need_visits',
        until: 'next, from the start',
        turn: 'social worker',
        count: 4,
        unit: 'weeks',
        why: 'Alderwick’s practice standard for children in need.',
      }),
    )
    await setWeights(db, {
      fromDay: addDays(today, -60),
      care: 1.5,
      protection: 1.75,
      leaver: 0.5,
      other: 1,
      why: 'Social workers timed a fortnight of their work; children on plans took more of it than we had counted.',
    })
  })
}

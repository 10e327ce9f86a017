import {
  addSupervision,
  finishDecision,
  frequency,
  listDue,
  listDecisions,
  listOwnersFor,
  SupervisionFields,
} from '../../audits/index.ts'
import { ChildId } from '../../children/index.ts'
import { asPerson, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, daysBetween, type Day } from '../../platform/day.ts'
import { randomOf } from '../population/random.ts'

/** How far back supervision is written down, in days. */
const back = 150

/** Supervision of every open case of the demonstration: most on time, one in eight missed twice, and decisions that half say no day. */
export const plantSupervision = (database: Database, supervisor: Person, today: Day): Promise<void> =>
  asPerson(database, supervisor, async (db) => {
    const cases = await listDue(db, today)
    for (const [at, { childId: id, pathway, lastOn, dueOn }] of cases.entries()) {
      if (lastOn !== null) continue
      const chance = randomOf('supervision', at)
      const days = frequency[pathway]?.days ?? 56
      const since = addDays(dueOn, -days)
      const first =
        daysBetween(since, today) > back
          ? addDays(today, -back + chance.between(0, 20))
          : addDays(since, chance.between(5, 20))
      const until = addDays(today, chance.percent(12) ? -2 * days - 5 : chance.percent(12) ? -days - 4 : 0)
      const childId = ChildId.parse(id)
      const [owner] = (await listOwnersFor(db, childId)).filter(
        ({ job }) => job.includes('worker') || job.includes('adviser'),
      )
      for (let on = first; on <= until; on = addDays(on, days - chance.between(0, 6))) {
        const isVague = chance.percent(35)
        await addSupervision(
          db,
          childId,
          SupervisionFields.parse({
            heldOn: on,
            matters: chance.pick(matters),
            risk: chance.percent(60) ? 'Nothing new since the last time.' : '',
            plan: chance.percent(50) ? 'Two of four steps are done; the others wait for the school.' : '',
            voice: chance.percent(40) ? 'The child would like to see an older sister more often.' : '',
            decisions: [
              isVague
                ? {
                    what: 'Continue to support the family as appropriate.',
                    why: '',
                    need: '',
                    ownerId: null,
                    dueOn: null,
                  }
                : {
                    what: chance.pick(decided),
                    why: chance.pick(reasons),
                    need: chance.pick(needs),
                    ownerId: owner?.id ?? supervisor.id,
                    dueOn: addDays(on, 21),
                  },
            ],
          }),
          today,
        )
      }
    }
    for (const [at, { id, heldOn, dueOn }] of (await listDecisions(db)).entries()) {
      const doneOn = dueOn ? addDays(dueOn, -2) : addDays(heldOn, 30)
      if (doneOn <= today && at % 4 !== 3) await finishDecision(db, { id, doneOn, doneNote: '', today })
    }
  })

const matters = [
  'The plan has been the same for three months. What would be different if it worked?',
  'The child is settled; contact is what unsettles. Two explanations were weighed.',
  'School is going well. The worker asks whether we see what happens at weekends.',
  'A parent has a new partner whom we know little about.',
] as const
const decided = [
  'Visit the child at school and write the visit up within 2 working days.',
  'Call a meeting of the core group before the review.',
  'Send the referral for life story work.',
  'Rewrite the plan with 4 steps and their days.',
] as const
const reasons = [
  'The last two visits were at home with adults in the room.',
  'The plan has no step about the father.',
  'The review asked for it.',
] as const
const needs = ['To be heard alone', 'A home that stays', 'To know their story', 'To be safe at weekends'] as const

import { z } from 'zod'
import {
  acceptAction,
  addEvidence,
  addMilestone,
  addUpdate,
  askForDate,
  createAction,
  endShare,
  judgeEvidence,
  listShares,
  putInPlan,
  shareAction,
  takeStep,
  type ActionId,
} from '../../improvement/index.ts'
import { asPerson, personByEmail, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, type Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'

const addresses = {
  marian: 'marian.oyelaran@alderwick.example',
  osian: 'osian.merrifield@alderwick.example',
  tobias: 'tobias.achterberg@alderwick.example',
  yolanda: 'yolanda.prideaux@saltmarsh-health.example',
  callum: 'callum.strand@fenbridge-police.example',
  bronagh: 'bronagh.teale@lanternhouse.example',
} as const
type Somebody = keyof typeof addresses

const WithId = z.object({ id: z.string() })

/** What other bodies were asked for and gave: one helps, one has not been heard of, one is done, and one owns an action itself. */
export const plantPartners = async (database: Database, authorityId: string, today: Day): Promise<void> => {
  const people: Partial<Record<Somebody, Person>> = {}
  for (const [name, address] of Object.entries(addresses)) {
    const person = await personByEmail(database, authorityId, address)
    if (!person) return // the demonstration has been changed by its people: leave it be
    people[name as Somebody] = person // the keys of the table above
  }
  const who = people as Readonly<Record<Somebody, Person>> // the loop has been through every one
  if ((await asPerson(database, who.marian, (db) => listShares(db))).length > 0) return

  /** Work of somebody so many days ago, recorded as of that day. */
  const then = <Result>(ago: number, by: Somebody, work: (db: Db, on: Day) => Promise<Result>): Promise<Result> => {
    const on = addDays(today, -ago)
    return database.asOwner((db) =>
      db.transaction(async (step) => {
        await step.run(sql`
          select set_config('sightline.authority', ${authorityId}, true), set_config('sightline.person', ${who[by].id}, true),
            set_config('sightline.recorded_at', ${`${on} 11:00:00+00`}, true)`)
        return work(step, on)
      }),
    )
  }
  const called = async (title: string): Promise<ActionId | undefined> =>
    (
      await asPerson(database, who.marian, (db) =>
        db.maybeOne(sql`select id from actions where title = ${title} order by id limit 1`, WithId),
      )
    )?.id as ActionId | undefined // the id of an action
  const waits = await called('Have every area in which our children live send its waiting time each month')
  const meanwhile = await called('Ring each family on the list and offer something while they wait')
  const nights = await called('Audit four cases of the night service each month')
  if (waits === undefined || meanwhile === undefined || nights === undefined) return

  await then(95, 'osian', (db, on) =>
    shareAction(
      db,
      waits,
      {
        personId: who.yolanda.id,
        why: 'Send us your own waiting time each month, and ask the boards next to yours for theirs.',
      },
      on,
    ),
  )
  await then(88, 'yolanda', (db) =>
    addUpdate(db, waits, {
      said: 'Ours goes out on the fifth of each month from now on. I have written to Marlholt and Eastry.',
    }),
  )
  await then(62, 'yolanda', (db, on) =>
    addEvidence(
      db,
      waits,
      { kind: 'data', title: 'Waiting times of Saltmarsh, three months', datedOn: on, sampleN: 64 },
      on,
    ),
  )
  await then(55, 'tobias', async (db, on) => {
    const waiting = await db.many(
      sql`select id from evidence where action_id = ${waits} and verdict = 'waiting'`,
      WithId,
    )
    for (const { id } of waiting)
      await judgeEvidence(db, id as Parameters<typeof judgeEvidence>[1], { verdict: 'verified', today: on }) // the id of a row just read
  })
  await then(19, 'yolanda', (db) =>
    addUpdate(db, waits, {
      said: 'Marlholt will send theirs from January. Eastry has not answered me either.',
      ownView: 'at_risk',
    }),
  )

  const lent = await then(58, 'marian', (db, on) =>
    shareAction(
      db,
      meanwhile,
      { personId: who.bronagh.id, why: 'Tell us what families who come to you were offered while they waited.' },
      on,
    ),
  )
  await then(44, 'bronagh', (db) =>
    addUpdate(db, meanwhile, {
      said: 'Twelve families told us. Nine would take a group in the evening, three would not.',
    }),
  )
  await then(43, 'bronagh', (db, on) =>
    addEvidence(
      db,
      meanwhile,
      { kind: 'voice', title: 'What twelve families said about waiting', datedOn: on, sampleN: 12 },
      on,
    ),
  )
  await then(12, 'marian', (db, on) => endShare(db, lent, { why: 'What was asked for is in.', today: on }))

  await then(71, 'marian', (db, on) =>
    shareAction(
      db,
      nights,
      { personId: who.callum.id, why: 'Send the log of calls of the nights that are audited.' },
      on,
    ),
  )

  const named = await then(52, 'osian', async (db) => {
    const made = await createAction(db, {
      title: 'Give each child who comes into care a named nurse within ten days',
      doneWhen: 'Every child who came into care in a quarter had one by the tenth day.',
      ownerId: who.yolanda.id,
      dueOn: addDays(today, 38),
      noMeasureBecause: 'The trust counts it; its list is the evidence.',
    })
    const place = await db.maybeOne(
      sql`select plan_id as "planId", priority_id as "priorityId" from plan_actions where action_id = ${waits} order by plan_id limit 1`,
      z.object({ planId: z.string(), priorityId: z.string().nullable() }),
    )
    if (place) await putInPlan(db, made, place)
    await addMilestone(db, made, { title: 'A nurse is named for each team', dueOn: addDays(today, -20) })
    await addMilestone(db, made, { title: 'A month in which nobody waited longer', dueOn: addDays(today, 30) })
    return made
  })
  await then(50, 'yolanda', (db, on) => acceptAction(db, named, on))
  await then(48, 'marian', (db, on) => takeStep(db, named, 'agree', { today: on }).then(() => undefined))
  await then(47, 'yolanda', (db, on) => takeStep(db, named, 'start', { today: on }).then(() => undefined))
  await then(24, 'yolanda', async (db, on) => {
    const { id: milestoneId } = await db.one(
      sql`select id from milestones where action_id = ${named} order by place limit 1`,
      WithId,
    )
    await addEvidence(
      db,
      named,
      { kind: 'document', title: 'Rota with a nurse for each team', datedOn: on, milestoneId },
      on,
    )
  })
  await then(8, 'yolanda', (db) =>
    addUpdate(db, named, {
      said: 'Two of three posts are filled. Children in the north wait a day or two too long until the third begins.',
      ownView: 'at_risk',
    }),
  )
  await then(3, 'yolanda', (db, on) =>
    askForDate(
      db,
      named,
      { toOn: addDays(today, 80), reason: 'recruitment', why: 'The third nurse begins six weeks later than planned.' },
      on,
    ),
  )
}

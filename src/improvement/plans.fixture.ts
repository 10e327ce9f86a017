import { freshDatabase } from '../../test/harness/database.ts'
import {
  addPerson,
  asPerson,
  createAuthority,
  personByEmail,
  systemPerson,
  writeMatrix,
  type Person,
  type Role,
} from '../people/index.ts'
import { day, type Day } from '../platform/day.ts'
import type { Database } from '../platform/database.ts'
import { sql, type Db } from '../platform/sql.ts'
import { createAction, type NewAction } from './actions/create-action.ts'
import { addEvidence, judgeEvidence } from './actions/evidence.ts'
import { acceptAction, takeStep } from './actions/take-step.ts'
import { createPlan, type PlanId } from './plans/plan.ts'
import type { ActionId } from './status/facts.ts'

/** An authority with the people whom a plan takes: for the tests of this room. */
export interface PlanGround {
  database: Database
  authorityId: string
  director: Person
  lead: Person
  owner: Person // a team manager
  report: Person // a reviewing officer who reports to the owner
  verifier: Person // another reviewing officer, who does not
  councillor: Person
  as: <Result>(person: Person, work: (db: Db) => Promise<Result>) => Promise<Result>
  /** Work that is recorded as if on that day at noon: what was known then. */
  on: <Result>(when: Day, person: Person, work: (db: Db) => Promise<Result>) => Promise<Result>
  plan: (title?: string) => Promise<PlanId>
  /** A draft of the owner’s, in no plan, of whatever else the test is about. */
  draft: (parts?: Partial<NewAction>) => Promise<ActionId>
  /** The same, accepted, agreed and started on the day. */
  started: (parts?: Partial<NewAction>, on?: Day) => Promise<ActionId>
  /** Complete with evidence that somebody else verified. */
  completed: (parts?: Partial<NewAction>, on?: Day) => Promise<ActionId>
}

export const today = day('2026-06-01')

export const newPlanGround = async (): Promise<PlanGround> => {
  const database = await freshDatabase()
  const authority = await database.asOwner(async (db) => {
    await writeMatrix(db)
    return createAuthority(db, { name: 'Elmbridge Vale Council', laCode: '998', demo: false })
  })
  await systemPerson(database, authority.id)
  const made = async (name: string, role: Role, reportsTo?: Person): Promise<Person> => {
    const email = `${name.toLowerCase().replaceAll(/\W+/g, '.')}@elmbridge.example`
    await database.asOwner((db) => addPerson(db, authority.id, { name, email, role, reportsTo: reportsTo?.id }))
    const person = await personByEmail(database, authority.id, email)
    if (!person) throw new Error('a person was added')
    return person
  }
  const director = await made('Gwen Ashby', 'director')
  const lead = await made('Nadia Fenwright', 'quality-lead', director)
  const owner = await made('Ruth Falconer', 'team-manager')
  const report = await made('Tom Reeves', 'reviewing-officer', owner)
  const verifier = await made('Ida Marsh', 'reviewing-officer', lead)
  const councillor = await made('Piers Olander', 'councillor')
  const as: PlanGround['as'] = (person, work) => asPerson(database, person, work)
  const on: PlanGround['on'] = (when, person, work) =>
    database.asOwner((db) =>
      db.transaction(async (step) => {
        await step.run(sql`
          select set_config('sightline.authority', ${person.authorityId}, true), set_config('sightline.person', ${person.id}, true),
            set_config('sightline.recorded_at', ${`${when} 12:00:00+00`}, true)`)
        return work(step)
      }),
    )
  const draft: PlanGround['draft'] = (parts) =>
    as(lead, (db) =>
      createAction(db, {
        title: 'Recruit two personal advisers',
        ownerId: owner.id,
        doneWhen: 'Both are in post.',
        dueOn: '2026-09-30',
        noMeasureBecause: 'Being in post is the whole of it.',
        ...parts,
      }),
    )
  const started: PlanGround['started'] = async (parts, when = day('2026-05-20')) => {
    const id = await draft(parts)
    await as(owner, (db) => acceptAction(db, id, when))
    await as(lead, (db) => takeStep(db, id, 'agree', { today: when }))
    await as(owner, (db) => takeStep(db, id, 'start', { today: when }))
    return id
  }
  return {
    database,
    authorityId: authority.id,
    director,
    lead,
    owner,
    report,
    verifier,
    councillor,
    as,
    on,
    plan: (title = 'Care leavers’ plan') => as(lead, (db) => createPlan(db, { title, ownerId: director.id })),
    draft,
    started,
    completed: async (parts, when) => {
      const id = await started(parts, when)
      const evidence = await as(owner, (db) =>
        addEvidence(db, id, { kind: 'document', title: 'Signed contracts', datedOn: today }, today),
      )
      await as(verifier, (db) => judgeEvidence(db, evidence, { verdict: 'verified', today }))
      await as(owner, (db) => takeStep(db, id, 'complete', { today }))
      return id
    },
  }
}

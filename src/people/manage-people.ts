import { z } from 'zod'
import { Invalid, NotFound, Refused } from '../platform/errors.ts'
import { sql, type Db } from '../platform/sql.ts'
import { signAs } from './as-person.ts'
import { Colleague, NewPerson } from './colleague.ts'
import { record } from './record.ts'

const colleagueColumns = sql`
  id, name, job, email, role, body, active, active_until as "activeUntil", reports_to as "reportsTo", issuer is not null as "isKnownToProvider"`

const WithId = z.object({ id: z.string() })

/**
 * Gives somebody access and returns their id. Run by a person who may manage people or, for the first of an authority, by
 * the owner: then the trail says that Sightline itself did it.
 *
 * @throws Invalid where something is missing or the address is taken
 */
export const addPerson = (db: Db, authorityId: string, person: NewPerson): Promise<string> =>
  db.transaction(async (step) => {
    const { name, job, email, role, body, activeUntil, reportsTo } = parse(person)
    await signAsSystemWhenOwner(step, authorityId)
    const added = await step.maybeOne(
      sql`
        insert into people (authority_id, name, job, email, role, body, active_until, reports_to)
        values (${authorityId}, ${name}, ${job}, ${email}, ${role}, ${body}, ${activeUntil ?? null},
          (select id from people where authority_id = ${authorityId} and id = ${reportsTo ?? null}::uuid))
        on conflict (authority_id, email) do nothing
        returning id`,
      WithId,
    )
    if (!added) throw addressTaken(email)
    await record(step, {
      action: 'person.added',
      subjectKind: 'person',
      subjectId: added.id,
      detail: { name, job, email, role, body, activeUntil: activeUntil ?? null, reportsTo: reportsTo ?? null },
    })
    return added.id
  })

/**
 * Changes what is held about somebody. With a new address whoever signs in with it is taken for this person, so the old
 * sign-in ends; a new role holds from their next request.
 *
 * @throws Invalid as `addPerson`; NotFound; Refused where it is the person's own role
 */
export const changePerson = (db: Db, id: string, changes: NewPerson): Promise<void> =>
  db.transaction(async (step) => {
    const after = parse(changes)
    const before = await lock(step, id)
    if (after.role !== before.role && (await isMyself(step, id))) {
      throw new Refused('Nobody changes their own role. Ask another administrator.')
    }
    if (after.reportsTo !== undefined) await mustBeManager(step, id, after.reportsTo)
    const taken = await step.maybeOne(sql`select id from people where email = ${after.email} and id <> ${id}`, WithId)
    if (taken) throw addressTaken(after.email)
    await step.run(sql`
      update people set name = ${after.name}, job = ${after.job}, email = ${after.email}, role = ${after.role},
        body = ${after.body}, active_until = ${after.activeUntil ?? null}, reports_to = ${after.reportsTo ?? null}
      where id = ${id}`)
    if (after.email !== before.email) {
      await step.run(sql`update people set issuer = null, subject = null where id = ${id}`)
      await endAccess(step, id)
    }
    const { active: _active, isKnownToProvider: _known, id: _id, ...was } = before
    await record(step, {
      action: 'person.changed',
      subjectKind: 'person',
      subjectId: id,
      detail: {
        before: was,
        after: { ...after, activeUntil: after.activeUntil ?? null, reportsTo: after.reportsTo ?? null },
      },
    })
  })

/** Ends somebody's access at once: their sessions and tokens too. What they did stays in their name. */
export const endPerson = (db: Db, id: string, { why = '' }: { why?: string | undefined } = {}): Promise<void> =>
  db.transaction(async (step) => {
    const before = await lock(step, id)
    if (await isMyself(step, id)) throw new Refused('Nobody ends their own access. Ask another administrator.')
    if (!before.active) throw new Refused(`The access of ${before.name} has already ended.`)
    await step.run(sql`update people set active = false where id = ${id}`)
    await endAccess(step, id)
    await record(step, { action: 'person.ended', subjectKind: 'person', subjectId: id, why })
  })

/** Gives somebody their access back. */
export const restorePerson = (db: Db, id: string, { why = '' }: { why?: string | undefined } = {}): Promise<void> =>
  db.transaction(async (step) => {
    const before = await lock(step, id)
    if (before.active) throw new Refused(`${before.name} has access already.`)
    await step.run(sql`update people set active = true where id = ${id}`)
    await record(step, { action: 'person.restored', subjectKind: 'person', subjectId: id, why })
  })

/** Everybody who has or had access in the asking person's authority, those with access first. */
export const listPeople = (db: Db): Promise<Colleague[]> =>
  db.many(
    sql`
      select ${colleagueColumns} from people
      where authority_id = current_authority() and role <> 'system' order by active desc, lower(name), id`,
    Colleague,
  )

/** @throws NotFound */
export const getColleague = async (db: Db, id: string): Promise<Colleague> => {
  const found = await db.maybeOne(
    sql`select ${colleagueColumns} from people where authority_id = current_authority() and id = ${id} and role <> 'system'`,
    Colleague,
  )
  if (!found) throw new NotFound('person')
  return found
}

const parse = (person: NewPerson): z.output<typeof NewPerson> => {
  const parsed = NewPerson.safeParse(person)
  if (parsed.success) return parsed.data
  throw new Invalid(parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })))
}

/** @throws Invalid where somebody would report to themselves, or round in a circle, or to nobody of this authority */
const mustBeManager = async (db: Db, id: string, manager: string): Promise<void> => {
  const wrong = (message: string) => new Invalid([{ field: 'reportsTo', message }])
  const found = await db.maybeOne(
    sql`
      with recursive above as (
        select p.id, p.reports_to from people p where p.authority_id = current_authority() and p.id = ${manager} and p.role <> 'system'
        union select p.id, p.reports_to from people p join above on above.reports_to = p.id
        where p.authority_id = current_authority()
      ) select count(*)::int as known, coalesce(bool_or(id = ${id}), false) as circles from above`,
    z.object({ known: z.number(), circles: z.boolean() }),
  )
  if (!found || found.known === 0) throw wrong('Choose somebody from the list.')
  if (found.circles) throw wrong('They would report to themselves, by way of others.')
}

const addressTaken = (email: string): Invalid =>
  new Invalid([{ field: 'email', message: `Somebody with the address ${email} is there already.` }])

const lock = async (db: Db, id: string): Promise<Colleague> => {
  const found = await db.maybeOne(
    sql`
      select ${colleagueColumns} from people
      where authority_id = current_authority() and id = ${id} and role <> 'system' for update`,
    Colleague,
  )
  if (!found) throw new NotFound('person')
  return found
}

const isMyself = async (db: Db, id: string): Promise<boolean> =>
  (await db.one(sql`select current_person() = ${id} as myself`, z.object({ myself: z.boolean() }))).myself

const endAccess = async (db: Db, id: string): Promise<void> => {
  await db.run(sql`select end_access(${id})`)
}

const signAsSystemWhenOwner = async (db: Db, authorityId: string): Promise<void> => {
  const system = await db.maybeOne(
    sql`
      select id from people
      where authority_id = ${authorityId} and role = 'system' and current_user <> 'sightline_person'`,
    WithId,
  )
  if (system) await signAs(db, { authorityId, id: system.id })
}

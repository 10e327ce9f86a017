import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { getItem, type ItemId } from '../meetings/agenda.ts'
import { lockMeeting } from '../meetings/meeting.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { mustManage } from '../who-asks.ts'
import { mustStillBeMended, PresentId } from './present.ts'

/** Somebody who is asked to speak to an item, before and after the meeting. */
export const Witness = z.object({
  id: PresentId,
  name: z.string(),
  office: z.string(),
  briefedOn: Day.nullable(), // what they will be asked was sent to them
  came: z.boolean(),
})
export type Witness = z.infer<typeof Witness>

/** Who is heard on an item, in the order of the alphabet. */
export const listWitnesses = (db: Db, itemId: ItemId): Promise<Witness[]> =>
  db.many(
    sql`select id, name, office, briefed_on as "briefedOn", came from meeting_people
      where authority_id = (select current_authority()) and item_id = ${itemId} and sort = 'witness' order by lower(name), id`,
    Witness,
  )

/** Everybody who is asked to speak at a meeting, item by item. */
export const listWitnessesOf = (db: Db, meetingId: CommitteeMeetingId): Promise<(Witness & { item: string })[]> =>
  db.many(
    sql`select p.id, p.name, p.office, p.briefed_on as "briefedOn", p.came, i.title as item from meeting_people p
      join agenda_items i on i.authority_id = p.authority_id and i.id = p.item_id
      where p.authority_id = (select current_authority()) and p.meeting_id = ${meetingId} and p.sort = 'witness'
      order by i.place, lower(p.name), p.id`,
    Witness.extend({ item: z.string() }),
  )

export const WitnessFields = z.object({ name: neededWords(200, 'Give the name.'), office: optionalWords(200) })

/** Asks somebody to speak to an item. That they came is said at the meeting. @throws Invalid, Refused, Forbidden */
export const askWitness = (db: Db, itemId: ItemId, given: z.input<typeof WitnessFields>): Promise<PresentId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { name, office } = parse(WitnessFields, given)
    const { meetingId } = await getItem(step, itemId)
    const meeting = await lockMeeting(step, meetingId)
    mustStillBeMended(meeting)
    if (meeting.cancelledOn) throw new Refused('This meeting was cancelled: nobody is heard at it.')
    if ((await listWitnesses(step, itemId)).some((one) => one.name.toLowerCase() === name.toLowerCase()))
      throw new Invalid([{ field: 'name', message: `${name} is asked to speak to this item already.` }])
    const { id } = await step.one(
      sql`insert into meeting_people (authority_id, meeting_id, item_id, name, office, sort, came)
        values (current_authority(), ${meetingId}, ${itemId}, ${name}, ${office}, 'witness', false) returning id`,
      z.object({ id: PresentId }),
    )
    await record(step, {
      action: 'witness.asked',
      subjectKind: 'committee meeting',
      subjectId: meetingId,
      detail: { witnessId: id, itemId },
    })
    return id
  })

/** What a witness will be asked was sent to them. @throws Invalid for a day to come; NotFound, Refused, Forbidden */
export const briefWitness = (db: Db, id: PresentId, { on, today }: { on: Day; today: Day }): Promise<ItemId> =>
  change(db, id, 'witness.briefed', (one) => {
    if (on > today) throw new Invalid([{ field: 'on', message: `${inWords(on)} is still to come.` }])
    return sql`briefed_on = ${on}, came = ${one.came}`
  })

/** Whether a witness came. @throws NotFound, Refused, Forbidden */
export const sayWitnessCame = (db: Db, id: PresentId, came: boolean): Promise<ItemId> =>
  change(db, id, came ? 'witness.came' : 'witness.did-not-come', () => sql`came = ${came}`)

const Kept = z.object({ itemId: z.string(), meetingId: z.string(), came: z.boolean() })

const change = (
  db: Db,
  id: PresentId,
  action: string,
  sets: (one: z.infer<typeof Kept>) => ReturnType<typeof sql>,
): Promise<ItemId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const one = await step.maybeOne(
      sql`select item_id as "itemId", meeting_id as "meetingId", came from meeting_people
        where authority_id = (select current_authority()) and id = ${id} and sort = 'witness'`,
      Kept,
    )
    if (!one) throw new NotFound('witness')
    const item = await getItem(step, one.itemId as ItemId) // as the table has it
    mustStillBeMended(await lockMeeting(step, item.meetingId))
    await step.run(sql`update meeting_people set ${sets(one)}
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action,
      subjectKind: 'committee meeting',
      subjectId: item.meetingId,
      detail: { witnessId: id },
    })
    return item.id
  })

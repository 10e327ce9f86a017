import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { maybeId, neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { sql, type Db, type Sql } from '../../platform/sql.ts'
import { MemberId } from '../committees/members.ts'
import { getItem, ItemId } from '../meetings/agenda.ts'
import { lockMeeting, type CommitteeMeeting } from '../meetings/meeting.ts'
import type { CommitteeMeetingId } from '../meetings/meeting-id.ts'
import { mustManage } from '../who-asks.ts'
import { declarationSorts, peopleSorts, type DeclarationSort, type PeopleSort } from '../words.ts'

const peopleSortNames = Object.keys(peopleSorts) as [PeopleSort, ...PeopleSort[]] // Object.keys forgets the names
const declarationSortNames = Object.keys(declarationSorts) as [DeclarationSort, ...DeclarationSort[]]

export const PresentId = z.uuid().brand('PresentId')
export type PresentId = z.infer<typeof PresentId>
export const DeclarationId = z.uuid().brand('DeclarationId')
export type DeclarationId = z.infer<typeof DeclarationId>

/** Somebody who was there and is no member: an officer, a cabinet member, a witness to an item. */
export const Present = z.object({
  id: PresentId,
  itemId: ItemId.nullable(),
  itemTitle: z.string().nullable(),
  name: z.string(),
  office: z.string(),
  sort: z.enum(peopleSortNames),
})
export type Present = z.infer<typeof Present>

export const Declaration = z.object({
  id: DeclarationId,
  itemId: ItemId,
  itemTitle: z.string(),
  memberId: MemberId,
  name: z.string(),
  sort: z.enum(declarationSortNames),
  nature: z.string(),
  leftRoom: z.boolean(),
})
export type Declaration = z.infer<typeof Declaration>

export const listPresent = (db: Db, meetingId: CommitteeMeetingId): Promise<Present[]> =>
  db.many(
    sql`
      select p.id, p.item_id as "itemId", i.title as "itemTitle", p.name, p.office, p.sort
      from meeting_people p left join agenda_items i on i.authority_id = p.authority_id and i.id = p.item_id
      where p.authority_id = (select current_authority()) and p.meeting_id = ${meetingId} and p.came
      order by array_position(array['cabinet_member', 'officer', 'witness', 'other'], p.sort), i.place, lower(p.name), p.id`,
    Present,
  )

export const listDeclarations = (db: Db, meetingId: CommitteeMeetingId): Promise<Declaration[]> =>
  db.many(
    sql`
      select d.id, d.item_id as "itemId", i.title as "itemTitle", d.member_id as "memberId", m.name, d.sort, d.nature,
        d.left_room as "leftRoom"
      from declarations d join agenda_items i on i.authority_id = d.authority_id and i.id = d.item_id
        join council_members m on m.authority_id = d.authority_id and m.id = d.member_id
      where d.authority_id = (select current_authority()) and d.meeting_id = ${meetingId} order by i.place, lower(m.name), d.id`,
    Declaration,
  )

/** Until the committee has agreed the minutes, what was entered by mistake can be put right. */
export const mustStillBeMended = ({ stage }: Pick<CommitteeMeeting, 'stage'>): void => {
  if (stage === 'approved' || stage === 'signed')
    throw new Refused('The minutes were agreed by the committee. What they say does not change.')
}

const mustBeOfMeeting = async (db: Db, itemId: string | null, meetingId: CommitteeMeetingId): Promise<void> => {
  if (itemId !== null && (await getItem(db, ItemId.parse(itemId))).meetingId !== meetingId)
    throw new NotFound('item of this meeting')
}

export const PresentFields = z.object({
  name: neededWords(200, 'Give the name.'),
  office: optionalWords(200),
  sort: z.enum(peopleSortNames, 'Choose as what they were there.'),
  itemId: maybeId,
})

/** Records that somebody was there who is no member. A witness speaks to an item. @throws Invalid, Forbidden */
export const addPresent = (
  db: Db,
  meetingId: CommitteeMeetingId,
  given: z.input<typeof PresentFields>,
): Promise<PresentId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { name, office, sort, itemId } = parse(PresentFields, given)
    mustStillBeMended(await lockMeeting(step, meetingId))
    await mustBeOfMeeting(step, itemId, meetingId)
    if (sort === 'witness' && itemId === null)
      throw new Invalid([{ field: 'itemId', message: 'Say to which item the witness spoke.' }])
    const { id } = await step.one(
      sql`insert into meeting_people (authority_id, meeting_id, item_id, name, office, sort)
        values (current_authority(), ${meetingId}, ${itemId}, ${name}, ${office}, ${sort}) returning id`,
      z.object({ id: PresentId }),
    )
    await record(step, {
      action: 'meeting.person-added',
      subjectKind: 'committee meeting',
      subjectId: meetingId,
      detail: { presentId: id, sort },
    })
    return id
  })

export const DeclarationFields = z.object({
  memberId: z.uuid('Choose who declared.').pipe(MemberId),
  itemId: z.uuid('Choose the item.').pipe(ItemId),
  sort: z.enum(declarationSortNames, 'Choose the sort of interest.'),
  nature: neededWords(1000, 'Say what the interest is.'),
  leftRoom: z.preprocess((value) => value === true || value === 'yes', z.boolean()).default(false),
  dispensation: optionalWords(500), // by which somebody with a pecuniary interest stayed
})

/**
 * Records an interest that a member declared in an item. Who has a disclosable pecuniary interest leaves, or it is said by
 * which dispensation they stayed. Source: Localism Act 2011, section 31 (unverified).
 *
 * @throws Invalid, Refused, Forbidden
 */
export const addDeclaration = (
  db: Db,
  meetingId: CommitteeMeetingId,
  given: z.input<typeof DeclarationFields>,
): Promise<DeclarationId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { memberId, itemId, sort, leftRoom, dispensation, ...said } = parse(DeclarationFields, given)
    mustStillBeMended(await lockMeeting(step, meetingId))
    await mustBeOfMeeting(step, itemId, meetingId)
    if (sort === 'dpi' && !leftRoom && dispensation === '')
      throw new Invalid([
        {
          field: 'dispensation',
          message:
            'Who has a disclosable pecuniary interest leaves the room. Tick that they left, or say by what they stayed.',
        },
      ])
    const nature = dispensation === '' ? said.nature : `${said.nature} Stayed by: ${dispensation}`
    const { id } = await step.one(
      sql`insert into declarations (authority_id, meeting_id, item_id, member_id, sort, nature, left_room)
        values (current_authority(), ${meetingId}, ${itemId}, ${memberId}, ${sort}, ${nature}, ${leftRoom}) returning id`,
      z.object({ id: DeclarationId }),
    )
    await record(step, {
      action: 'declaration.recorded',
      subjectKind: 'committee meeting',
      subjectId: meetingId,
      detail: { declarationId: id, itemId, sort, leftRoom },
    })
    return id
  })

/** Takes off the record somebody who was entered by mistake. @throws Refused once the minutes are agreed; NotFound, Forbidden */
export const removePresent = (db: Db, meetingId: CommitteeMeetingId, id: PresentId): Promise<void> =>
  remove(
    db,
    meetingId,
    sql`delete from meeting_people where authority_id = (select current_authority())
    and meeting_id = ${meetingId} and id = ${id}`,
    { action: 'meeting.person-removed', what: 'person of this meeting', id },
  )

/** Takes off the record a declaration that was entered by mistake. @throws Refused once the minutes are agreed; NotFound, Forbidden */
export const removeDeclaration = (db: Db, meetingId: CommitteeMeetingId, id: DeclarationId): Promise<void> =>
  remove(
    db,
    meetingId,
    sql`delete from declarations where authority_id = (select current_authority())
    and meeting_id = ${meetingId} and id = ${id}`,
    { action: 'declaration.removed', what: 'declaration', id },
  )

const remove = (
  db: Db,
  meetingId: CommitteeMeetingId,
  deletion: Sql,
  { action, what, id }: { action: string; what: string; id: string },
): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    mustStillBeMended(await lockMeeting(step, meetingId))
    if ((await step.run(deletion)) === 0) throw new NotFound(what)
    await record(step, { action, subjectKind: 'committee meeting', subjectId: meetingId, detail: { removed: id } })
  })

import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, daysBetween, inWords } from '../../platform/day.ts'
import { Forbidden, Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { maybeDay, maybeWhole, neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { rawSql, sql, type Db } from '../../platform/sql.ts'
import { mustBeAbleTo, mustManage } from '../who-asks.ts'
import { Count, count, exemptParagraphs, itemSorts, type ItemSort } from '../words.ts'
import { isLate } from './clear-days.ts'
import { getCommitteeMeeting, lockMeeting } from './meeting.ts'
import { CommitteeMeetingId } from './meeting-id.ts'
import { stages } from './stages.ts'

export const ItemId = z.uuid().brand('ItemId')
export type ItemId = z.infer<typeof ItemId>

const sortNames = Object.keys(itemSorts) as [ItemSort, ...ItemSort[]] // Object.keys forgets the names

export const AgendaItem = z.object({
  id: ItemId,
  meetingId: CommitteeMeetingId,
  place: z.number(), // as numbered on the agenda
  title: z.string(),
  sort: z.enum(sortNames),
  asks: z.string(), // what the committee is asked to do
  presenter: z.string(),
  minutesPlanned: z.number().nullable(),
  dataTo: Day.nullable(), // the last day that its figures are about
  addedOn: Day.nullable(), // null: not known, of an agenda that was brought in
  followsWhy: z.string(),
  specialWhy: z.string(), // the chair's reason for taking it late
  exemptParagraph: z.number().nullable(),
  exemptWhy: z.string(),
  exemptSaid: z.string(),
  exemptAskedBy: z.string().nullable(),
  exemptAgreedBy: z.string().nullable(),
  takenOutOn: Day.nullable(),
  takenOutWhy: z.string(),
  programmeItemId: z.string().nullable(),
  version: z.number(),
})
export type AgendaItem = z.infer<typeof AgendaItem>

const columns = rawSql(`
  i.id, i.meeting_id as "meetingId", i.place, i.title, i.sort, i.asks, i.presenter, i.minutes_planned as "minutesPlanned",
  i.data_to as "dataTo", i.added_on as "addedOn", i.follows_why as "followsWhy", i.special_why as "specialWhy",
  i.exempt_paragraph as "exemptParagraph", i.exempt_why as "exemptWhy", i.exempt_said as "exemptSaid",
  i.exempt_asked_by as "exemptAskedBy", i.exempt_agreed_by as "exemptAgreedBy", i.taken_out_on as "takenOutOn",
  i.taken_out_why as "takenOutWhy", i.programme_item_id as "programmeItemId", i.version`)

/** The agenda in order, without what was taken out. */
export const listAgenda = (db: Db, meetingId: CommitteeMeetingId): Promise<AgendaItem[]> =>
  db.many(
    sql`select ${columns} from agenda_items i where i.authority_id = (select current_authority())
      and i.meeting_id = ${meetingId} and i.taken_out_on is null order by i.place, i.id`,
    AgendaItem,
  )

/** The agendas of several meetings at once, each in order. */
export const listItemsOf = (db: Db, meetingIds: readonly CommitteeMeetingId[]): Promise<AgendaItem[]> =>
  db.many(
    sql`select ${columns} from agenda_items i where i.authority_id = (select current_authority())
      and i.meeting_id = any(${meetingIds}::uuid[]) and i.taken_out_on is null order by i.meeting_id, i.place, i.id`,
    AgendaItem,
  )

/** @throws NotFound */
export const getItem = async (db: Db, id: ItemId): Promise<AgendaItem> => {
  const found = await db.maybeOne(
    sql`select ${columns} from agenda_items i where i.authority_id = (select current_authority()) and i.id = ${id}`,
    AgendaItem,
  )
  if (!found) throw new NotFound('item of an agenda')
  return found
}

export const ItemFields = z.object({
  title: neededWords(300, 'Give the item its title.'),
  sort: z.enum(sortNames).default('substantive'),
  asks: optionalWords(2000),
  presenter: optionalWords(300),
  minutesPlanned: maybeWhole(1),
  dataTo: maybeDay,
  followsWhy: optionalWords(500),
  specialWhy: optionalWords(1000),
})

/**
 * Puts an item on the agenda, last. On an agenda that is published, or too late for the clear days, it is a late item and
 * needs the chair's reason.
 *
 * @throws Invalid, Refused where the meeting is past; Forbidden
 */
export const addItem = (
  db: Db,
  meetingId: CommitteeMeetingId,
  given: z.input<typeof ItemFields> & { programmeItemId?: string | undefined },
  today: Day,
): Promise<ItemId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const fields = parse(ItemFields, given)
    const meeting = await lockMeeting(step, meetingId)
    if (meeting.cancelledOn) throw new Refused('This meeting was cancelled. Its agenda stays as it is.')
    if (stages[meeting.stage].isHeld) throw new Refused('This meeting was held. Its agenda stays as it is.')
    if (fields.sort !== 'procedural' && isLate(today, meeting.heldOn) && fields.specialWhy === '')
      throw new Invalid([
        {
          field: 'specialWhy',
          message:
            'Fewer than five clear days are left, so the chair must say which special circumstances make it urgent. It is minuted.',
        },
      ])
    const { id } = await step.one(
      sql`
        insert into agenda_items (authority_id, meeting_id, place, title, sort, asks, presenter, minutes_planned, data_to, added_on,
          follows_why, special_why, programme_item_id)
        values (current_authority(), ${meetingId}, (select coalesce(max(place), 0) + 1 from agenda_items
            where authority_id = (select current_authority()) and meeting_id = ${meetingId} and taken_out_on is null),
          ${fields.title}, ${fields.sort}, ${fields.asks}, ${fields.presenter}, ${fields.minutesPlanned}, ${fields.dataTo}, ${today},
          ${fields.followsWhy}, ${fields.specialWhy}, ${given.programmeItemId ?? null})
        returning id`,
      z.object({ id: ItemId }),
    )
    if (meeting.stage === 'planned')
      await step.run(sql`update committee_meetings set stage = 'agenda_draft'
        where authority_id = (select current_authority()) and id = ${meetingId}`)
    await record(step, {
      action: 'agenda.item-added',
      subjectKind: 'committee meeting',
      subjectId: meetingId,
      why: fields.specialWhy,
      detail: { itemId: id, title: fields.title },
    })
    return id
  })

const Usual = z.object({ title: z.string(), sort: z.enum(sortNames), asks: z.string() })

/**
 * Puts on an empty agenda what the committee’s last agenda had that comes each time: welcome, apologies, declarations,
 * minutes, answers, the work programme. In their order; gives back how many there were.
 *
 * @throws Refused where the agenda has items already, or the committee has had no agenda before; Forbidden
 */
export const addUsualItems = (db: Db, meetingId: CommitteeMeetingId, today: Day): Promise<number> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const meeting = await lockMeeting(step, meetingId)
    if (meeting.items > 0) throw new Refused('This agenda has items already. The usual ones come on an empty one.')
    const usual = await step.many(
      sql`
        select i.title, i.sort, i.asks from agenda_items i where i.authority_id = (select current_authority()) and i.sort <> 'substantive'
          and i.taken_out_on is null and i.meeting_id = (
            select g.id from committee_meetings g where g.authority_id = (select current_authority())
              and g.committee_id = ${meeting.committeeId} and g.id <> ${meetingId} and g.cancelled_on is null
              and g.held_on < ${meeting.heldOn} and exists (select from agenda_items o where o.authority_id = g.authority_id
                and o.meeting_id = g.id and o.sort <> 'substantive' and o.taken_out_on is null)
            order by g.held_on desc limit 1)
        order by i.place, i.id`,
      Usual,
    )
    if (usual.length === 0) throw new Refused('No earlier agenda of this committee has items that come each time.')
    // Too late for the clear days, an item that is no mere procedure needs the chair’s reason, one by one.
    const inTime = usual.filter(({ sort }) => sort === 'procedural' || !isLate(today, meeting.heldOn))
    for (const item of inTime) await addItem(step, meetingId, item, today) // an agenda has a handful of them
    return inTime.length
  })

/** What became of an edit: kept, or somebody else was quicker, and then what stands now. */
export type ItemEdited = { kind: 'saved' } | { kind: 'conflict'; standing: AgendaItem }

/** Writes an item anew. `version` is the one that the person saw. @throws NotFound, Invalid, Forbidden */
export const editItem = (
  db: Db,
  id: ItemId,
  given: z.input<typeof ItemFields> & { version: number },
): Promise<ItemEdited> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const fields = parse(ItemFields, given)
    await step.run(
      sql`select from agenda_items where authority_id = (select current_authority()) and id = ${id} for update`,
    )
    const standing = await getItem(step, id)
    if (stages[(await getCommitteeMeeting(step, standing.meetingId)).stage].isHeld)
      throw new Refused('This meeting was held. Its agenda stays as it is.')
    if (standing.version !== given.version) return { kind: 'conflict', standing }
    await step.run(sql`
      update agenda_items set title = ${fields.title}, sort = ${fields.sort}, asks = ${fields.asks}, presenter = ${fields.presenter},
        minutes_planned = ${fields.minutesPlanned}, data_to = ${fields.dataTo}, follows_why = ${fields.followsWhy},
        special_why = ${fields.specialWhy}, version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'agenda.item-edited',
      subjectKind: 'committee meeting',
      subjectId: standing.meetingId,
      detail: { itemId: id },
    })
    return { kind: 'saved' }
  })

/** Takes an item off the agenda; it stays on the record with the reason. @throws Invalid, Refused, Forbidden */
export const takeItemOut = (db: Db, id: ItemId, { why, today }: { why: string; today: Day }): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const item = await getItem(step, id)
    const meeting = await lockMeeting(step, item.meetingId)
    if (stages[meeting.stage].isHeld) throw new Refused('This meeting was held. Its agenda stays as it is.')
    if (why.trim() === '') throw new Invalid([{ field: 'why', message: 'Say why the item comes off the agenda.' }])
    await step.run(sql`update agenda_items set taken_out_on = ${today}, taken_out_why = ${why.trim()}
      where authority_id = (select current_authority()) and id = ${id}`)
    await step.run(sql`update agenda_items set place = place - 1
      where authority_id = (select current_authority()) and meeting_id = ${item.meetingId} and place > ${item.place} and taken_out_on is null`)
    await record(step, {
      action: 'agenda.item-taken-out',
      subjectKind: 'committee meeting',
      subjectId: item.meetingId,
      why,
      detail: { itemId: id },
    })
  })

/** Changes places with the item before it. */
export const moveItemUp = (db: Db, id: ItemId): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const item = await getItem(step, id)
    await lockMeeting(step, item.meetingId)
    const agenda = await listAgenda(step, item.meetingId)
    const before = agenda[agenda.findIndex((one) => one.id === id) - 1]
    if (!before) return
    await step.run(sql`
      update agenda_items set place = case when id = ${id} then ${before.place}::int else ${item.place}::int end
      where authority_id = (select current_authority()) and id in (${id}, ${before.id})`)
  })

export const ExemptFields = z.object({
  paragraph: z.coerce.number().int().min(1).max(7),
  why: neededWords(2000, 'Say why the public interest is better served by not telling. The default is public.'),
  said: neededWords(1000, 'Write what the public is told instead.'),
})

/** Asks for an item to be exempt. It is so once somebody else has agreed. @throws Invalid, Forbidden */
export const askForExemption = (db: Db, id: ItemId, given: z.input<typeof ExemptFields>): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { paragraph, why, said } = parse(ExemptFields, given)
    const item = await getItem(step, id)
    if (stages[(await lockMeeting(step, item.meetingId)).stage].isHeld)
      throw new Refused('This meeting was held. What was heard in public stays public.')
    await step.run(sql`
      update agenda_items set exempt_paragraph = ${paragraph}, exempt_why = ${why}, exempt_said = ${said},
        exempt_asked_by = current_person(), exempt_agreed_by = null, version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'exemption.asked',
      subjectKind: 'committee meeting',
      subjectId: item.meetingId,
      detail: { itemId: id, paragraph },
    })
  })

/** Agrees that an item is exempt. @throws Forbidden for whoever asked; Refused where nobody did */
export const agreeExemption = (db: Db, id: ItemId): Promise<void> =>
  db.transaction(async (step) => {
    await mustBeAbleTo(step, 'exempt.agree', 'Your role does not allow you to agree that an item is exempt.')
    const item = await getItem(step, id)
    if (item.exemptParagraph === null) throw new Refused('Nobody has asked for this item to be exempt.')
    const { mine } = await step.one(
      sql`select ${item.exemptAskedBy}::uuid = current_person() as mine`,
      z.object({ mine: z.boolean() }),
    )
    if (mine) throw new Forbidden('You asked for it yourself: somebody else must agree.')
    await step.run(sql`update agenda_items set exempt_agreed_by = current_person(), version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'exemption.agreed',
      subjectKind: 'committee meeting',
      subjectId: item.meetingId,
      detail: { itemId: id, paragraph: item.exemptParagraph },
    })
  })

/**
 * The item is public after all: whoever answers for it in law did not agree, or who asked thought better of it.
 *
 * @throws Invalid without a reason; Refused where it is not marked, exempt papers lie under it, or the meeting was held; Forbidden
 */
export const endExemption = (db: Db, id: ItemId, { why }: { why: string }): Promise<void> =>
  db.transaction(async (step) => {
    const { yes } = await step.one(
      sql`select may('committees.manage') or may('exempt.agree') as yes`,
      z.object({ yes: z.boolean() }),
    )
    if (!yes) throw new Forbidden('Your role does not allow you to decide whether an item is exempt.')
    const item = await getItem(step, id)
    if (item.exemptParagraph === null) throw new Refused('This item is not marked as exempt.')
    if (stages[(await getCommitteeMeeting(step, item.meetingId)).stage].isHeld)
      throw new Refused('This meeting was held. What was heard without the public stays so.')
    const { n } = await step.one(
      sql`select count(*)::int as n from exempt_papers where authority_id = (select current_authority()) and item_id = ${id}`,
      z.object({ n: z.number() }),
    )
    if (n > 0)
      throw new Refused(
        `${Count(n, 'exempt paper lies', 'exempt papers lie')} under this item. Take ${n === 1 ? 'it' : 'them'} back first: an exempt paper never becomes public by itself.`,
      )
    if (why.trim() === '')
      throw new Invalid([{ field: 'why', message: 'Say why the item is public after all. It stays on the record.' }])
    await step.run(sql`
      update agenda_items set exempt_paragraph = null, exempt_why = '', exempt_said = '', exempt_asked_by = null,
        exempt_agreed_by = null, version = version + 1
      where authority_id = (select current_authority()) and id = ${id}`)
    await record(step, {
      action: 'exemption.ended',
      subjectKind: 'committee meeting',
      subjectId: item.meetingId,
      why,
      detail: { itemId: id, paragraph: item.exemptParagraph },
    })
  })

/** `Exempt, paragraph 3: financial or business affairs` */
export const exemptionInWords = ({ exemptParagraph }: Pick<AgendaItem, 'exemptParagraph'>): string =>
  exemptParagraph === null
    ? ''
    : `Exempt, paragraph ${exemptParagraph}: ${(exemptParagraphs[exemptParagraph] ?? '').toLowerCase()}`

/** How old the figures of an item are on the day of the meeting: `data 106 days old at the meeting`. */
export const ageOfData = (dataTo: Day | null, heldOn: Day): string =>
  dataTo === null || dataTo >= heldOn ? '' : `data ${count(daysBetween(dataTo, heldOn), 'day')} old at the meeting`

/** Whether an item of business came too late for the clear days, and in which way. */
export const latenessOf = (
  item: Pick<AgendaItem, 'addedOn' | 'sort' | 'specialWhy'>,
  papers: readonly { publishedOn: Day | null }[],
  heldOn: Day,
): { sentence: string; hasReason: boolean } | null => {
  if (item.sort === 'procedural') return null
  const late = papers.flatMap(({ publishedOn }) => (publishedOn && isLate(publishedOn, heldOn) ? [publishedOn] : []))
  const [first] = late.toSorted()
  const hasReason = item.specialWhy !== ''
  if (item.addedOn && isLate(item.addedOn, heldOn))
    return { sentence: `Added late, on ${inWords(item.addedOn)}.`, hasReason }
  if (first) return { sentence: `Late paper, published on ${inWords(first)}.`, hasReason }
  return null
}

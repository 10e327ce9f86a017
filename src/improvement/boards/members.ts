import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day } from '../../platform/day.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { maybeId, neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { mustBeAbleTo } from '../who-asks.ts'
import type { BoardId } from './boards.ts'

export const MemberId = z.uuid().brand('MemberId')
export type MemberId = z.infer<typeof MemberId>

/** What somebody is on a board, the chair first. */
export const boardParts = {
  chair: 'Chair',
  'vice-chair': 'Vice-chair',
  member: 'Member',
  adviser: 'Adviser, without a vote',
  clerk: 'Clerk',
} as const
type Part = keyof typeof boardParts
const parts = Object.keys(boardParts) as [Part, ...Part[]] // the keys of the table above

export const Member = z.object({
  id: MemberId,
  name: z.string(),
  part: z.enum(parts),
  body: z.string(),
  since: Day,
  until: Day.nullable(),
})
export type Member = z.infer<typeof Member>

export const MemberFields = z.object({
  name: neededWords(200, 'Give the name of the member.'),
  part: z.enum(parts, 'Choose what they are on the board.'),
  body: optionalWords(200),
  personId: maybeId,
  since: Day,
})

/** Who sat on a board on a day, the chair first. */
export const listMembers = async (db: Db, boardId: BoardId, on: Day): Promise<Member[]> => {
  const members = await db.many(
    sql`
      select id, name, part, body, since, until from board_members
      where authority_id = (select current_authority()) and board_id = ${boardId} and since <= ${on} and (until is null or until >= ${on})
      order by lower(name), id`,
    Member,
  )
  return members.toSorted((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part))
}

const mustManage = (db: Db) =>
  mustBeAbleTo(db, 'boards.manage', 'Your role does not allow you to change boards and meetings.')

/** @throws Invalid, Forbidden */
export const addMember = (db: Db, boardId: BoardId, given: z.input<typeof MemberFields>): Promise<MemberId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { name, part, body, personId, since } = parse(MemberFields, given)
    const { id } = await step.one(
      sql`
        insert into board_members (authority_id, board_id, person_id, name, part, body, since)
        values (current_authority(), ${boardId}, ${personId}, ${name}, ${part}, ${body}, ${since}) returning id`,
      z.object({ id: MemberId }),
    )
    await record(step, {
      action: 'board.member-added',
      subjectKind: 'board',
      subjectId: boardId,
      detail: { memberId: id, name, part, since },
    })
    return id
  })

/** The last day of a member; who sat on the board before that stays known. @throws NotFound, Refused, Forbidden */
export const endMember = (db: Db, id: MemberId, until: Day): Promise<string> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const found = await step.maybeOne(
      sql`
        select board_id as "boardId", since, until from board_members
        where authority_id = (select current_authority()) and id = ${id} for update`,
      z.object({ boardId: z.string(), since: Day, until: Day.nullable() }),
    )
    if (!found) throw new NotFound('member')
    if (found.until !== null) throw new Refused('This member has left the board already.')
    if (until < found.since) throw new Refused('Nobody leaves a board before they came to it.')
    await step.run(
      sql`update board_members set until = ${until} where authority_id = (select current_authority()) and id = ${id}`,
    )
    await record(step, {
      action: 'board.member-left',
      subjectKind: 'board',
      subjectId: found.boardId,
      detail: { memberId: id, until },
    })
    return found.boardId
  })

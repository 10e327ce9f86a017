import {
  addBoard,
  addMeeting,
  addMember,
  askBoard,
  issuePaper,
  listBoards,
  listMeetings,
  listMembers,
  meetingOverview,
  noteSaid,
  recordDecision,
  type BoardId,
} from '../../improvement/index.ts'
import { asPerson, personByEmail, type Person } from '../../people/index.ts'
import type { Database } from '../../platform/database.ts'
import { addDays, type Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'

const members = [
  ['Dame Oriel Thackeray', 'chair', 'independent', ''],
  ['Gwen Tarrant', 'member', 'Alderwick City Council', 'gwen.tarrant'],
  ['Marian Oyelaran', 'clerk', 'Alderwick City Council', 'marian.oyelaran'],
  ['Hannah Kowalczyk', 'member', 'Alderwick City Council', 'hannah.kowalczyk'],
  ['Chief Superintendent Idris Vance', 'member', 'Midmarch Police', ''],
  ['Dr Leila Farrow', 'member', 'Midmarch Integrated Care Board', ''],
  ['Bea Lindqvist', 'adviser', 'young people’s forum', ''],
] as const

/** Who sits on Alderwick’s board, what its last meeting decided, and the paper of its next one. */
export const plantBoards = async (database: Database, authorityId: string, today: Day): Promise<void> => {
  const marian = await personByEmail(database, authorityId, 'marian.oyelaran@alderwick.example')
  const gwen = await personByEmail(database, authorityId, 'gwen.tarrant@alderwick.example')
  if (!marian || !gwen) return // the demonstration has been changed by its people: leave it be
  const asMarian = <Result>(work: (db: Db) => Promise<Result>) => asPerson(database, marian, work)
  const board = (await asMarian(listBoards)).find(({ forum }) => forum === 'improvement board')
  if (!board || (await asMarian((db) => listMembers(db, board.id, today))).length > 0) return
  const planting: Planting = { database, today, authority: marian.authorityName }
  for (const [name, part, body, address] of members) {
    const person =
      address === '' ? undefined : await personByEmail(database, authorityId, `${address}@alderwick.example`)
    await then(planting, 400, marian, (db) =>
      addMember(db, board.id, { name, part, body, personId: person?.id ?? null, since: addDays(today, -400) }),
    )
  }
  const leadership = await then(planting, 400, marian, (db) =>
    addBoard(db, {
      name: 'Corporate Leadership Team',
      forum: 'corporate leadership',
      chair: 'The chief executive',
      every: 'monthly',
    }),
  )
  await then(planting, 40, marian, (db) => addMeeting(db, leadership, { heldOn: addDays(today, 8) }))
  await lastMeeting(planting, board.id, { leadership, marian, gwen })
  await nextMeeting(planting, board.id, { marian })
}

interface Planting {
  database: Database
  today: Day
  authority: string
}

/** Work of somebody so many days ago, recorded as of that day. */
const then = <Result>(
  { database, today }: Planting,
  ago: number,
  person: Person,
  work: (db: Db, on: Day) => Promise<Result>,
): Promise<Result> => {
  const on = addDays(today, -ago)
  return database.asOwner((db) =>
    db.transaction(async (step) => {
      await step.run(sql`
        select set_config('sightline.authority', ${person.authorityId}, true), set_config('sightline.person', ${person.id}, true),
          set_config('sightline.recorded_at', ${`${on} 15:00:00+00`}, true)`)
      return work(step, on)
    }),
  )
}

/** It got its paper from what was known then, and took three decisions. */
const lastMeeting = async (
  planting: Planting,
  board: BoardId,
  { leadership, marian, gwen }: { leadership: BoardId; marian: Person; gwen: Person },
): Promise<void> => {
  const { database, today, authority } = planting
  const held = (await asPerson(database, marian, (db) => listMeetings(db, board))).find(({ heldOn }) => heldOn < today)
  if (!held) return
  const ago = Math.round((Date.parse(today) - Date.parse(held.heldOn)) / 86_400_000)
  const { worst } = await asPerson(database, marian, (db) =>
    meetingOverview(db, held.id, held.heldOn, addDays(held.heldOn, -5)),
  )
  const [first, second] = worst
  if (!first || !second) return
  const ask = (question: Parameters<typeof askBoard>[2]) =>
    then(planting, ago + 7, marian, (db, on) => askBoard(db, held.id, question, on))
  const escalated = await ask({
    kind: 'escalate',
    actionId: first.facts.id,
    toBoardId: leadership,
    asked: 'It has been late at two meetings, and what holds it up is not in the gift of this board.',
  })
  const moved = await ask({
    kind: 're-date',
    actionId: second.facts.id,
    toOn: addDays(today, 120),
    reason: 'capacity',
    asked: 'The team asks for four more months.',
  })
  const other = await ask({
    kind: 'other',
    asked: 'Hear from the young people’s forum at each meeting, before the figures.',
  })
  await then(planting, ago + 5, marian, (db, on) => issuePaper(db, held.id, { authority, today: on, asAt: on }))
  const decide = (id: typeof other, outcome: 'agreed' | 'refused', why: string) =>
    then(planting, ago - 1, gwen, (db, on) => recordDecision(db, id, { outcome, why }, on))
  await decide(escalated, 'agreed', 'The board wants the chief executive to hear it, with the cost of waiting.')
  await decide(
    moved,
    'refused',
    'Four months is a third of a childhood year. The date stays, and the team says in writing what it needs.',
  )
  await decide(other, 'agreed', 'From the next meeting on.')
  const { measures } = await asPerson(database, marian, (db) => meetingOverview(db, held.id, held.heldOn))
  const [late] = measures.filter(({ isOutside }) => isOutside === true)
  if (late)
    await then(planting, ago - 1, marian, (db, on) =>
      noteSaid(
        db,
        held.id,
        {
          measureId: late.measure.id,
          said: 'In the two weeks since the paper three more were done; the next reading will show them.',
          saidBy: 'Hannah Kowalczyk',
        },
        on,
      ),
    )
}

const nextMeeting = async (planting: Planting, board: BoardId, { marian }: { marian: Person }): Promise<void> => {
  const { database, today, authority } = planting
  const next = (await asPerson(database, marian, (db) => listMeetings(db, board))).findLast(
    ({ heldOn }) => heldOn >= today,
  )
  if (!next) return
  const { canClose, worst } = await asPerson(database, marian, (db) => meetingOverview(db, next.id, today))
  const [sustained] = canClose
  const [first] = worst
  const ask = (question: Parameters<typeof askBoard>[2]) =>
    then(planting, 2, marian, (db, on) => askBoard(db, next.id, question, on))
  if (sustained)
    await ask({
      kind: 'close',
      actionId: sustained.facts.id,
      asked: 'It has held for three periods and twelve records were read since.',
    })
  if (first)
    await ask({
      kind: 'other',
      actionId: first.facts.id,
      asked: `Hear from the owner of “${first.facts.title}” what would get it done.`,
    })
  await then(planting, 0, marian, (db, on) => issuePaper(db, next.id, { authority, today: on }))
}

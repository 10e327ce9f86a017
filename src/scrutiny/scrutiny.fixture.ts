import { newPlanGround, type PlanGround } from '../improvement/plans.fixture.ts'
import { addPerson, personByEmail, type Person, type Role } from '../people/index.ts'
import type { Day } from '../platform/day.ts'
import type { Db } from '../platform/sql.ts'
import { addCommittee, type CommitteeId } from './committees/committee.ts'
import { listMembers, seatMember, type MemberId } from './committees/members.ts'
import { addItem, type ItemId } from './meetings/agenda.ts'
import { callMeeting } from './meetings/meeting.ts'
import type { CommitteeMeetingId } from './meetings/meeting-id.ts'
import { addPaper } from './papers/papers.ts'

/** A plan’s ground with a scrutiny officer and a committee of five and a substitute: for the tests of this room. */
export interface CommitteeGround extends PlanGround {
  clerk: Person
  committee: CommitteeId
  member: (name: string) => MemberId
  /** Work of the clerk. */
  does: <Result>(work: (db: Db) => Promise<Result>) => Promise<Result>
  meeting: (heldOn: string) => Promise<CommitteeMeetingId>
  /** An item of business with a report that may go out. */
  item: (meeting: CommitteeMeetingId, title: string, today: Day) => Promise<ItemId>
}

export const newCommitteeGround = async (): Promise<CommitteeGround> => {
  const ground = await newPlanGround()
  const email = 'delia.wren@elmbridge.example'
  const role: Role = 'scrutiny-officer'
  await ground.database.asOwner((db) => addPerson(db, ground.authorityId, { name: 'Delia Wren', email, role }))
  const clerk = await personByEmail(ground.database, ground.authorityId, email)
  if (!clerk) throw new Error('a person was added')
  const does: CommitteeGround['does'] = (work) => ground.as(clerk, work)
  const committee = await does((db) =>
    addCommittee(db, {
      name: 'Children and Young People Scrutiny Committee',
      prefix: 'CYP',
      quorum: 3,
      place: 'The Guildhall',
    }),
  )
  const seats = [
    ['Ada Lorne', 'chair'],
    ['Ben Marsh', 'vice_chair'],
    ['Cleo Hart', 'member'],
    ['Dov Prynne', 'member'],
    ['Eva Stagg', 'member'],
    ['Fay Munro', 'substitute'],
  ] as const
  for (const [name, capacity] of seats)
    await does((db) => seatMember(db, committee, { name, capacity, fromOn: '2021-05-20' }))
  const members = await does((db) => listMembers(db))
  return {
    ...ground,
    clerk,
    committee,
    does,
    member: (name) => {
      const found = members.find((one) => one.name === name)
      if (!found) throw new Error(`nobody is called ${name}`)
      return found.id
    },
    meeting: (heldOn) => does((db) => callMeeting(db, committee, { heldOn, startsAt: '18:30' })),
    item: (meeting, title, today) =>
      does(async (db) => {
        const id = await addItem(db, meeting, { title }, today)
        await addPaper(
          db,
          id,
          { title: `Report on ${title}`, author: 'G. Ashby', wards: 'All', body: 'What is so.' },
          { today },
        )
        return id
      }),
  }
}

import { z } from 'zod'
import { Day } from '../../platform/day.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { listCommittees } from '../committees/committee.ts'
import { capacities, type Capacity } from '../words.ts'
import { bodyOf, datesOf, idOf, known, listOf, typeOf, type OparlObject, type Place } from './shape.ts'

const SeatRow = z.object({
  id: z.string(),
  committeeId: z.string(),
  memberId: z.string(),
  capacity: z.string(),
  votes: z.boolean(),
  fromOn: Day,
  toOn: Day.nullable(),
  standsFor: z.string(),
})

const seats = (db: Db) =>
  db.many(
    sql`select s.id, s.committee_id as "committeeId", s.member_id as "memberId", s.capacity, s.votes, s.from_on as "fromOn",
        s.to_on as "toOn", m.stands_for as "standsFor"
      from seats s join council_members m on m.authority_id = s.authority_id and m.id = s.member_id order by s.from_on, s.id`,
    SeatRow,
  )

const membershipOf = (place: Place, one: z.infer<typeof SeatRow>): OparlObject =>
  known({
    id: idOf(place, 'memberships', one.id),
    type: typeOf('Membership'),
    person: idOf(place, 'people', one.memberId),
    organization: idOf(place, 'organizations', one.committeeId),
    role: capacities[one.capacity as Capacity], // the database holds no other
    votingRight: one.votes,
    startDate: one.fromOn,
    endDate: one.toOn,
    'sightline:standsFor': one.standsFor,
    ...datesOf(one.fromOn),
  })

export const memberships = async (db: Db, place: Place): Promise<OparlObject[]> =>
  (await seats(db)).map((one) => membershipOf(place, one))

export const organizations = async (db: Db, place: Place): Promise<OparlObject[]> => {
  const own = Map.groupBy(await seats(db), ({ committeeId }) => committeeId)
  return (await listCommittees(db)).map((one) =>
    known({
      id: idOf(place, 'organizations', one.id),
      type: typeOf('Organization'),
      body: bodyOf(place),
      name: one.name,
      shortName: one.prefix === '/' ? one.name : one.prefix, // letters that only number minutes are a short name; a stroke is none
      classification: 'Committee',
      organizationType: 'Gremium', // the word that OParl recommends for a committee
      meeting: `${listOf(place, 'meetings')}?organization=${one.id}`,
      membership: (own.get(one.id) ?? []).map(({ id }) => idOf(place, 'memberships', id)),
      endDate: one.endedOn,
      web: `${place.base}/meetings`,
    }),
  )
}

const MemberRow = z.object({ id: z.string(), name: z.string(), sort: z.string() })

/** Who has sat on a committee or held a portfolio. Their names and what they stand for, and nothing else of them. */
export const people = async (db: Db, place: Place): Promise<OparlObject[]> => {
  const own = Map.groupBy(await seats(db), ({ memberId }) => memberId)
  const members = await db.many(sql`select id, name, sort from council_members order by lower(name), id`, MemberRow)
  return members.map((one) =>
    known({
      id: idOf(place, 'people', one.id),
      type: typeOf('Person'),
      body: bodyOf(place),
      name: one.name,
      formOfAddress: one.sort === 'councillor' ? 'Councillor' : '',
      membership: (own.get(one.id) ?? []).map((seat) => membershipOf(place, seat)),
    }),
  )
}

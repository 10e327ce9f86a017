import { z } from 'zod'
import { record } from '../../people/index.ts'
import { Day, inWords } from '../../platform/day.ts'
import { Invalid, NotFound, Refused } from '../../platform/errors.ts'
import { maybeDay, maybeId, neededWords, optionalWords, parse } from '../../platform/fields.ts'
import { sql, type Db } from '../../platform/sql.ts'
import { mustManage } from '../who-asks.ts'
import { capacities, type Capacity } from '../words.ts'
import { CommitteeId } from './committee.ts'

export const MemberId = z.uuid().brand('MemberId')
export type MemberId = z.infer<typeof MemberId>
export const SeatId = z.uuid().brand('SeatId')
export type SeatId = z.infer<typeof SeatId>

const capacityNames = Object.keys(capacities) as [Capacity, ...Capacity[]] // Object.keys forgets the names

export const CouncilMember = z.object({
  id: MemberId,
  name: z.string(),
  sort: z.enum(['councillor', 'co_optee']),
  standsFor: z.string(), // a ward, or the body that sends a co-optee
  personId: z.string().nullable(),
})
export type CouncilMember = z.infer<typeof CouncilMember>

export const Seat = z.object({
  id: SeatId,
  committeeId: z.string(),
  memberId: MemberId,
  name: z.string(),
  sort: z.enum(['councillor', 'co_optee']),
  standsFor: z.string(),
  capacity: z.enum(capacityNames),
  votes: z.boolean(),
  fromOn: Day,
  toOn: Day.nullable(),
})
export type Seat = z.infer<typeof Seat>

export const Portfolio = z.object({
  id: z.string(),
  memberId: MemberId,
  name: z.string(),
  title: z.string(),
  fromOn: Day,
  toOn: Day.nullable(),
})
export type Portfolio = z.infer<typeof Portfolio>

export const listMembers = (db: Db): Promise<CouncilMember[]> =>
  db.many(
    sql`select id, name, sort, stands_for as "standsFor", person_id as "personId" from council_members
      where authority_id = (select current_authority()) order by lower(name), id`,
    CouncilMember,
  )

/** Who sits on a committee on a day, the chair first; with no day, everybody who ever sat. */
export const listSeats = (db: Db, committeeId: CommitteeId, on?: Day): Promise<Seat[]> =>
  db.many(
    sql`
      select s.id, s.committee_id as "committeeId", s.member_id as "memberId", m.name, m.sort, m.stands_for as "standsFor", s.capacity,
        s.votes, s.from_on as "fromOn", s.to_on as "toOn"
      from seats s join council_members m on m.authority_id = s.authority_id and m.id = s.member_id
      where s.authority_id = (select current_authority()) and s.committee_id = ${committeeId}
        and ${on === undefined ? sql`true` : sql`s.from_on <= ${on} and coalesce(s.to_on, 'infinity') >= ${on}::date`}
      order by array_position(array['chair', 'vice_chair', 'member', 'co_optee', 'substitute'], s.capacity), lower(m.name), s.from_on`,
    Seat,
  )

/** Who held which portfolio, those that go on first: the history as well as today. */
export const listPortfolios = (db: Db): Promise<Portfolio[]> =>
  db.many(
    sql`
      select p.id, p.member_id as "memberId", m.name, p.title, p.from_on as "fromOn", p.to_on as "toOn"
      from portfolios p join council_members m on m.authority_id = p.authority_id and m.id = p.member_id
      where p.authority_id = (select current_authority()) order by p.to_on desc nulls first, p.from_on desc, p.id`,
    Portfolio,
  )

const maybeEmail = z
  .string()
  .trim()
  .toLowerCase()
  .refine(
    (text) => text === '' || z.email().safeParse(text).success,
    'Give an e-mail address such as name@example.org.',
  )
  .default('')

const MemberFields = z.object({
  name: neededWords(200, 'Give the name.').transform((name) => name.replace(/^(councillor|cllr\.?)\s+/i, '')),
  sort: z.enum(['councillor', 'co_optee']).default('councillor'),
  standsFor: optionalWords(200),
  personId: maybeId,
  email: maybeEmail,
})

/** Where somebody with this address has an account, notices go there; else to the address itself. */
const reach = async (db: Db, email: string): Promise<{ personId: string | null; email: string }> => {
  if (email === '') return { personId: null, email: '' }
  const person = await db.maybeOne(
    sql`select id from people where authority_id = (select current_authority()) and email = ${email} and active`,
    z.object({ id: z.string() }),
  )
  return person ? { personId: person.id, email: '' } : { personId: null, email }
}

/** The member of this name, who is added where there is none. */
export const findOrAddMember = (db: Db, given: z.input<typeof MemberFields>): Promise<MemberId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { name, sort, standsFor, personId, email } = parse(MemberFields, given)
    const reached = await reach(step, email)
    const known = (await listMembers(step)).find((one) => one.name.toLowerCase() === name.toLowerCase())
    if (known) {
      if (email !== '')
        await step.run(sql`update council_members set person_id = coalesce(${reached.personId}, person_id), email = ${reached.email}
          where authority_id = (select current_authority()) and id = ${known.id}`)
      return known.id
    }
    const { id } = await step.one(
      sql`insert into council_members (authority_id, name, sort, stands_for, person_id, email)
        values (current_authority(), ${name}, ${sort}, ${standsFor}, ${personId ?? reached.personId}, ${reached.email}) returning id`,
      z.object({ id: MemberId }),
    )
    await record(step, { action: 'member.added', subjectKind: 'council member', subjectId: id, detail: { name, sort } })
    return id
  })

export const SeatFields = z.object({
  email: maybeEmail, // where notices go
  name: neededWords(200, 'Give the name.'),
  capacity: z.enum(capacityNames, 'Choose in which capacity.'),
  standsFor: optionalWords(200),
  votes: z.preprocess((value) => value === true || value === 'yes', z.boolean()).default(false), // of a co-optee
  fromOn: Day,
  toOn: maybeDay,
})

const sentenceApart = (name: string, title: string): string =>
  `${name} holds the portfolio “${title}”. Who decides for the executive does not vote on the committee that holds it to account: end the portfolio first, or seat somebody else.`

/** Seats somebody on a committee. @throws Invalid where they hold a portfolio in that time, or sit there already; Forbidden */
export const seatMember = (db: Db, committeeId: CommitteeId, given: z.input<typeof SeatFields>): Promise<SeatId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { name, capacity, standsFor, votes, fromOn, toOn, email } = parse(SeatFields, given)
    const isCoOptee = capacity === 'co_optee'
    const memberId = await findOrAddMember(step, {
      name,
      sort: isCoOptee ? 'co_optee' : 'councillor',
      standsFor,
      email,
    })
    const overlaps = (other: { fromOn: Day; toOn: Day | null }): boolean =>
      other.fromOn <= (toOn ?? '9999') && fromOn <= (other.toOn ?? '9999')
    const mayVote = isCoOptee ? votes : true
    const held = (await listPortfolios(step)).find((one) => one.memberId === memberId && overlaps(one))
    if (held && mayVote) throw new Invalid([{ field: 'name', message: sentenceApart(held.name, held.title) }])
    const seated = (await listSeats(step, committeeId)).find((one) => one.memberId === memberId && overlaps(one))
    if (seated)
      throw new Invalid([
        { field: 'name', message: `${seated.name} sits on this committee already, since ${inWords(seated.fromOn)}.` },
      ])
    const { id } = await step.one(
      sql`insert into seats (authority_id, committee_id, member_id, capacity, votes, from_on, to_on)
        values (current_authority(), ${committeeId}, ${memberId}, ${capacity}, ${mayVote}, ${fromOn}, ${toOn}) returning id`,
      z.object({ id: SeatId }),
    )
    await record(step, {
      action: 'seat.filled',
      subjectKind: 'committee',
      subjectId: committeeId,
      detail: { seatId: id, memberId, capacity, fromOn },
    })
    return id
  })

/** Ends a seat with this day as its last, and gives back the committee. @throws NotFound, Refused, Forbidden */
export const endSeat = (db: Db, id: SeatId, lastDay: Day): Promise<CommitteeId> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const seat = await step.maybeOne(
      sql`select committee_id as "committeeId", from_on as "fromOn" from seats
        where authority_id = (select current_authority()) and id = ${id} for update`,
      z.object({ committeeId: CommitteeId, fromOn: Day }),
    )
    if (!seat) throw new NotFound('seat')
    if (lastDay < seat.fromOn) throw new Refused(`This seat began on ${inWords(seat.fromOn)}; it cannot end before.`)
    await step.run(
      sql`update seats set to_on = ${lastDay} where authority_id = (select current_authority()) and id = ${id}`,
    )
    await record(step, {
      action: 'seat.ended',
      subjectKind: 'committee',
      subjectId: seat.committeeId,
      detail: { seatId: id, lastDay },
    })
    return seat.committeeId
  })

export const PortfolioFields = z.object({
  name: neededWords(200, 'Give the name.'),
  title: neededWords(200, 'Give the portfolio, such as “Children and families”.'),
  fromOn: Day,
  personId: maybeId,
})

/** Gives somebody a portfolio; whoever held it until then held it until the day before. @throws Invalid, Forbidden */
export const givePortfolio = (db: Db, given: z.input<typeof PortfolioFields>): Promise<string> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const { name, title, fromOn, personId } = parse(PortfolioFields, given)
    const memberId = await findOrAddMember(step, { name, personId })
    const seated = await step.maybeOne(
      sql`
        select c.name from seats s join committees c on c.authority_id = s.authority_id and c.id = s.committee_id
        where s.authority_id = (select current_authority()) and s.member_id = ${memberId} and s.votes
          and coalesce(s.to_on, 'infinity') >= ${fromOn}::date order by c.name limit 1`,
      z.object({ name: z.string() }),
    )
    if (seated)
      throw new Invalid([
        {
          field: 'name',
          message: `${name} votes on ${seated.name}. Who decides for the executive does not vote on the committee that holds it to account: end the seat first.`,
        },
      ])
    await step.run(sql`
      update portfolios set to_on = ${fromOn}::date - 1
      where authority_id = (select current_authority()) and lower(title) = lower(${title}) and to_on is null and from_on < ${fromOn}`)
    const { id } = await step.one(
      sql`insert into portfolios (authority_id, member_id, title, from_on)
        values (current_authority(), ${memberId}, ${title}, ${fromOn}) returning id`,
      z.object({ id: z.string() }),
    )
    await record(step, {
      action: 'portfolio.given',
      subjectKind: 'council member',
      subjectId: memberId,
      detail: { portfolioId: id, title, fromOn },
    })
    return id
  })

/** Ends a portfolio with this day as its last, where nobody takes it over. @throws NotFound, Refused, Forbidden */
export const endPortfolio = (db: Db, id: string, lastDay: Day): Promise<void> =>
  db.transaction(async (step) => {
    await mustManage(step)
    const held = await step.maybeOne(
      sql`select member_id as "memberId", from_on as "fromOn", to_on as "toOn" from portfolios
        where authority_id = (select current_authority()) and id = ${id} for update`,
      z.object({ memberId: z.string(), fromOn: Day, toOn: Day.nullable() }),
    )
    if (!held) throw new NotFound('portfolio')
    if (held.toOn) throw new Refused(`It was held until ${inWords(held.toOn)}.`)
    if (lastDay < held.fromOn) throw new Refused(`It is held from ${inWords(held.fromOn)}; it cannot end before.`)
    await step.run(
      sql`update portfolios set to_on = ${lastDay} where authority_id = (select current_authority()) and id = ${id}`,
    )
    await record(step, {
      action: 'portfolio.ended',
      subjectKind: 'council member',
      subjectId: held.memberId,
      detail: { portfolioId: id, lastDay },
    })
  })

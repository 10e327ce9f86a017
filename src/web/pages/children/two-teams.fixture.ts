import { ChildId, plantRows, setStaff, writeWords, type SsdRows } from '../../../children/index.ts'
import { refreshIndicators } from '../../../indicators/index.ts'
import {
  addPerson,
  asPerson,
  createAuthority,
  openSession,
  personByEmail,
  type Person,
  type Role,
} from '../../../people/index.ts'
import { day } from '../../../platform/day.ts'
import { sql } from '../../../platform/sql.ts'
import { z } from 'zod'
import { givenWeb, Visitor, type GivenWeb } from '../sign-in/visitor.fixture.ts'

/** A child whose name, number and words stand nowhere else: where one of them shows up, it is this child. */
export interface Marked {
  id: ChildId
  /** What gives the child away, in any spelling of a page. */
  marks: readonly string[]
  wordsId: string
}

export interface TwoTeams {
  web: GivenWeb
  /** Works with the social worker, in the team manager’s team. */
  mine: Marked
  /** Of the same authority, with the personal adviser and another team. */
  others: Marked
  /** Of another authority. */
  elsewhere: Marked
  visitor: (role: Role) => Promise<Visitor>
  /** Somebody of the other authority. */
  stranger: (role: Role) => Promise<Visitor>
  staffOf: (role: Role) => Person
  /** The same of the other authority, which has few. */
  strangerOf: (role: Role) => Person
}

export const now = new Date('2026-11-24T10:00:00Z')

const people = {
  mine: {
    number: 'QZX-7101',
    forename: 'Quillamara',
    surname: 'Zephyrine',
    worker: 'W1',
    team: 'T1',
    said: 'Marmalade lighthouse.',
  },
  others: {
    number: 'QZX-7202',
    forename: 'Orlinda',
    surname: 'Vantreace',
    worker: 'W2',
    team: 'T2',
    said: 'Porcelain thunder.',
  },
  elsewhere: {
    number: 'QZX-7303',
    forename: 'Thessaly',
    surname: 'Brackenroyd',
    worker: 'W3',
    team: 'T3',
    said: 'Velvet gravel.',
  },
} as const
type Who = keyof typeof people

const rowsOf = (who: readonly Who[], ethnicity: string): SsdRows => {
  const each = <Row>(row: (one: (typeof people)[Who]) => Row): Row[] => who.map((one) => row(people[one]))
  return {
    ssd_person: each(({ number, forename, surname }) => ({
      pers_person_id: number,
      pers_forename: forename,
      pers_surname: surname,
      pers_dob: '2013-02-04',
      pers_ethnicity: ethnicity,
    })),
    ssd_family: each(({ number }) => ({ fami_table_id: number, fami_family_id: 'F1', fami_person_id: number })),
    ssd_professionals: each(({ worker }) => ({
      prof_professional_id: worker,
      prof_professional_name: `Worker ${worker}`,
    })),
    ssd_department: each(({ team }) => ({ dept_team_id: team, dept_team_name: `Team ${team}` })),
    ssd_cin_episodes: each(({ number }) => ({
      cine_referral_id: number,
      cine_person_id: number,
      cine_referral_date: '2026-06-01',
    })),
    ssd_cp_plans: each(({ number }) => ({
      cppl_cp_plan_id: number,
      cppl_person_id: number,
      cppl_cp_plan_start_date: '2026-08-01',
    })),
    ssd_involvements: each(({ number, worker, team }) => ({
      invo_involvements_id: number,
      invo_person_id: number,
      invo_professional_id: worker,
      invo_professional_team: team,
      invo_professional_role_id: 'CW',
      invo_involvement_start_date: '2026-06-01',
    })),
  }
}

/** As it was before anybody knew of the plans, which came late. */
const withoutPlans = (rows: SsdRows): SsdRows =>
  Object.fromEntries(Object.entries(rows).filter(([table]) => table !== 'ssd_cp_plans'))

/** Two teams of one authority with a child each, and another authority with one, all in every list that names children. */
export const givenTwoTeams = async (): Promise<TwoTeams> => {
  const web = await givenWeb({ demo: true })
  web.setClock(now)
  const { database } = web
  const staffOf = (role: Role): Person => {
    const person = web.staff.get(role)
    if (!person) throw new Error(`There is no ${role}.`)
    return person
  }
  const haverley = await database.asOwner((db) => createAuthority(db, { name: 'Haverley', laCode: '991', demo: true }))
  const strangers = new Map<Role, Person>()
  for (const role of ['director', 'analyst', 'administrator', 'social-worker'] as const) {
    const email = `${role}@haverley.example`
    await database.asOwner((db) => addPerson(db, haverley.id, { name: `Haverley’s ${role}`, email, role }))
    const person = await personByEmail(database, haverley.id, email)
    if (person) strangers.set(role, person)
  }
  const strangerOf = (role: Role): Person => strangers.get(role) ?? staffOf(role)
  const sides = [
    { analyst: staffOf('analyst'), director: staffOf('director'), who: ['mine', 'others'] },
    { analyst: strangerOf('analyst'), director: strangerOf('director'), who: ['elsewhere'] },
  ] as const
  const found = new Map<Who, Marked>()
  for (const { analyst, director, who } of sides) {
    await plantRows(database, analyst, {
      name: 'september',
      asAt: day('2026-09-30'),
      rows: withoutPlans(rowsOf(who, 'BAFR')),
    })
    await plantRows(database, analyst, { name: 'november', asAt: day('2026-11-20'), rows: rowsOf(who, 'WBRI') })
    await refreshIndicators(database, analyst.authorityId)
    for (const one of who) {
      const { number, forename, surname, said } = people[one]
      const id = await database.asOwner((db) => db.one(sql`select id from children where person_id = ${number}`, Id))
      await asPerson(database, director, (db) =>
        writeWords(db, id.id, { said, saidOn: day('2026-11-01'), toldTo: '', setting: '', changed: '' }),
      )
      const words = await database.asOwner((db) =>
        db.one(sql`select id from child_words where child_id = ${id.id}`, Uuid),
      )
      found.set(one, { id: id.id, wordsId: words.id, marks: [number, forename, surname, said] })
    }
  }
  await setStaff(database, staffOf('administrator'), [
    { kind: 'worker', id: 'W1', email: staffOf('social-worker').email },
    { kind: 'worker', id: 'W2', email: staffOf('personal-adviser').email },
    { kind: 'team', id: 'T1', email: staffOf('team-manager').email },
    { kind: 'team', id: 'T2', email: staffOf('virtual-school-head').email },
  ])
  const marked = (who: Who): Marked => {
    const one = found.get(who)
    if (!one) throw new Error(`There is no child ${who}.`)
    return one
  }
  return {
    web,
    mine: marked('mine'),
    others: marked('others'),
    elsewhere: marked('elsewhere'),
    visitor: (role) => web.visitor(role),
    stranger: async (role) => {
      const visitor = new Visitor(web.server)
      visitor.cookies.set('sightline', await openSession(database, strangerOf(role), now))
      return visitor
    },
    staffOf,
    strangerOf,
  }
}

const Id = z.object({ id: ChildId })
const Uuid = z.object({ id: z.uuid() })

/** Which of these children a text gives away: by name, by number or by what they said. */
export const givenAway = (text: string, children: readonly Marked[]): readonly Marked[] =>
  children.filter(({ marks }) => marks.some((mark) => text.toLowerCase().includes(mark.toLowerCase())))

import { inventColleague } from './invent/names.ts'
import { never, workdayFrom, type DayNumber } from './days.ts'
import { published } from './published.ts'
import { randomOf, type Random } from './random.ts'

export type TeamKind = keyof typeof kinds

interface Kind {
  name: string
  job: string
  role: string
  /** How many open cases of this team there are for each hundred people of the population, roughly. */
  casesOfHundred: number
  casesEach: number
  registered: boolean
}

const each = published.casesEach.value

const kinds = {
  'front-door': {
    name: 'Front door',
    job: 'Social worker',
    role: 'CW',
    casesOfHundred: 1,
    casesEach: each,
    registered: true,
  },
  assessment: {
    name: 'Assessment',
    job: 'Social worker',
    role: 'CW',
    casesOfHundred: 1.8,
    casesEach: each,
    registered: true,
  },
  family: {
    name: 'Family safeguarding',
    job: 'Social worker',
    role: 'CW',
    casesOfHundred: 7.5,
    casesEach: each,
    registered: true,
  },
  care: {
    name: 'Children in care',
    job: 'Social worker',
    role: 'CW',
    casesOfHundred: 2.8,
    casesEach: each,
    registered: true,
  },
  leaving: {
    name: 'Leaving care',
    job: 'Personal adviser',
    role: 'PA',
    casesOfHundred: 1.6,
    casesEach: 22,
    registered: false,
  },
  reviewing: {
    name: 'Reviewing service',
    job: 'Independent reviewing officer',
    role: 'IRO',
    casesOfHundred: 4.3,
    casesEach: 65,
    registered: true,
  },
  'early-help': {
    name: 'Early help',
    job: 'Family support worker',
    role: 'FSW',
    casesOfHundred: 1.5,
    casesEach: 20,
    registered: false,
  },
  send: {
    name: 'SEND casework',
    job: 'SEND casework officer',
    role: 'SEN',
    casesOfHundred: 26,
    casesEach: 150,
    registered: false,
  },
} as const satisfies Record<string, Kind>

const teamKinds = Object.keys(kinds) as TeamKind[] // Object.keys forgets the names

export interface Professional {
  id: string
  name: string
  job: string
  team: string
  registration: string | null
  fullTime: number
  agency: boolean
  /** Filled while the lives are told: how many are with this person on the day of the extract. */
  open: number
}

interface Holder {
  professional: Professional
  from: DayNumber
  to: DayNumber
}

/** A seat in a team, and who sat on it one after another. */
type Post = readonly Holder[]

interface Team {
  id: string
  kind: TeamKind
  name: string
  posts: readonly Post[]
}

export interface Council {
  teams: readonly Team[]
  professionals: readonly Professional[]
  /** The last day of which anything is known. */
  asAt: DayNumber
}

/** A team that is there by name; the others of its kind are invented. */
export interface NamedTeam {
  id: string
  name: string
  kind: TeamKind
}

/** Somebody known by name who holds a post of a named team, from the first day to the last. */
export interface Colleague {
  /** The key of this worker in the case system. */
  id: string
  name: string
  job: string
  team: string
}

interface Invented {
  from: DayNumber
  asAt: DayNumber
  people: number
  named: readonly NamedTeam[]
  colleagues: readonly Colleague[]
}

/** The teams of an invented council, with everybody who has worked in them since the first day. */
export const inventCouncil = (seed: number, { from, asAt, people, named, colleagues }: Invented): Council => {
  const professionals: Professional[] = []
  const teams = teamKinds.flatMap((kind) => {
    const random = randomOf(seed, 'team', kind)
    const { casesOfHundred, casesEach, name } = kinds[kind]
    const posts = Math.max(2, Math.ceil((people * casesOfHundred) / 100 / casesEach))
    const perTeam = 7 // a manager can know the work of so many
    const known = named.filter((team) => team.kind === kind)
    const howMany = Math.max(known.length, Math.ceil(posts / perTeam))
    return Array.from({ length: howMany }, (_, number): Team => {
      const invented = { id: `T-${kind}-${number + 1}`, name: howMany === 1 ? name : `${name} ${number + 1}`, kind }
      const team = known[number] ?? invented
      const holders = colleagues.filter((colleague) => colleague.team === team.id)
      // One seat more than those who are known by name: their work would never change hands otherwise.
      const seats = Math.max(holders.length + (holders.length > 0 ? 1 : 0), Math.floor((posts + number) / howMany))
      const filling = { random, id: team.id, kind, professionals, from, asAt }
      return { ...team, posts: Array.from({ length: seats }, (_seat, at) => fill(filling, holders[at])) }
    })
  })
  return { teams, professionals, asAt }
}

interface Filling {
  random: Random
  id: string
  kind: TeamKind
  professionals: Professional[]
  from: DayNumber
  asAt: DayNumber
}

const fill = ({ random, id, kind, professionals, from, asAt }: Filling, known: Colleague | undefined): Post => {
  const { job, registered } = kinds[kind]
  const hire = (name: string, agency: boolean): Professional => {
    const number = 20_000 + professionals.length + 1
    const professional: Professional = {
      id: known?.id ?? String(number),
      name,
      job: known?.job ?? job,
      team: id,
      registration: registered ? `SW9${String(number).padStart(6, '0')}` : null,
      fullTime: random.percent(80) ? 1 : random.pick([0.5, 0.6, 0.8]),
      agency,
      open: 0,
    }
    professionals.push(professional)
    return professional
  }
  if (known) return [{ professional: hire(known.name, false), from, to: never }]
  const holders: Holder[] = []
  let at = from - random.between(0, 700) // some sat there before the first day
  while (at <= asAt) {
    const agency = random.percent(published.agencyWorkers.value)
    // Turnover counts who leaves the council; people also change teams, so a post changes hands more often than that.
    const stays = 60 + random.lasting(agency ? 240 : 800)
    const to = at + stays
    holders.push({ professional: hire(inventColleague(random), agency), from: at, to: to > asAt ? never : to })
    at = workdayFrom(to + random.between(1, 21))
  }
  return holders
}

/** One worker’s time with a child: both days included; `to` is never while it lasts. */
export interface Spell {
  professional: Professional
  role: string
  from: DayNumber
  to: DayNumber
  reason: 'FCONTA' | 'LEFTRL' | 'TSPROC' | 'MANAGE'
}

/** A post that somebody’s case was given to, and what its holder is to them. */
export interface Seat {
  post: Post
  /** The other posts of the team, to which the case may be given on. */
  others: readonly Post[]
  role: string
  asAt: DayNumber
}

export const seatIn = (council: Council, random: Random, kind: TeamKind): Seat => {
  const team = random.pick(council.teams.filter((each) => each.kind === kind))
  const post = random.pick(team.posts)
  const others = team.posts.filter((each) => each !== post)
  return { post, others, role: kinds[kind].role, asAt: council.asAt }
}

/** Of a hundred changes of worker, how many leave a child without one for a while: invented. */
const waits = 15

/** Who worked with a family from one day to another, as the holders of a post came and went. */
export const cover = (
  random: Random,
  { post, others, role, asAt }: Seat,
  { from, to, first }: { from: DayNumber; to: DayNumber; first: 'FCONTA' | 'TSPROC' },
): Spell[] => {
  const spells: Spell[] = []
  for (const { professional, from: came, to: left } of post) {
    if (left <= from || came >= to) continue
    const waited = spells.length > 0 && random.percent(waits) ? random.between(7, 35) : 0
    const begins = Math.max(from, came + waited)
    const ends = Math.min(to, left)
    if (begins < ends)
      spells.push({ professional, role, from: begins, to: ends, reason: spells.length > 0 ? 'LEFTRL' : first })
  }
  return spells.flatMap((spell) => handOn(spell, others, Math.min(to, asAt)))
}

/**
 * Days until a case is given on to a colleague although its worker stays: for leave, sickness or a fairer load. With those who leave, it
 * makes as many children in care meet several changes of worker in a year as the Children’s Commissioner found: about one in four
 * (Stability Index 2019, of children in care on 31 March 2017 in 78 authorities).
 */
const keepsFor = 1_300

/** A worker’s time with a child, cut where the case is given on. By chance of its own, so that nothing else of a life depends on it. */
const handOn = (spell: Spell, others: readonly Post[], last: DayNumber): Spell[] => {
  const random = randomOf('handed on', spell.professional.id, spell.from, last)
  const cut = spell.from + 30 + random.lasting(keepsFor)
  if (cut >= Math.min(spell.to, last) || others.length === 0) return [spell]
  const next = random.pick(others).find(({ from, to }) => from <= cut && to > cut)
  if (!next) return [spell]
  const given: Spell = {
    professional: next.professional,
    role: spell.role,
    from: cut,
    to: Math.min(spell.to, next.to),
    reason: 'MANAGE',
  }
  const back: Spell[] = given.to < spell.to ? [{ ...spell, from: given.to, reason: 'MANAGE' }] : []
  return [{ ...spell, to: cut }, ...handOn(given, others, Math.min(last, given.to)), ...back]
}

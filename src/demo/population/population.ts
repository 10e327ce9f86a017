import { numberOf } from '../../platform/calendar/days.ts'
import { workingDaysKnown } from '../../platform/calendar/working-days.ts'
import type { Day } from '../../platform/day.ts'
import { inventCouncil, type Colleague, type Council, type NamedTeam } from './council.ts'
import { workdayFrom, type DayNumber } from './days.ts'
import { inventChild, inventFamily, tellFamily, type Child, type Family } from './family.ts'
import { spoil } from './faults/spoil.ts'
import { inventSurname } from './invent/names.ts'
import { inventPlace } from './invent/places.ts'
import { beginLife, type Fault, type Life, type Told } from './life.ts'
import { published } from './published.ts'
import { randomOf } from './random.ts'
import { tellEarlyHelp } from './stories/early-help.ts'
import { tellContacts, tellReferral } from './stories/referral.ts'
import { tellSpecialNeeds } from './stories/special-needs.ts'

export interface PopulationOrder {
  /** The same seed, size and day give the same population, row for row. */
  seed: number
  /** How many children and young people, or a few more: a family is not cut in two. */
  children: number
  /** The last day of which anything is known. */
  asAt: Day
  /** Teams that are there by name, and who holds a post of one from the first day on. */
  named?: readonly NamedTeam[]
  colleagues?: readonly Colleague[]
}

/** What is told of one family, or of the council: whole, so that every link of it is inside or goes to the council. */
export interface Bundle {
  rows: readonly Told[]
  faults: readonly Fault[]
}

/** Years of which lives are made up, and years back to which an extract reaches: what ended before is left out. */
const [yearsTold, yearsKept] = [14, 3]

/**
 * The invented children of an authority, family by family, and last of all the workers; it holds one family in memory at a time.
 */
export function* population({ seed, children, asAt, named = [], colleagues = [] }: PopulationOrder): Generator<Bundle> {
  const last = numberOf(asAt)
  const from = Math.max(last - yearsTold * 365, numberOf(workingDaysKnown.from) + 60)
  const council = inventCouncil(seed, { from, asAt: last, people: children, named, colleagues })
  yield { rows: teamsOf(council), faults: [] }
  let left = children
  for (let number = 1; left > 0; number++) {
    const random = randomOf(seed, 'family', number)
    const { life, rows, faults, lastOpen } = beginLife(number, { asAt: last, random, council })
    const { family, mother } = tellStory(life, 100_000 + number, from)
    if (lastOpen() < last - yearsKept * 365) continue
    tellFamily(life, family, { mother })
    left -= family.children.length
    yield spoil(rows, faults, { random, asAt })
  }
  yield { rows: workersOf(council), faults: [] }
}

/** The story of one family, which is of one of three sorts: children alone in the country, a child with special needs, all others. */
const tellStory = (life: Life, key: number, from: DayNumber): { family: Family; mother: boolean } => {
  const { random } = life
  const sort = random.weigh({ others: 86, needs: 13, alone: 2.4 })
  const heard = workdayFrom(random.between(from, life.asAt - 1))
  switch (sort) {
    case 'alone':
      return { family: tellAlone(life, key, heard), mother: false }
    case 'needs':
      return { family: tellNeeds(life, key, heard), mother: false }
    case 'others': {
      const family = inventFamily(life, key, heard)
      tellSocialCare(life, family, heard)
      for (const child of family.children) if (random.percent(child.wasInCare ? 34 : 14)) askForPlan(life, child)
      return { family, mother: random.percent(25) }
    }
  }
}

/** Contacts that came to nothing, early help, referral upon referral. */
const tellSocialCare = (life: Life, family: Family, heard: DayNumber): void => {
  const { random } = life
  const before = heard - random.between(30, 400)
  const born = family.children.filter((child) => child.born <= before && child.grownUp > before)
  if (born.length > 0 && random.percent(40)) {
    tellContacts(life, born, { at: before, outcome: random.percent(60) ? 'NFA_FLAG' : 'ADVICE_FLAG' })
    if (random.percent(30)) life.openUntil(Math.min(tellEarlyHelp(life, born, before), heard))
  }
  for (let at = heard; at <= life.asAt;) {
    const closed = tellReferral(life, family, at)
    if (closed >= life.asAt) return
    const soon = random.percent(published.referredAgain.value)
    if (!soon && !random.percent(14)) return
    at = closed + (soon ? random.between(10, 350) : 366 + random.lasting(500))
  }
}

/** An unaccompanied child of fifteen to seventeen, who comes into care on the day of arrival. */
const tellAlone = (life: Life, key: number, heard: DayNumber): Family => {
  const { random } = life
  const child = inventChild(random, `${key}1`, heard - random.between(14.5 * 365, 17.6 * 365))
  const family: Family = {
    id: `FU${key}`,
    surname: inventSurname(random),
    ethnicity: random.weigh({ OOTH: 40, BAFR: 30, AOTH: 30 }),
    home: inventPlace(random),
    children: [child],
  }
  const immigration = life.id()
  life.tell('ssd_immigration_status', immigration, {
    immi_person_id: child.id,
    immi_immigration_status_id: immigration,
    immi_immigration_status: 'UASC',
    immi_immigration_status_start_date: life.on(heard),
    immi_immigration_status_end_date: life.on(child.grownUp),
  })
  life.openUntil(tellReferral(life, family, heard, { alone: true }))
  return family
}

/** A child whom the council knows for special needs alone. */
const tellNeeds = (life: Life, key: number, heard: DayNumber): Family => {
  const { random } = life
  const years = Number(
    random.weigh({ 2: 4, 3: 12, 4: 16, 5: 12, 6: 10, 7: 9, 8: 8, 9: 8, 10: 8, 11: 5, 12: 4, 13: 3, 15: 1 }),
  )
  const child = inventChild(random, `${key}1`, heard - years * 365 - random.between(0, 364))
  life.openUntil(tellSpecialNeeds(life, child, heard))
  return {
    id: `F${key}`,
    surname: inventSurname(random),
    ethnicity: random.weigh({ WBRI: 70, WOTH: 6, MOTH: 6, BAFR: 6, APKN: 6, AOTH: 6 }),
    home: inventPlace(random),
    children: [child],
  }
}

const askForPlan = (life: Life, child: Child): void => {
  const asked = workdayFrom(child.born + life.random.between(3 * 365, 14 * 365))
  if (asked < Math.min(life.asAt, child.goneFrom)) life.openUntil(tellSpecialNeeds(life, child, asked))
}

const teamsOf = ({ teams }: Council): Told[] =>
  [
    { id: 'T-all', name: 'Children’s services', parent: null, parentName: null },
    ...teams.map(({ id, name }) => ({ id, name, parent: 'T-all', parentName: 'Children’s services' })),
  ].map(({ id, name, parent, parentName }): Told => ({
    table: 'ssd_department',
    id,
    row: { dept_team_id: id, dept_team_name: name, dept_team_parent_id: parent, dept_team_parent_name: parentName },
  }))

const workersOf = ({ professionals, teams }: Council): Told[] => {
  const names = new Map(teams.map(({ id, name }) => [id, name]))
  return professionals.map(({ id, name, job, team, registration, fullTime, agency, open }): Told => ({
    table: 'ssd_professionals',
    id,
    row: {
      prof_professional_id: id,
      prof_staff_id: `S${id}`,
      prof_professional_name: name,
      prof_social_worker_registration_no: registration,
      prof_professional_job_title: job,
      prof_professional_caseload: open,
      prof_professional_department: names.get(team) ?? null,
      prof_full_time_equivalency: fullTime,
      prof_agency_worker_flag: agency ? 'Y' : 'N',
    },
  }))
}

import { cover, seatIn, type Seat, type Spell } from '../council.ts'
import { never, plusWorkingDays, workdayFrom, workdayUpTo, type DayNumber } from '../days.ts'
import type { Child, Family } from '../family.ts'
import { tellWorkers, workerOn, yesNo, type Life } from '../life.ts'
import { goOn, published } from '../published.ts'
import { tellCare, toCare } from './care.ts'
import { outcomes } from './flags.ts'
import { tellHelp } from './help.ts'
import { tellEnquiry } from './enquiry.ts'
import { tellPreProceedings } from './pre-proceedings.ts'
import { tellPlan } from './protection.ts'
import type { Case, Need } from './case.ts'

const needs: Readonly<Record<Need, number>> = { N1: 57, N2: 9, N3: 3, N4: 9, N5: 13, N6: 3, N8: 4, N0: 2 }

const sources = {
  '6': published.fromPolice.value,
  '2A': published.fromSchools.value,
  '3B': published.fromHealth.value / 3,
  '3E': published.fromHealth.value / 3,
  '3A': published.fromHealth.value / 3,
  '1A': 8,
  '1B': 3,
  '5B': 8,
  '5D': 4,
  '4': 2,
  '7': 3,
  '8': 4,
  '9': 4,
} as const
const sourceNames: Readonly<Record<keyof typeof sources, string>> = {
  '6': 'Police',
  '2A': 'School',
  '3B': 'Health visitor',
  '3E': 'Hospital emergency department',
  '3A': 'GP',
  '1A': 'Family member',
  '1B': 'Neighbour',
  '5B': 'Council service',
  '5D': 'Early help',
  '4': 'Housing',
  '7': 'Court or probation',
  '8': 'Voluntary body',
  '9': 'Anonymous',
}

/** Of a hundred of those that are not closed at once. */
const ofGoingOn = (share: number): number => share / (1 - published.noFurtherAction.value / 100)

/**
 * A referral of all children of a family who are known on its day, and what came of it for each. Gives back the day on which
 * the last of their cases was closed; never where one is open.
 */
export const tellReferral = (life: Life, family: Family, on: DayNumber, { alone = false } = {}): DayNumber => {
  const { random } = life
  const at = workdayFrom(on)
  const children = family.children.filter(
    ({ born, grownUp, goneFrom }) => born - 120 <= at && at < Math.min(grownUp - 30, goneFrom),
  )
  if (children.length === 0 || at > life.asAt) return at
  const source = alone ? '6' : random.weigh(sources)
  tellContacts(life, children, { at, source, outcome: 'NEW_REFERRAL_FLAG' })
  const noFurtherAction = !alone && random.percent(published.noFurtherAction.value)
  const [front] = cover(random, seatIn(life.council, random, 'front-door'), { from: at, to: at + 2, first: 'FCONTA' })
  const need = alone ? 'N8' : random.weigh(needs)
  const cases = children.map((child): Case => ({ child, referral: life.id(), need }))
  const stories = noFurtherAction
    ? cases.map(() => ({ closed: at + random.between(0, 3), reason: 'RC8' }))
    : tellCases(life, cases, { at, front: front ? [front] : [], alone })
  for (const [number, { child, referral }] of cases.entries()) {
    const { closed, reason } = stories[number] ?? { closed: at, reason: 'RC7' }
    life.tell('ssd_cin_episodes', referral, {
      cine_referral_id: referral,
      cine_person_id: child.id,
      cine_referral_date: life.on(at),
      cine_cin_primary_need_code: need,
      cine_referral_source_code: source,
      cine_referral_source_desc: sourceNames[source],
      cine_referral_outcome_json: outcomes('referral', noFurtherAction ? 'NFA_FLAG' : 'SINGLE_ASSESSMENT_FLAG'),
      cine_referral_nfa: yesNo(noFurtherAction),
      cine_close_reason: closed <= life.asAt ? reason : null,
      cine_close_date: life.on(closed),
      cine_referral_team: front?.professional.team ?? null,
      cine_referral_worker_id: front?.professional.id ?? null,
    })
  }
  const closed = Math.max(...stories.map((story) => story.closed))
  life.openUntil(closed)
  return closed
}

/** A contact about each of the children, on the same day from the same source. */
export const tellContacts = (
  life: Life,
  children: readonly Child[],
  { at, source, outcome }: { at: DayNumber; source?: keyof typeof sources; outcome: string },
): void => {
  const from = source ?? life.random.weigh(sources)
  for (const child of children) {
    const id = life.id()
    life.tell('ssd_contacts', id, {
      cont_contact_id: id,
      cont_person_id: child.id,
      cont_contact_date: life.on(at),
      cont_contact_source_code: from,
      cont_contact_source_desc: sourceNames[from],
      cont_contact_outcome_json: outcomes('contact', outcome),
    })
  }
}

interface Ending {
  closed: DayNumber
  reason: string
}

interface Opened {
  at: DayNumber
  front: readonly Spell[]
  alone: boolean
}

const tellCases = (life: Life, cases: readonly Case[], { at, front, alone }: Opened): Ending[] => {
  const { random } = life
  const starts = workdayFrom(at + random.between(0, 2))
  const limit = plusWorkingDays(at, 45)
  const inTime = random.percent(published.assessedInTime.value)
  const authorised = inTime
    ? Math.max(starts + 4, workdayUpTo(limit - random.between(0, 45)))
    : workdayFrom(limit + 1 + random.lasting(14))
  const assessors = [
    ...front,
    ...cover(random, seatIn(life.council, random, 'assessment'), {
      from: Math.max(starts, at + 2),
      to: authorised,
      first: 'FCONTA',
    }),
  ]
  const worker = workerOn(assessors, authorised)
  const enquiry =
    !alone && random.percent(ofGoingOn(goOn('referrals', 'enquiries')))
      ? tellEnquiry(life, cases, { referred: at, worker })
      : undefined
  const emergency = !alone && enquiry?.planFrom === undefined && random.percent(3)
  const inNeed =
    alone || enquiry?.planFrom !== undefined || emergency || !random.percent(ofGoingOn(published.notInNeed.value))
  for (const { child, referral, need } of cases) {
    const assessment = life.id()
    const ended = authorised <= life.asAt
    life.tell('ssd_cin_assessments', assessment, {
      cina_assessment_id: assessment,
      cina_person_id: child.id,
      cina_referral_id: referral,
      cina_assessment_start_date: life.on(starts),
      cina_assessment_child_seen: ended ? yesNo(child.born <= authorised && random.percent(96)) : null,
      cina_assessment_auth_date: life.on(authorised),
      cina_assessment_outcome_json: ended
        ? outcomes('assessment', inNeed ? 'PROV_OF_SERVICES_FLAG' : 'NFA_FLAG')
        : null,
      cina_assessment_outcome_nfa: ended ? yesNo(!inNeed) : null,
      cina_assessment_team: worker?.team ?? null,
      cina_assessment_worker_id: worker?.id ?? null,
    })
    if (authorised > limit && limit < life.asAt)
      life.fault('assessment-late', 'ssd_cin_assessments', assessment, 'cina_assessment_auth_date')
    if (ended) tellFactors(life, assessment, need, inNeed)
  }
  const plan =
    enquiry?.planFrom === undefined ? undefined : tellPlan(life, cases, enquiry.planFrom, enquiry.conferenceOf)
  const seat = seatIn(life.council, random, 'family')
  return cases.map((each) => {
    const inCare = alone
      ? { from: at, route: 'alone' as const }
      : toCare(life, each, { emergency: emergency ? at : undefined, planned: plan?.goesToCourt })
    if (inCare) {
      if (inCare.route === 'court' && plan?.goesToCourt !== undefined) tellPreProceedings(life, each, plan.goesToCourt)
      tellWorkers(life, each.child, each.referral, upTo(assessors, Math.min(authorised, inCare.from)))
      tellFamilyWorkers(life, each, seat, Math.min(authorised, inCare.from), inCare.from)
      const left = tellCare(life, each, inCare)
      return afterCare(life, each, left)
    }
    tellWorkers(life, each.child, each.referral, assessors)
    if (!inNeed) return { closed: authorised + random.between(0, 6), reason: random.percent(35) ? 'RC9' : 'RC8' }
    const from = plan ? plan.end : authorised
    const end = plan && random.percent(30) ? plan.end : tellHelp(life, each, seat, from)
    tellFamilyWorkers(life, each, seat, authorised, end)
    return {
      closed: Math.min(each.child.grownUp, workdayFrom(end + random.between(0, 10))),
      reason: random.percent(5) ? 'RC5' : 'RC7',
    }
  })
}

/** The children of one family share their worker, whose time with each ends when that child’s case does. */
const tellFamilyWorkers = (life: Life, { child, referral }: Case, seat: Seat, from: DayNumber, to: DayNumber): void => {
  if (from >= to) return
  tellWorkers(life, child, referral, cover(life.random, seat, { from, to, first: 'TSPROC' }))
}

const upTo = (spells: readonly Spell[], last: DayNumber): Spell[] =>
  spells.filter(({ from }) => from < last).map((spell) => ({ ...spell, to: Math.min(spell.to, last) }))

const afterCare = (life: Life, { child }: Case, { end, how }: { end: DayNumber; how: string }): Ending => {
  const reasons: Readonly<Record<string, string>> = {
    adopted: 'RC1',
    guardianship: 'RC4',
    home: 'RC7',
    'grown up': 'RC7',
  }
  const closed = how === 'home' && end < never ? Math.min(child.grownUp, end + life.random.between(60, 200)) : end
  return { closed: Math.max(end, closed), reason: reasons[how] ?? 'RC7' }
}

const factors = {
  '3B': published.fromPolice.value + 3, '4B': 30, '4A': 18, '2B': 16, '1B': 14, '16A': 17, '17A': 17, '18C': 12, '5A': 12, '6A': 8,
  '2A': 6, '15A': 6, '24A': 3, '11A': 3, '10A': 3, '7A': 4, '19C': 4, '14A': 6, '20': 10, '13A': 2,
} as const // prettier-ignore

const tellFactors = (life: Life, assessment: string, need: Need, inNeed: boolean): void => {
  const found = new Set<string>(need === 'N2' ? ['5A'] : [])
  for (let count = life.random.between(1, 4); count > 0; count--) found.add(life.random.weigh(factors))
  const id = life.id()
  life.tell('ssd_assessment_factors', id, {
    cinf_table_id: id,
    cinf_assessment_id: assessment,
    cinf_assessment_factors_json: JSON.stringify(inNeed || life.random.percent(60) ? [...found].toSorted() : ['21']),
  })
}

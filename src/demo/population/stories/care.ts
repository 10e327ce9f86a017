import { cover, seatIn } from '../council.ts'
import { ageOn, never, reaches, workdayFrom, type DayNumber } from '../days.ts'
import { tellWorkers, yesNo, type Life } from '../life.ts'
import { published } from '../published.ts'
import { tellHealth } from './health.ts'
import { tellLeaver } from './leaving-care.ts'
import { legalStatuses, type LegalStatus } from './legal.ts'
import { tellMissing } from './missing.ts'
import { tellPermanence } from './permanence.ts'
import { placementsOf, type Placement } from './placements.ts'
import { tellCareReviews } from './care-reviews.ts'
import { tellCareVisits } from './care-visits.ts'
import type { Case } from './case.ts'
import { tellVoice } from './voice.ts'
import type { Way, ToCare, Stay } from './stay.ts'

/** Whether this child comes into care, when, and by which door. */
export const toCare = (
  life: Life,
  { child }: Case,
  { emergency, planned }: { emergency: DayNumber | undefined; planned: DayNumber | undefined },
): ToCare | undefined => {
  const { random } = life
  const age = ageOn(child.born, emergency ?? planned ?? life.asAt)
  const fits = (from: DayNumber): boolean => from >= child.born && from <= life.asAt && from < child.grownUp - 60
  if (emergency !== undefined) {
    const from = emergency + random.between(0, 3)
    const route = age >= 12 || random.percent(35) ? 'agreed' : 'emergency'
    return fits(from) && random.percent(80) ? { from, route } : undefined
  }
  if (planned === undefined) return undefined
  const from = Math.max(planned + random.between(7, 40), child.born + 2)
  return fits(from) && random.percent(85) ? { from, route: 'court' } : undefined
}

/** A time in care: episodes, placements, legal statuses, reviews, visits, health, missing, permanence, leaving. */
export const tellCare = (life: Life, theCase: Case, { from, route }: ToCare): { end: DayNumber; how: Way } => {
  const { random } = life
  const { child, referral } = theCase
  const { end, way } = howItEnds(life, theCase, { from, route })
  child.wasInCare = true
  if (way === 'adopted') child.goneFrom = end
  const stay: Stay = { key: life.id(), from, route, end, way }
  const statuses = legalStatuses(life, stay)
  const placements = placementsOf(life, theCase, stay, statuses)
  tellPlacements(life, theCase, stay, placements)
  tellStatuses(life, theCase, stay, statuses)
  tellEpisodes(life, theCase, stay, { statuses, placements })
  tellCarePlan(life, theCase, stay)
  const workers = cover(random, seatIn(life.council, random, 'care'), { from, to: end, first: 'TSPROC' })
  const reviewers = cover(random, seatIn(life.council, random, 'reviewing'), { from, to: end, first: 'FCONTA' })
  tellWorkers(life, child, referral, [...workers, ...reviewers])
  tellCareReviews(life, child, stay)
  tellCareVisits(life, child, stay, placements)
  tellHealth(life, child, stay)
  tellMissing(life, child, { from, to: end, often: published.wentMissing.value })
  tellPermanence(life, theCase, stay, statuses)
  if (ageOn(child.born, from) >= 2 && random.percent(4)) tellEarlierFamily(life, child, from)
  if (ageOn(child.born, from) >= 5) tellVoice(life, child)
  return { end: tellLeaver(life, theCase, stay), how: way }
}

/** Most come home soon or stay for good; a baby whom a court decides about is adopted or raised by kin. */
const howItEnds = (life: Life, { child }: Case, { from, route }: ToCare): Pick<Stay, 'end' | 'way'> => {
  const { random } = life
  const grown = { end: child.grownUp, way: 'grown up' as const }
  if (route === 'alone') return grown
  const age = ageOn(child.born, from)
  const way: Way =
    route === 'court'
      ? random.weigh(
          age < 4
            ? { adopted: 34, guardianship: 28, home: 22, 'grown up': 16 }
            : { adopted: age < 7 ? 8 : 0, guardianship: 20, home: 34, 'grown up': 38 },
        )
      : random.weigh({ home: age < 15 ? 68 : 52, guardianship: 8, 'grown up': age < 15 ? 24 : 45 })
  if (way === 'grown up') return grown
  const lasts =
    way === 'home'
      ? 20 + random.lasting(260)
      : way === 'guardianship'
        ? 240 + random.lasting(240)
        : 520 + random.between(0, 420) // the two orders and the months between them
  const end = workdayFrom(from + lasts)
  return end < child.grownUp ? { end, way } : grown
}

const tellPlacements = (life: Life, { child }: Case, stay: Stay, placements: readonly Placement[]): void => {
  for (const placement of placements) {
    life.tell('ssd_cla_placement', placement.key, {
      clap_cla_placement_id: placement.key,
      clap_cla_placement_start_date: life.on(placement.from),
      clap_cla_placement_type: placement.type,
      clap_cla_placement_urn: placement.urn,
      clap_cla_placement_distance: placement.distance,
      clap_cla_id: stay.key,
      clap_cla_placement_provider: placement.provider,
      clap_cla_placement_postcode: placement.place.postcode,
      clap_cla_placement_end_date: life.on(placement.to),
      clap_cla_placement_change_reason: placement.to <= life.asAt ? placement.why : null,
      clap_person_id: child.id,
    })
    const id = life.id()
    life.tell('ssd_address', id, {
      addr_table_id: id,
      addr_address_json: placement.place.json,
      addr_person_id: child.id,
      addr_address_type: 'Placement',
      addr_address_start_date: life.on(placement.from),
      addr_address_end_date: life.on(placement.to),
      addr_address_postcode: placement.place.postcode,
    })
  }
}

const tellStatuses = (life: Life, { child }: Case, stay: Stay, statuses: readonly LegalStatus[]): void => {
  for (const [at, { code, from }] of statuses.entries()) {
    if (from > life.asAt) break
    const id = life.id()
    life.tell('ssd_legal_status', id, {
      lega_legal_status_id: id,
      lega_person_id: child.id,
      lega_legal_status: code,
      lega_legal_status_start_date: life.on(from),
      lega_legal_status_end_date: life.on(statuses[at + 1]?.from ?? stay.end),
    })
  }
}

/** An episode lasts while the legal status and the placement both stay as they are. */
const tellEpisodes = (
  life: Life,
  { child, referral, need }: Case,
  stay: Stay,
  { statuses, placements }: { statuses: readonly LegalStatus[]; placements: readonly Placement[] },
): void => {
  const begins = [...new Set([...statuses, ...placements].map(({ from }) => from))]
    .filter((from) => from <= life.asAt)
    .toSorted((a, b) => a - b)
  for (const [at, from] of begins.entries()) {
    const next = begins[at + 1]
    const placement = placements.findLast((each) => each.from <= from)
    const [moved, changed] = [placement?.from === from, statuses.some((each) => each.from === from)]
    const ends = next ?? stay.end
    const id = life.id()
    life.tell('ssd_cla_episodes', id, {
      clae_cla_episode_id: id,
      clae_person_id: child.id,
      clae_cla_episode_start_date: life.on(from),
      clae_cla_episode_start_reason: at === 0 ? 'S' : moved && changed ? 'B' : moved ? 'P' : 'L',
      clae_cla_primary_need_code: stay.route === 'alone' ? 'N8' : need === 'N0' ? 'N1' : need,
      clae_cla_episode_ceased_date: life.on(ends),
      clae_cla_episode_ceased_reason:
        ends > life.asAt ? null : next === undefined ? ceased(life, stay, placement) : 'X1',
      clae_cla_id: stay.key,
      clae_referral_id: referral,
      clae_cla_placement_id: placement?.key ?? null,
      clae_entered_care_date: life.on(stay.from),
      clae_cla_last_iro_contact_date: life.on(
        Math.max(stay.from, Math.min(ends, life.asAt) - life.random.between(1, 70)),
      ),
    })
  }
}

const ceased = ({ random }: Life, { way }: Stay, placement: Placement | undefined): string => {
  switch (way) {
    case 'home':
      return random.weigh({ E4A: 84, E4B: 16 })
    case 'guardianship':
      return random.weigh({ E45: 80, E47: 15, E46: 5 })
    case 'adopted':
      return random.weigh({ E11: 60, E12: 40 })
    case 'grown up':
      return placement?.type.startsWith('U') && random.percent(published.stayingPut.value + 15)
        ? 'E17'
        : random.weigh({ E5: 62, E6: 20, E7: 8, E8: 10 })
  }
}

/** A few had a family for good before, which broke down. */
const tellEarlierFamily = (life: Life, child: Case['child'], from: DayNumber): void => {
  const { random } = life
  const id = life.id()
  life.tell('ssd_cla_previous_permanence', id, {
    lapp_table_id: id,
    lapp_person_id: child.id,
    lapp_previous_permanence_order_date: life.on(random.between(child.born + 200, from - 100)),
    lapp_previous_permanence_option: random.weigh({ P1: 25, P2: 55, P3: 20 }),
    lapp_previous_permanence_la: random.pick(['999', 'NIL']),
  })
}

const tellCarePlan = (life: Life, { child }: Case, { from, end, way }: Stay): void => {
  const { random } = life
  const starts = workdayFrom(from + random.between(2, 16))
  if (starts > life.asAt || starts >= end) return
  const id = life.id()
  const plans = {
    home: 'RETURN6M',
    guardianship: 'LTRELFR',
    adopted: 'ADOPTION',
    'grown up': reaches(child.born, 16) > from ? 'LTFOST18' : 'SUPPLIV',
  } as const
  const all = 'REMAINSUP RETURN1M RETURN6M RETURNEV LTRELFR LTFOST18 RESPLMT SUPPLIV ADOPTION OTHERPLN'.split(' ')
  life.tell('ssd_cla_care_plan', id, {
    lacp_table_id: id,
    lacp_person_id: child.id,
    lacp_cla_care_plan_start_date: life.on(starts),
    lacp_cla_care_plan_end_date: end < never ? life.on(end) : null,
    lacp_cla_care_plan_json: JSON.stringify(Object.fromEntries(all.map((code) => [code, yesNo(code === plans[way])]))),
  })
}

import { heldOn } from '../../../children/index.ts'
import { sql } from '../../../platform/sql.ts'
import { statusesInCare } from '../../definitions/legal-statuses.ts'
import { needsInCare } from '../../definitions/primary-needs.ts'
import { cohort } from '../cohorts.ts'
import type { Computed } from '../definition.ts'
import { ageOn } from '../known-tables.ts'
import {
  agoOf,
  careTables,
  about,
  caseWork,
  computed,
  enteringCare,
  heldByDay,
  inCare,
  inCareAYear,
  lastDayIsHeld,
  leavingCare,
  on,
  openOn,
  so,
  within,
  yes,
} from './parts.ts'

export const care = sql`
  select c.ends_on as "endsOn", c.child_id as "childId", c.person as thing, c.entered_on as "enteredOn", c.care_id, c.iro_on,
    c.born, c.need
  from ${inCare} c`
export const careAYear = sql`
  select c.ends_on as "endsOn", c.child_id as "childId", c.person as thing, c.entered_on as "enteredOn", c.born
  from ${inCareAYear} c`

/** The placement that is open at the end of the period; of two the one that began last. */
const placedInCare = cohort(
  'placed_in_care',
  sql`
  select distinct on (r."endsOn", r.thing) r.*, l.clap_cla_placement_type as placement, l.clap_cla_placement_provider as provider,
    l.clap_cla_placement_start_date as "placedOn", l.clap_cla_placement_distance as miles
  from (${care}) r left join ssd_cla_placement l on l.clap_person_id = r.thing
    and ${openOn(sql`l.clap_cla_placement_start_date`, sql`l.clap_cla_placement_end_date`, sql`r."endsOn"`)}
  order by r."endsOn", r.thing, l.clap_cla_placement_start_date desc nulls last, l.clap_cla_placement_id`,
)
export const placed = sql`select r.* from ${placedInCare} r`

const livesIn = (id: string, types: readonly string[], where: string): Computed =>
  computed({
    id,
    over: 'day',
    tables: [...careTables, 'ssd_cla_placement'],
    rows: placed,
    counted: sql`r.placement = any(${types}::text[])`,
    cannotTell: [{ when: sql`r.placement is null`, because: 'No open placement is recorded for the child.' }],
    says: (row, counted) =>
      `In care since ${on(row, 'enteredOn')}; living ${counted ? where : 'elsewhere'} since ${on(row, 'placedOn')}.`,
  })

const inCareOnDay = (id: string): Computed =>
  computed({ id, over: 'day', tables: careTables, rows: care, says: (row) => `In care since ${on(row, 'enteredOn')}.` })

const becauseOf = (id: string, codes: readonly string[], what: string): Computed =>
  computed({
    id,
    over: 'day',
    tables: careTables,
    rows: care,
    counted: sql`r.need = any(${codes}::text[])`,
    cannotTell: [{ when: sql`r.need is null`, because: 'Why the child came into care is not recorded.' }],
    says: (row, counted) => `In care since ${on(row, 'enteredOn')}, because of ${counted ? what : 'something else'}.`,
  })

const under = (id: string, codes: readonly string[], what: string): Computed =>
  computed({
    id,
    over: 'day',
    tables: careTables,
    rows: sql`
      select distinct on (r."endsOn", r.thing) r.*, l.lega_legal_status as status, l.lega_legal_status_start_date as "statusOn"
      from (${care}) r left join ssd_legal_status l on l.lega_person_id = r.thing
        and ${openOn(sql`l.lega_legal_status_start_date`, sql`l.lega_legal_status_end_date`, sql`r."endsOn"`)}
      order by r."endsOn", r.thing, l.lega_legal_status_start_date desc nulls last, l.lega_legal_status_id`,
    counted: sql`r.status = any(${codes}::text[])`,
    cannotTell: [{ when: sql`r.status is null`, because: 'No open legal status is recorded for the child.' }],
    says: (row, counted) =>
      `In care since ${on(row, 'enteredOn')}; since ${on(row, 'statusOn')} under ${counted ? what : 'something else'}.`,
  })

/** Regulation 28(2)(c)(i): meant to last until the child is grown up, and in its second year or later. */
const isLongTerm = sql`r.placement in ('U1', 'U4') and r."placedOn" <= r."endsOn" - interval '1 year'`

export const childrenInCare: readonly Computed[] = [
  inCareOnDay('CL01'),
  inCareOnDay('CL02'),
  computed({
    id: 'CL03',
    over: 'period',
    tables: careTables,
    rows: sql`select c.ends_on as "endsOn", c.child_id as "childId", c.thing, c.entered_on as "enteredOn" from ${enteringCare} c`,
    says: (row) => `Came into care on ${on(row, 'enteredOn')}.`,
  }),
  computed({
    id: 'CL04',
    over: 'period',
    tables: careTables,
    rows: sql`select c.ends_on as "endsOn", c.child_id as "childId", c.thing, c.left_on as "leftOn" from ${leavingCare} c`,
    says: (row) => `Left care on ${on(row, 'leftOn')}.`,
  }),
  computed({
    id: 'CL05',
    over: 'period',
    tables: careTables,
    rows: sql`
      select c.ends_on as "endsOn", c.child_id as "childId", c.thing, c.entered_on as "enteredOn", c.born,
        ${ageOn(sql`c.born`, sql`c.entered_on`)} as age
      from ${enteringCare} c`,
    counted: sql`r.age >= 14`,
    cannotTell: [{ when: sql`r.born is null`, because: 'The child’s date of birth is not recorded.' }],
    says: (row) => `Came into care on ${on(row, 'enteredOn')}, aged ${Number(row['age'])}.`,
  }),
  computed({
    id: 'CL06',
    over: 'period',
    tables: [...careTables, 'ssd_cla_reviews'],
    rows: sql`
      select p.ends_on as "endsOn", v.child_id as "childId", v.clar_cla_id as thing, count(*) as due,
        count(*) filter (where v.clar_cla_review_date is null or v.clar_cla_review_date > v.clar_cla_review_due_date) as late,
        min(v.clar_cla_review_due_date) filter (where v.clar_cla_review_date is null
          or v.clar_cla_review_date > v.clar_cla_review_due_date) as "lateOn"
      from periods p join ssd_cla_reviews v on ${within(sql`v.clar_cla_review_due_date`)}
      where not coalesce(${yes(sql`v.clar_cla_review_cancelled`)}, false)
      group by 1, 2, 3`,
    counted: sql`r.late = 0`,
    says: (row) => heldByDay(row, 'the period'),
  }),
  computed({
    id: 'CL07',
    over: 'period',
    tables: ['ssd_cla_reviews'],
    rows: sql`
      select p.ends_on as "endsOn", v.child_id as "childId", v.clar_cla_review_id as thing, v.clar_cla_review_date as "heldOn",
        v.clar_cla_review_participation as part
      from periods p join ssd_cla_reviews v on ${within(sql`v.clar_cla_review_date`)}
      where v.clar_cla_review_participation is distinct from 'PN0'`,
    counted: sql`r.part ~ '^PN[1-6]'`,
    cannotTell: [{ when: sql`r.part is null`, because: 'It is not recorded whether the child took part.' }],
    says: (row, counted) =>
      `A review was held on ${on(row, 'heldOn')}; the child ${counted ? 'took part or sent views' : 'did not take part'}.`,
  }),
  computed({
    id: 'CL10',
    over: 'day',
    tables: [...careTables, 'ssd_cla_placement', 'ssd_cla_visits'],
    rows: sql`
      select r.*, (select max(v.clav_cla_visit_date) from ssd_cla_visits v where ${about(sql`v.clav_person_id`, sql`r.thing`)}
          and v.clav_cla_visit_date <= r."endsOn") as "visitedOn",
        case when ${isLongTerm} then 92 else 42 end as most
      from (${placed}) r where r."placedOn" <= r."endsOn" - 42`,
    counted: sql`r."endsOn" - r."visitedOn" <= r.most`,
    changed: [
      'Since 30 November 2026 a placement that is meant to last needs a visit every six weeks in its first year too, and every three months only after it (regulation 28(2) of the Care Planning Regulations 2010); before, it was every three months from its first day.',
    ],
    says: (row, counted) =>
      row['visitedOn'] === null
        ? `Placed on ${on(row, 'placedOn')}; no visit is recorded.`
        : `Placed on ${on(row, 'placedOn')}; last visited on ${on(row, 'visitedOn')}, ${agoOf(counted, `the ${so(row, 'most', 'day')} between visits`)}.`,
  }),
  computed({
    id: 'CL11',
    over: 'day',
    tables: [...careTables, 'ssd_cla_visits'],
    rows: sql`
      select r.*, v."visitedOn", v.alone from (${care}) r cross join lateral (
        select v.clav_cla_visit_date as "visitedOn", v.clav_cla_visit_seen_alone as alone from ssd_cla_visits v
        where ${about(sql`v.clav_person_id`, sql`r.thing`)} and v.clav_cla_visit_date <= r."endsOn"
        order by v.clav_cla_visit_date desc, v.clav_cla_visit_id desc limit 1) v`,
    counted: yes(sql`r.alone`),
    cannotTell: [{ when: sql`r.alone is null`, because: 'It is not recorded whether the child was seen alone.' }],
    says: (row, counted) => `Last visited on ${on(row, 'visitedOn')}, ${counted ? 'seen alone' : 'not seen alone'}.`,
  }),
  computed({
    id: 'CL12',
    changed: [lastDayIsHeld],
    over: 'day',
    tables: [...careTables, 'ssd_involvements'],
    rows: sql`
      select r.*, exists (select from ${caseWork} i where ${about(sql`i.invo_person_id`, sql`r.thing`)}
        and ${heldOn(sql`r."endsOn"`)}) as "hasWorker"
      from (${care}) r`,
    counted: sql`r."hasWorker"`,
    says: (row, counted) =>
      `In care since ${on(row, 'enteredOn')}; ${counted ? 'a social worker is allocated' : 'no social worker is allocated'}.`,
  }),
  computed({
    id: 'CL13',
    over: 'day',
    tables: [...careTables, 'ssd_involvements'],
    rows: sql`
      select r.*, (select count(distinct i.invo_professional_id) from ${caseWork} i where ${about(sql`i.invo_person_id`, sql`r.thing`)}
        and i.invo_involvement_start_date <= r."endsOn"
        and (i.invo_involvement_end_date is null or i.invo_involvement_end_date > r."endsOn" - interval '1 year')) as workers
      from (${careAYear}) r`,
    counted: sql`r.workers >= 3`,
    says: (row) => `In care since ${on(row, 'enteredOn')}; ${so(row, 'workers', 'social worker')} in the last year.`,
  }),
  computed({
    id: 'CL15',
    changed: [
      'Since 30 November 2026 it is told of the newest delivery alone, which holds no contact of the reviewing officer but the latest; before, a past month was told by contacts that came after it.',
    ],
    over: 'delivery',
    tables: [...careTables, 'ssd_cla_reviews'],
    rows: sql`
      select * from (select r.*, r.iro_on as "contactOn", (select max(v.clar_cla_review_date) from ssd_cla_reviews v
        where v.clar_cla_id = r.care_id and v.clar_cla_review_date <= r."endsOn") as "reviewedOn" from (${care}) r) r
      where r."reviewedOn" is not null`,
    counted: sql`r."contactOn" >= r."reviewedOn"`,
    says: (row) =>
      row['contactOn'] === null
        ? `Last reviewed on ${on(row, 'reviewedOn')}; no contact with the reviewing officer is recorded.`
        : `Last reviewed on ${on(row, 'reviewedOn')}; the reviewing officer’s last contact was on ${on(row, 'contactOn')}.`,
  }),
  ...needsInCare.map(({ id, codes, what }) => becauseOf(id, codes, what)),
  ...statusesInCare.map(({ id, codes, what }) => under(id, codes, what)),
  livesIn('CL19', ['U1', 'U2', 'U3', 'U4', 'U5', 'U6'], 'with foster carers'),
  livesIn('CL20', ['U1', 'U2', 'U3'], 'with relatives or friends who foster'),
  livesIn('CL21', ['K1', 'K2'], 'in a children’s home'),
  livesIn('CL22', ['P1'], 'with parents'),
  livesIn('CL23', ['H5', 'P2'], 'independently or semi-independently'),
  computed({
    id: 'CL26',
    over: 'day',
    tables: [...careTables, 'ssd_cla_placement'],
    rows: placed,
    counted: sql`r.provider in ('PR4', 'PR5')`,
    cannotTell: [{ when: sql`r.provider is null`, because: 'It is not recorded who provides the placement.' }],
    says: (row, counted) =>
      `Placed on ${on(row, 'placedOn')} with ${counted ? 'a private or voluntary' : 'a public'} provider.`,
  }),
  computed({
    id: 'CL31',
    over: 'day',
    tables: [...careTables, 'ssd_cla_convictions'],
    rows: sql`
      select r.*, (select max(k.clac_cla_conviction_date) from ssd_cla_convictions k where k.clac_person_id = r.thing
        and k.clac_cla_conviction_date <= r."endsOn" and k.clac_cla_conviction_date > r."endsOn" - interval '1 year') as "convictedOn"
      from (${careAYear}) r where ${ageOn(sql`r.born`, sql`r."endsOn"`)} >= 10`,
    counted: sql`r."convictedOn" is not null`,
    says: (row, counted) =>
      `In care since ${on(row, 'enteredOn')}; ${counted ? `convicted or cautioned on ${on(row, 'convictedOn')}` : 'neither convicted nor cautioned in the year'}.`,
  }),
]

export const isTemporary = sql`l.clap_cla_placement_type like 'T%'`

export const placementStability: readonly Computed[] = [
  computed({
    id: 'PS01',
    over: 'day',
    tables: [...careTables, 'ssd_cla_placement'],
    rows: sql`
      select r.*, (select count(*) from ssd_cla_placement l where l.clap_person_id = r.thing and not coalesce(${isTemporary}, false)
        and l.clap_cla_placement_start_date <= r."endsOn"
        and (l.clap_cla_placement_end_date is null or l.clap_cla_placement_end_date > r."endsOn" - interval '1 year')) as placements
      from (${care}) r`,
    counted: sql`r.placements >= 3`,
    cannotTell: [{ when: sql`r.placements = 0`, because: 'No placement is recorded for the year.' }],
    says: (row) => `In care since ${on(row, 'enteredOn')}; ${so(row, 'placements', 'placement')} in the last year.`,
  }),
  computed({
    id: 'PS02',
    over: 'day',
    tables: [...careTables, 'ssd_cla_placement'],
    rows: sql`
      select r.* from (${placed}) r
      where r."enteredOn" <= r."endsOn" - interval '30 months' and ${ageOn(sql`r.born`, sql`r."endsOn"`)} < 16`,
    counted: sql`r."placedOn" <= r."endsOn" - interval '2 years' or r.placement like 'A%'`,
    cannotTell: [{ when: sql`r.placement is null`, because: 'No open placement is recorded for the child.' }],
    says: (row) => `In care since ${on(row, 'enteredOn')}, in this placement since ${on(row, 'placedOn')}.`,
  }),
  computed({
    id: 'PS03',
    over: 'period',
    tables: ['ssd_cla_placement'],
    rows: sql`
      select p.ends_on as "endsOn", l.child_id as "childId", l.clap_cla_placement_id as thing, l.clap_cla_placement_end_date as "movedOn",
        l.clap_cla_placement_change_reason as reason
      from periods p join ssd_cla_placement l on ${within(sql`l.clap_cla_placement_end_date`)}
      where exists (select from ssd_cla_placement n where n.clap_person_id = l.clap_person_id
        and n.clap_cla_placement_id <> l.clap_cla_placement_id and n.clap_cla_placement_start_date >= l.clap_cla_placement_end_date
        and n.clap_cla_placement_start_date <= l.clap_cla_placement_end_date + 1)`,
    counted: sql`r.reason = 'CARPL'`,
    cannotTell: [{ when: sql`r.reason is null`, because: 'Why the child moved is not recorded.' }],
    says: (row, counted) =>
      `Moved on ${on(row, 'movedOn')}, ${counted ? 'as the care plan meant' : 'for another reason than the care plan'}.`,
  }),
]

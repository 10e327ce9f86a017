import { sql } from '../../../platform/sql.ts'
import type { Computed } from '../definition.ts'
import { workingDays } from '../known-tables.ts'
import { factors } from '../../definitions/assessment-factors.ts'
import { about, anyFactor, computed, inNeed, on, so, within, yes } from './parts.ts'

const signedOff = sql`
  select p.ends_on as "endsOn", a.child_id as "childId", a.cina_assessment_id as thing, a.cina_assessment_auth_date as "signedOn",
    a.cina_assessment_child_seen as seen, e.cine_referral_date as "referredOn"
  from periods p join ssd_cin_assessments a on ${within(sql`a.cina_assessment_auth_date`)}
    left join ssd_cin_episodes e on e.cine_referral_id = a.cina_referral_id`

const withFactor = (id: string, factors: readonly string[], what: string): Computed =>
  computed({
    id,
    over: 'period',
    tables: ['ssd_cin_assessments', 'ssd_assessment_factors'],
    rows: sql`
      select p.ends_on as "endsOn", a.child_id as "childId", a.cina_assessment_id as thing,
        a.cina_assessment_auth_date as "signedOn", string_agg(f.cinf_assessment_factors_json, ' ') as factors
      from periods p join ssd_cin_assessments a on ${within(sql`a.cina_assessment_auth_date`)}
        left join ssd_assessment_factors f on f.cinf_assessment_id = a.cina_assessment_id
      group by 1, 2, 3, 4`,
    counted: anyFactor(sql`r.factors`, factors),
    cannotTell: [{ when: sql`r.factors is null`, because: 'No factors are recorded for the assessment.' }],
    says: (row, counted) => `Assessed by ${on(row, 'signedOn')}; ${what} ${counted ? 'was' : 'was not'} found.`,
  })

const enquiries = sql`
  select p.ends_on as "endsOn", s.child_id as "childId", s.s47e_s47_enquiry_id as thing, s.s47e_s47_start_date as "startedOn",
    (select min(i.icpc_icpc_date) from ssd_initial_cp_conference i where i.icpc_s47_enquiry_id = s.s47e_s47_enquiry_id)
      as "heldOn"
  from periods p join ssd_s47_enquiry s on ${within(sql`s.s47e_s47_start_date`)}`

export const conferences = sql`
  select p.ends_on as "endsOn", i.child_id as "childId", i.icpc_icpc_id as thing, i.icpc_icpc_date as "heldOn",
    i.icpc_icpc_target_date as "dueOn", s.s47e_s47_start_date as "startedOn",
    i.icpc_icpc_outcome_cp_flag as outcome
  from periods p join ssd_initial_cp_conference i on ${within(sql`i.icpc_icpc_date`)}
    left join ssd_s47_enquiry s on s.s47e_s47_enquiry_id = i.icpc_s47_enquiry_id
  where not coalesce(${yes(sql`i.icpc_icpc_transfer_in`)}, false)`

export const assessment: readonly Computed[] = [
  computed({
    id: 'AS01',
    over: 'period',
    tables: ['ssd_cin_assessments', 'ssd_cin_episodes'],
    rows: sql`select r.*, ${workingDays(sql`r."referredOn"`, sql`r."signedOn"`)} as days from (${signedOff}) r`,
    counted: sql`r.days <= 45`,
    cannotTell: [
      { when: sql`r."referredOn" is null`, because: 'The day of the referral is not known.' },
      {
        when: sql`r."signedOn" < r."referredOn"`,
        because: 'The assessment was signed off before the referral was made.',
      },
    ],
    says: (row, counted) =>
      `Referred on ${on(row, 'referredOn')}, signed off on ${on(row, 'signedOn')}: ${so(row, 'days', 'working day')}, ${counted ? 'within' : 'beyond'} 45.`,
  }),
  computed({
    id: 'AS02',
    over: 'period',
    tables: ['ssd_cin_assessments', 'ssd_cin_episodes'],
    rows: signedOff,
    counted: yes(sql`r.seen`),
    cannotTell: [{ when: sql`r.seen is null`, because: 'It is not recorded whether the child was seen.' }],
    says: (row, counted) => `Assessed by ${on(row, 'signedOn')}; the child ${counted ? 'was' : 'was not'} seen.`,
  }),
  withFactor('AS03', ['3A', '3B', '3C'], 'domestic abuse'),
  withFactor('AS04', ['11A', '12A', '13A', '24A'], 'exploitation, trafficking or a gang'),
  withFactor('AS05', ['7A'], 'a young carer'),
  withFactor('AS13', ['3B'], 'domestic abuse of a parent or carer'),
  withFactor('AS14', ['24A'], 'child criminal exploitation'),
  ...factors.map(({ id, codes, what }) => withFactor(id, codes, what)),
  computed({
    id: 'AS06',
    over: 'day',
    tables: ['ssd_cin_episodes', 'ssd_cin_assessments'],
    rows: sql`
      select n.ends_on as "endsOn", n.child_id as "childId", n.referral as thing, n.referred_on as "referredOn",
        (select max(a.cina_assessment_auth_date) from ssd_cin_assessments a where ${about(sql`a.cina_person_id`, sql`n.person`, sql`n.child_id`)}
          and a.cina_assessment_auth_date <= n.ends_on) as "assessedOn"
      from ${inNeed} n where n.referred_on <= n.ends_on - interval '12 months'`,
    counted: sql`r."assessedOn" > r."endsOn" - interval '12 months'`,
    says: (row) =>
      row['assessedOn'] === null
        ? `Open since ${on(row, 'referredOn')} and never assessed.`
        : `Open since ${on(row, 'referredOn')}, last assessed on ${on(row, 'assessedOn')}.`,
  }),
  computed({
    id: 'AS07',
    over: 'period',
    tables: ['ssd_s47_enquiry', 'ssd_initial_cp_conference'],
    rows: enquiries,
    says: (row) => `An enquiry under section 47 started on ${on(row, 'startedOn')}.`,
  }),
  computed({
    id: 'AS08',
    over: 'period',
    tables: ['ssd_s47_enquiry', 'ssd_initial_cp_conference'],
    rows: enquiries,
    counted: sql`r."heldOn" is not null`,
    says: (row, counted) =>
      `An enquiry started on ${on(row, 'startedOn')}; ${counted ? `a conference was held on ${on(row, 'heldOn')}` : 'no conference followed'}.`,
  }),
  computed({
    id: 'AS09',
    over: 'period',
    tables: ['ssd_initial_cp_conference', 'ssd_s47_enquiry'],
    rows: conferences,
    says: (row) => `An initial conference was held on ${on(row, 'heldOn')}.`,
  }),
  computed({
    id: 'AS10',
    over: 'period',
    tables: ['ssd_initial_cp_conference', 'ssd_s47_enquiry'],
    rows: sql`select r.*, ${workingDays(sql`r."startedOn"`, sql`r."heldOn"`)} as days from (${conferences}) r`,
    counted: sql`coalesce(r."heldOn" <= r."dueOn", r.days <= 15)`,
    cannotTell: [
      {
        when: sql`r."dueOn" is null and r."startedOn" is null`,
        because: 'Neither the day it was due nor the start of the enquiry is recorded.',
      },
    ],
    says: (row, counted) =>
      row['dueOn'] === null
        ? `The enquiry started on ${on(row, 'startedOn')}, the conference was held on ${on(row, 'heldOn')}: ${so(row, 'days', 'working day')}, ${counted ? 'within' : 'beyond'} 15.`
        : `Held on ${on(row, 'heldOn')}, ${counted ? 'by' : 'after'} its due day, ${on(row, 'dueOn')}.`,
  }),
]

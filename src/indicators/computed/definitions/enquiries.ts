import { sql } from '../../../platform/sql.ts'
import type { Computed } from '../definition.ts'
import { workingDays } from '../known-tables.ts'
import { conferences } from './assessment.ts'
import { computed, on, openOn, so, within, yes } from './parts.ts'
import { howMany } from './shapes.ts'

const running = sql`
  select p.ends_on as "endsOn", a.child_id as "childId", a.cina_assessment_id as thing,
    coalesce(e.cine_referral_date, a.cina_assessment_start_date) as "since",
    ${workingDays(sql`coalesce(e.cine_referral_date, a.cina_assessment_start_date)`, sql`p.ends_on`)} as days
  from periods p join ssd_cin_assessments a
      on ${openOn(sql`a.cina_assessment_start_date`, sql`a.cina_assessment_auth_date`, sql`p.ends_on`)}
    left join ssd_cin_episodes e on e.cine_referral_id = a.cina_referral_id
  where e.cine_close_date is null or e.cine_close_date > p.ends_on`

const ended = sql`
  select p.ends_on as "endsOn", s.child_id as "childId", s.s47e_s47_enquiry_id as thing, s.s47e_s47_end_date as "endedOn",
    s.s47e_s47_nfa as nfa
  from periods p join ssd_s47_enquiry s on ${within(sql`s.s47e_s47_end_date`)}`

export const runningAssessments: readonly Computed[] = [
  computed({
    id: 'AS31',
    over: 'period',
    tables: ['ssd_cin_assessments', 'ssd_cin_episodes'],
    rows: sql`
      select p.ends_on as "endsOn", a.child_id as "childId", a.cina_assessment_id as thing, e.cine_referral_date as "referredOn",
        a.cina_assessment_auth_date as "signedOn", ${workingDays(sql`e.cine_referral_date`, sql`a.cina_assessment_auth_date`)} as days
      from periods p join ssd_cin_assessments a on ${within(sql`a.cina_assessment_auth_date`)}
        left join ssd_cin_episodes e on e.cine_referral_id = a.cina_referral_id`,
    amount: sql`r.days`,
    cannotTell: [
      { when: sql`r."referredOn" is null`, because: 'The day of the referral is not known.' },
      {
        when: sql`r."signedOn" < r."referredOn"`,
        because: 'The assessment was signed off before the referral was made.',
      },
    ],
    says: (row) =>
      `Referred on ${on(row, 'referredOn')}, signed off on ${on(row, 'signedOn')}: ${so(row, 'days', 'working day')}.`,
  }),
  howMany({
    id: 'AS32',
    over: 'day',
    tables: ['ssd_cin_assessments', 'ssd_cin_episodes'],
    rows: running,
    says: (row) => `An assessment is running since ${on(row, 'since')}.`,
  }),
  computed({
    id: 'AS33',
    over: 'day',
    tables: ['ssd_cin_assessments', 'ssd_cin_episodes'],
    rows: running,
    counted: sql`r.days > 45`,
    says: (row, counted) =>
      `An assessment is running since ${on(row, 'since')}: ${so(row, 'days', 'working day')}, ${counted ? 'more than' : 'not more than'} 45.`,
  }),
  computed({
    id: 'AS34',
    over: 'period',
    tables: ['ssd_cin_assessments'],
    rows: sql`
      select p.ends_on as "endsOn", a.child_id as "childId", a.cina_assessment_id as thing,
        a.cina_assessment_auth_date as "signedOn", a.cina_assessment_outcome_nfa as nfa
      from periods p join ssd_cin_assessments a on ${within(sql`a.cina_assessment_auth_date`)}`,
    counted: yes(sql`r.nfa`),
    cannotTell: [{ when: sql`r.nfa is null`, because: 'What came of the assessment is not recorded.' }],
    says: (row, counted) =>
      `Assessed by ${on(row, 'signedOn')}; ${counted ? 'no further action was taken' : 'something followed'}.`,
  }),
]

export const enquiriesAndConferences: readonly Computed[] = [
  computed({
    id: 'AS35',
    over: 'period',
    tables: ['ssd_s47_enquiry'],
    rows: ended,
    counted: yes(sql`r.nfa`),
    cannotTell: [{ when: sql`r.nfa is null`, because: 'What came of the enquiry is not recorded.' }],
    says: (row, counted) =>
      `An enquiry ended on ${on(row, 'endedOn')}; ${counted ? 'no further action was taken' : 'something followed'}.`,
  }),
  computed({
    id: 'AS36',
    over: 'period',
    tables: ['ssd_initial_cp_conference', 'ssd_s47_enquiry'],
    rows: conferences,
    counted: yes(sql`r.outcome`),
    cannotTell: [{ when: sql`r.outcome is null`, because: 'What the conference decided is not recorded.' }],
    says: (row, counted) =>
      `A conference was held on ${on(row, 'heldOn')}; it decided ${counted ? 'on a protection plan' : 'on no protection plan'}.`,
  }),
  computed({
    id: 'AS37',
    over: 'period',
    tables: ['ssd_s47_enquiry'],
    rows: sql`
      select p.ends_on as "endsOn", s.child_id as "childId", s.s47e_s47_enquiry_id as thing, s.s47e_s47_start_date as "startedOn",
        (select max(b.s47e_s47_start_date) from ssd_s47_enquiry b where b.s47e_person_id = s.s47e_person_id
          and b.s47e_s47_start_date < s.s47e_s47_start_date
          and b.s47e_s47_start_date >= s.s47e_s47_start_date - interval '12 months') as "beforeOn"
      from periods p join ssd_s47_enquiry s on ${within(sql`s.s47e_s47_start_date`)}`,
    counted: sql`r."beforeOn" is not null`,
    says: (row, counted) =>
      `An enquiry started on ${on(row, 'startedOn')}; ${counted ? `another had started on ${on(row, 'beforeOn')}` : 'no other had started in the 12 months before'}.`,
  }),
  computed({
    id: 'AS38',
    over: 'period',
    tables: ['ssd_initial_cp_conference', 'ssd_s47_enquiry'],
    rows: sql`select r.*, ${workingDays(sql`r."startedOn"`, sql`r."heldOn"`)} as days from (${conferences}) r`,
    amount: sql`r.days`,
    cannotTell: [
      { when: sql`r."startedOn" is null`, because: 'The start of the enquiry is not recorded.' },
      { when: sql`r."heldOn" < r."startedOn"`, because: 'The conference was held before the enquiry started.' },
    ],
    says: (row) =>
      `The enquiry started on ${on(row, 'startedOn')}, the conference was held on ${on(row, 'heldOn')}: ${so(row, 'days', 'working day')}.`,
  }),
  howMany({
    id: 'AS39',
    over: 'period',
    tables: ['ssd_initial_cp_conference'],
    rows: sql`
      select p.ends_on as "endsOn", i.child_id as "childId", i.icpc_icpc_id as thing, i.icpc_icpc_date as "heldOn"
      from periods p join ssd_initial_cp_conference i on ${within(sql`i.icpc_icpc_date`)}
      where ${yes(sql`i.icpc_icpc_transfer_in`)}`,
    says: (row) => `A conference for a child who moved here was held on ${on(row, 'heldOn')}.`,
  }),
]

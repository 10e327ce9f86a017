import { sql, type Sql } from '../../../platform/sql.ts'
import { contactSources, referralSources } from '../../definitions/who-asked.ts'
import { cohort } from '../cohorts.ts'
import type { Computed } from '../definition.ts'
import { about, computed, flag, on, within, yes } from './parts.ts'

const contactsMade = cohort(
  'contacts_made',
  sql`
  select p.ends_on as "endsOn", c.child_id as "childId", c.cont_contact_id as thing, c.cont_contact_date as "cameOn",
    c.cont_contact_outcome_json as outcome, c.cont_contact_source_code as source, c.cont_person_id as person
  from periods p join ssd_contacts c on ${within(sql`c.cont_contact_date`)}`,
)
export const contacts = sql`select r.* from ${contactsMade} r`

const referralsMade = cohort(
  'referrals_made',
  sql`
  select p.ends_on as "endsOn", e.child_id as "childId", e.cine_referral_id as thing, e.cine_referral_date as "cameOn",
    e.cine_referral_source_code as source, e.cine_referral_nfa as nfa, e.cine_person_id as person,
    e.cine_close_reason as "closeReason"
  from periods p join ssd_cin_episodes e on ${within(sql`e.cine_referral_date`)}`,
)
export const referrals = sql`select r.* from ${referralsMade} r`

const fromSource = (id: string, codes: readonly string[], who: string): Computed =>
  computed({
    id,
    over: 'period',
    tables: ['ssd_cin_episodes'],
    rows: referrals,
    counted: sql`r.source = any(${codes}::text[])`,
    cannotTell: [{ when: sql`r.source is null`, because: 'The referral does not say who made it.' }],
    says: (row, counted) => `Referred on ${on(row, 'cameOn')}${counted ? ` by ${who}` : ' by somebody else'}.`,
  })

const contactedBy = (id: string, codes: readonly string[], who: string): Computed =>
  computed({
    id,
    over: 'period',
    tables: ['ssd_contacts'],
    rows: contacts,
    counted: sql`r.source = any(${codes}::text[])`,
    cannotTell: [{ when: sql`r.source is null`, because: 'The contact does not say who made it.' }],
    says: (row, counted) => `A contact was made on ${on(row, 'cameOn')} by ${counted ? who : 'somebody else'}.`,
  })

const countOf = (id: string, rows: Sql, tables: Computed['tables'], noun: string): Computed =>
  computed({ id, over: 'period', tables, rows, says: (row) => `${noun} on ${on(row, 'cameOn')}.` })

export const frontDoor: readonly Computed[] = [
  countOf('FD01', contacts, ['ssd_contacts'], 'A contact was made'),
  computed({
    id: 'FD03',
    over: 'period',
    tables: ['ssd_contacts'],
    rows: contacts,
    counted: flag(sql`r.outcome`, 'NEW_REFERRAL_FLAG'),
    cannotTell: [{ when: sql`r.outcome is null`, because: 'What came of the contact is not recorded.' }],
    says: (row, counted) =>
      `A contact was made on ${on(row, 'cameOn')}; it ${counted ? 'became a new referral' : 'became no new referral'}.`,
  }),
  countOf('FD04', referrals, ['ssd_cin_episodes'], 'Referred to social care'),
  countOf('FD05', referrals, ['ssd_cin_episodes'], 'Referred to social care'),
  computed({
    id: 'FD06',
    over: 'period',
    tables: ['ssd_cin_episodes'],
    rows: sql`
      select r.*, (select max(b.cine_referral_date) from ssd_cin_episodes b
        where ${about(sql`b.cine_person_id`)} and b.cine_referral_date < r."cameOn"
          and b.cine_referral_date >= r."cameOn" - interval '12 months') as "beforeOn"
      from (${referrals}) r`,
    counted: sql`r."beforeOn" is not null`,
    says: (row, counted) =>
      counted
        ? `Referred on ${on(row, 'cameOn')}, having been referred on ${on(row, 'beforeOn')}, within the 12 months before.`
        : `Referred on ${on(row, 'cameOn')}; no referral in the 12 months before.`,
  }),
  computed({
    id: 'FD07',
    over: 'period',
    tables: ['ssd_cin_episodes'],
    rows: referrals,
    counted: yes(sql`r.nfa`),
    cannotTell: [{ when: sql`r.nfa is null`, because: 'It is not recorded whether anything followed the referral.' }],
    says: (row, counted) =>
      `Referred on ${on(row, 'cameOn')}; ${counted ? 'no further action was taken' : 'something followed'}.`,
  }),
  computed({
    id: 'FD08',
    over: 'period',
    tables: ['ssd_cin_episodes', 'ssd_cin_assessments'],
    rows: sql`
      select r.*, exists (select from ssd_cin_assessments a where a.cina_referral_id = r.thing
        and ${yes(sql`a.cina_assessment_outcome_nfa`)}) as "assessedWithout"
      from (${referrals}) r`,
    counted: sql`r."assessedWithout" or r."closeReason" = 'RC8'`,
    says: (row, counted) =>
      `Referred on ${on(row, 'cameOn')}; ${counted ? 'the assessment ended without further action' : 'no assessment ended without further action'}.`,
  }),
  fromSource('FD09', ['6'], 'the police'),
  fromSource('FD10', ['2A'], 'a school'),
  fromSource('FD11', ['3A', '3B', '3C', '3D', '3E', '3F'], 'a health service'),
  ...contactSources.map(({ id, codes, what }) => contactedBy(id, codes, what)),
  ...referralSources.map(({ id, codes, what }) => fromSource(id, codes, what)),
]
